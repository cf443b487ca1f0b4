export { measures } from './measure.cypher.ts';
