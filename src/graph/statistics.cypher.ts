import type { Query } from './runner.ts';

export const resampleIndexes: Query = { name: 'ResampleIndexes', text: 'CALL db.resampleOutdatedIndexes()' };
