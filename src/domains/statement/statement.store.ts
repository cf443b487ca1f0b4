export { statementById } from './statement.cypher.ts';
export { statements } from './statement.list.cypher.ts';
