export { search } from './search.cypher.ts';
