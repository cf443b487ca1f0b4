import { sha256 } from '../../src/ingest/clean/clean.ts';
import type { RecordSetInput } from '../../src/index.ts';

/** What the five articles do not have: an address, a text that is free to show, a denial. Everyone in it is made up. */
const text = 'Gulls accuse the port\n\nThe port of Calais steals our fish, said Ada Gull. “That never happened,” said the port.';

const segment = (exact: string) => {
  const start = [...text.slice(0, text.indexOf(exact))].length;
  return { start, end: start + [...exact].length, exact, prefix: '', suffix: '' };
};

export const fiction: { records: RecordSetInput; texts: ReadonlyMap<string, string>; text: string } = {
  text,
  texts: new Map([[sha256(text), text]]),
  records: {
    actors: [
      { type: 'PERSON', key: 'ada-gull', name: 'Ada Gull' },
      { type: 'AGENCY', key: 'port-of-calais', name: 'Port of Calais', kind: 'OTHER', country: 'france' },
    ],
    articles: [
      {
        key: 'gulls',
        title: 'Gulls accuse the port',
        url: 'https://example.org/news/1',
        license: 'CC-BY-4.0',
        publishedOn: '2025-02-01',
        textHash: sha256(text),
      },
    ],
    statements: [
      {
        key: 'port-steals-fish',
        gist: 'The port of Calais takes the gulls’ fish.',
        act: 'ACCUSATION',
        speakers: ['ada-gull'],
        about: ['port-of-calais'],
        quotations: [{ article: 'gulls', mode: 'INDIRECT', cue: 'said', segments: [segment('The port of Calais steals our fish')] }],
      },
      {
        key: 'port-denies',
        gist: 'The port never took any fish.',
        act: 'DENIAL',
        claim: 'The port of Calais takes the gulls’ fish.',
        speakers: ['port-of-calais'],
        about: ['port-of-calais'],
        quotations: [{ article: 'gulls', mode: 'DIRECT', cue: 'said', segments: [segment('That never happened')] }],
      },
    ],
    relations: [{ from: 'port-denies', kind: 'DENIES', to: 'port-steals-fish', reason: 'The port denies what she accuses it of.' }],
  },
};
