/** Finds as `n` all that stand for one: what has the id that the variable is bound to, and what is merged into it. */
export const membersOf = (canonical: string): string => `CALL (${canonical}) {
           MATCH (n:Actor {id: ${canonical}}) RETURN n
         UNION
           MATCH (n:Statement {id: ${canonical}}) RETURN n
         UNION
           MATCH (n:Merged {into: ${canonical}}) RETURN n
         }`;
