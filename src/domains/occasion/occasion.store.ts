export { occasions } from './occasion.cypher.ts';
