import type { Compilation } from './compilation.ts';

/**
 * The statement of a root field. Ids that came from outside are resolved through merges first, so that an old id works wherever
 * an id does. Its name stands in front, for the database's own query log.
 */
export function rootQuery(name: string, c: Compilation, data: string): string {
  const resolved = c.idLists.map(
    ({ name, param }) => `[id IN ${param} | coalesce(head(COLLECT { MATCH (m:Merged {id: id}) RETURN m.into }), id)] AS ${name}`,
  );
  const checks = c.checks.length > 0 ? `, [${c.checks.map((check) => check.cypher).join(', ')}] AS checks` : '';
  const ids = c.idLists.map((list) => list.name).join(', ');
  const sums = c.sums.map((clauses) => `CALL (${ids}) { ${clauses} } `).join('');
  return `// ${name}\n${resolved.length > 0 ? `WITH ${resolved.join(', ')} ` : ''}${sums}RETURN ${data} AS data${checks}`;
}
