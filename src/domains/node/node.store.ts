export { node, nodes } from './node.cypher.ts';
