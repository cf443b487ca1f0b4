export { figureSeries } from './figureSeries.cypher.ts';
export { network } from './network.cypher.ts';
export { statementCounts } from './statementCounts.cypher.ts';
