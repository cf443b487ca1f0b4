import type { Query } from '../../src/graph/runner.ts';

export const READ_REPORTS: Query = {
  name: 'test.readReports',
  text: 'MATCH (s:Statement) RETURN s.id AS id, s.independentReports AS reports',
};
/** Waits until all indexes know how much they hold, and forgets every plan. */
export const PLAN_ANEW: Query = { name: 'test.planAnew', text: 'CALL db.prepareForReplanning(120)' };
