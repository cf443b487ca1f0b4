import { expect, it } from 'vitest';
import { judge, undo } from '../../src/domains/curation/curation.write.ts';
import { raiseVersion, readVersion } from '../../src/graph/version.cypher.ts';
import { loadRecords } from '../../src/records/load.ts';
import { idOf } from '../../src/relay/id.ts';
import { files } from '../records/fixtures.ts';
import { freshGraph } from '../support/database.ts';

const graph = freshGraph();

const version = async () => Number((await graph.runner.read(readVersion))[0]?.['number'] ?? 0);
const quills = { a: idOf('actor', 'a-quill'), b: idOf('actor', 'ada-quill'), by: 'N. Ink', reason: 'the fixtures say so' };

it('is raised by what is loaded, judged and undone', async () => {
  const versions = [await version()];
  await loadRecords(graph.runner, files());
  versions.push(await version());
  const { id } = await judge(graph.runner, { kind: 'SAME', ...quills });
  versions.push(await version());
  await undo(graph.runner, id, 'N. Ink');
  versions.push(await version());
  expect(versions[0]).toBe(0);
  expect(new Set(versions).size).toBe(4);
  expect(versions).toEqual(versions.toSorted((a, b) => a - b));
});

it('stays where nothing is written', async () => {
  await loadRecords(graph.runner, files());
  const before = await version();
  await loadRecords(graph.runner, files());
  await expect(loadRecords(graph.runner, [{ file: 'broken.json', records: { actors: [{}] } }])).rejects.toThrow();
  await expect(judge(graph.runner, { kind: 'SAME', ...quills, b: idOf('actor', 'nobody') })).rejects.toThrow();
  expect(await version()).toBe(before);
});

it('is another one each time, also within one millisecond, and after a clock that went ahead', async () => {
  const raise = () => graph.runner.write('test.raise', (tx) => tx.run(raiseVersion));
  await raise();
  await graph.runner.write('test.ahead', (tx) =>
    tx.run({ name: 'test.ahead', text: 'MATCH (v:Version) SET v.number = v.number + 3600000' }),
  );
  const ahead = await version();
  for (let i = 0; i < 3; i++) await raise();
  expect(await version()).toBe(ahead + 3);
});
