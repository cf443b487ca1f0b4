import { afterAll, expect, it } from 'vitest';
import { holdPort } from '../../src/cli/port.ts';
import { homes, managedConfig } from '../support/homes.ts';

const folders = homes();
afterAll(() => folders.remove());

it('answers while the server starts: alive, not ready, with a request id', async () => {
  const hold = await holdPort(managedConfig(await folders.make(), { PORT: '0' }));
  const url = `http://127.0.0.1:${hold.port}`;
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  const response = await fetch(`${url}/graphql`, { headers: { 'x-request-id': 'early' } });
  expect(response.status).toBe(503);
  expect(response.headers.get('x-request-id')).toBe('early');
  expect(response.headers.get('retry-after')).toBe('5');
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_READY', requestId: 'early' } }] });
  await hold.release();
});
