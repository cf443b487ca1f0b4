import autocannon from 'autocannon';
import { countCpu } from './cpu.ts';
import type { Contender, Request } from './requests.ts';

/** How a server did with a number of requests. */
export interface Window {
  /** Requests per second. */
  rate: number;
  /** Milliseconds of each. */
  times: number[];
  /** Milliseconds of processor time per request, of server and database together; null where the system does not tell. */
  cpu: number | null;
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/**
 * Sends each of the requests once, over so many connections at the same time.
 * @param settling how many of them, the first, are not counted: with those the server wakes up from its pause, on new connections
 * @throws Error where an answer is none with status 200: nothing is measured that went wrong
 */
export function load(
  { name, server }: Contender,
  database: number,
  requests: readonly Request[],
  connections: number,
  settling = 0,
): Promise<Window> {
  return new Promise((resolve, reject) => {
    let cpuSince = countCpu([server.pid, database]);
    const times: number[] = [];
    let [first, last, failed, left] = [Infinity, 0, 0, settling];
    let client = 0;
    const run = autocannon(
      {
        url: new URL(server.url).origin,
        connections,
        amount: requests.length,
        timeout: 300,
        // It looks this often, in milliseconds, whether all is done.
        sampleInt: 5,
        setupClient: (one) => {
          const own = requests.filter((_, i) => i % connections === client % connections);
          client++;
          one.setRequests(own.map(({ path, body }) => ({ method: 'POST', path, body, headers: HEADERS })));
        },
      },
      (error: unknown, result) => {
        const cpu = cpuSince();
        if (error instanceof Error) reject(error);
        else if (failed > 0 || result.errors > 0 || result.timeouts > 0)
          reject(new Error(`${name}: ${failed + result.errors} of ${requests.length} requests failed`));
        else resolve({ rate: (1000 * times.length) / (last - first), times, cpu: cpu === null ? null : cpu / times.length });
      },
    );
    run.on('response', (_client, status, _bytes, time) => {
      if (status !== 200) failed++;
      const now = performance.now();
      if (left > 0) {
        left--;
        first = now;
        if (left === 0) cpuSince = countCpu([server.pid, database]);
        return;
      }
      first = Math.min(first, now - time);
      last = now;
      times.push(time);
    });
  });
}
