import type { Query } from '../../src/graph/runner.ts';

export const READ_REPORTS: Query = {
  name: 'test.readReports',
  text: 'MATCH (s:Statement) RETURN s.id AS id, s.independentReports AS reports',
};
export const CLEAR_PLANS: Query = { name: 'test.clearPlans', text: 'CALL db.clearQueryCaches()' };
