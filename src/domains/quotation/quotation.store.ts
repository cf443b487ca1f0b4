export { quotations } from './quotation.list.cypher.ts';
