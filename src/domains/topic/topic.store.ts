export { topics } from './topic.cypher.ts';
