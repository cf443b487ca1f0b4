import type { Query } from './runner.ts';

export const PING: Query = { name: 'graph.ping', text: 'RETURN 1 AS answer' };
