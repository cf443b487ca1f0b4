import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type {
  actorRecord,
  articleRecord,
  occasionRecord,
  quotationRecord,
  relationRecord,
  statementRecord,
  topicRecord,
  measureRecord,
} from '../../src/records/record.model.ts';

/** Articles invented for the tests. */
export const TEXTS = {
  gazette:
    'Harbour to close\n\nThe harbour will close in May, Mayor Ada Quill said on Monday. “We lost more than a hundred boats,” she told Tidewire.\n\nThe port authority would not comment. 🚢 Its spokesman said: “Nothing is decided.”',
  courier:
    'Mayor: harbour shuts\n\nAda Quill announced on Monday that the harbour is to shut in May, according to Tidewire. “We lost over 120 boats,” the mayor said.',
} as const;

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
export const texts: ReadonlyMap<string, string> = new Map(Object.values(TEXTS).map((text) => [sha256(text), text]));

const codePoints = (text: string): number => Array.from(text).length;

/** The segment of an article that holds `exact`, with eight code points around it. */
export function segment(
  article: keyof typeof TEXTS,
  exact: string,
): { start: number; end: number; exact: string; prefix: string; suffix: string } {
  const points = Array.from(TEXTS[article]);
  const at = TEXTS[article].indexOf(exact);
  if (at < 0) throw new Error(`${article} has no ${exact}`);
  const start = codePoints(TEXTS[article].slice(0, at));
  const end = start + codePoints(exact);
  return { start, end, exact, prefix: points.slice(Math.max(0, start - 8), start).join(''), suffix: points.slice(end, end + 8).join('') };
}

type Written<T extends z.ZodType> = z.input<T>;
type Person = Extract<Written<typeof actorRecord>, { type: 'PERSON' }>;
/** Any actor, as open to change as the tests want it. */
export interface ActorFixture {
  type: Written<typeof actorRecord>['type'];
  key: string;
  name: string;
  aliases?: string[];
  wikidataId?: string;
  kind?: string;
  country?: string;
  parent?: string;
  code?: string;
  affiliation?: string;
  positions?: NonNullable<Person['positions']>;
}
export type StatementFixture = Written<typeof statementRecord> & { quotations: Written<typeof quotationRecord>[] };

/** Who is who; each call gives a copy of its own. */
export const people = (): {
  actors: ActorFixture[];
  topics: Written<typeof topicRecord>[];
  measures: Written<typeof measureRecord>[];
  occasions: Written<typeof occasionRecord>[];
} => ({
  actors: [
    { type: 'COUNTRY', key: 'avalon', name: 'Avalon', aliases: ['the Isle', 'Caerleon'], code: 'AV' },
    { type: 'AGENCY', key: 'town-hall', name: 'Town Hall', kind: 'EXECUTIVE', country: 'avalon' },
    {
      type: 'AGENCY',
      key: 'port-authority',
      name: 'Port Authority',
      aliases: ['PA'],
      kind: 'OTHER',
      country: 'avalon',
      parent: 'town-hall',
    },
    {
      type: 'PERSON',
      key: 'ada-quill',
      name: 'Ada Quill',
      aliases: ['Mayor Quill', 'Áda Quill'],
      wikidataId: 'Q1000001',
      positions: [{ key: 'mayor', title: 'Mayor', agency: 'town-hall', from: '2020-01-01' }],
    },
    { type: 'PERSON', key: 'a-quill', name: 'A. Quill' },
    { type: 'ANONYMOUS_SOURCE', key: 'gazette-spokesman', name: 'a spokesman', affiliation: 'port-authority' },
    { type: 'OUTLET', key: 'gazette', name: 'The Gazette', country: 'avalon' },
    { type: 'OUTLET', key: 'courier', name: 'The Courier' },
    { type: 'OUTLET', key: 'tidewire', name: 'Tidewire' },
    { type: 'OUTLET', key: 'tide-wire', name: 'Tide Wire News' },
  ],
  topics: [{ key: 'harbour', name: 'The harbour' }],
  measures: [{ key: 'boats_lost', name: 'Boats lost', unit: 'boats' }],
  occasions: [{ key: 'monday-briefing', name: 'Monday briefing', kind: 'BRIEFING', date: '2024-04-01', place: 'Town Hall' }],
});

export const articles = (): { articles: Written<typeof articleRecord>[] } => ({
  articles: [
    {
      key: 'gazette-2024-04-02',
      title: 'Harbour to close',
      url: 'https://gazette.example/harbour',
      outlet: 'gazette',
      bylines: ['N. Ink'],
      publishedOn: '2024-04-02',
      textHash: sha256(TEXTS.gazette),
      removed: [{ reason: 'advertisement', text: 'Buy rope', at: 16 }],
    },
    {
      key: 'courier-2024-04-03',
      title: 'Mayor: harbour shuts',
      outlet: 'courier',
      credits: ['tidewire'],
      publishedOn: '2024-04-03',
      textHash: sha256(TEXTS.courier),
    },
  ],
});

export const statements = (): { statements: StatementFixture[]; relations: Written<typeof relationRecord>[] } => ({
  statements: [
    {
      key: 'harbour-closes',
      gist: 'The harbour will close in May.',
      act: 'ASSERTION',
      speakers: ['ada-quill'],
      positions: ['ada-quill/mayor'],
      saidOn: '2024-04-01',
      saidOnPrecision: 'DAY',
      occasion: 'monday-briefing',
      about: ['port-authority'],
      topics: ['harbour'],
      quotations: [
        {
          article: 'gazette-2024-04-02',
          mode: 'INDIRECT',
          cue: 'said',
          speakerText: 'Mayor Ada Quill',
          segments: [segment('gazette', 'The harbour will close in May')],
        },
        {
          article: 'courier-2024-04-03',
          mode: 'INDIRECT',
          cue: 'announced',
          speakerText: 'Ada Quill',
          segments: [segment('courier', 'the harbour is to shut in May')],
        },
      ],
      discrepancies: [
        {
          kind: 'WORDING',
          description: 'Close or shut.',
          sides: [
            { value: 'close', quotations: ['gazette-2024-04-02'] },
            { value: 'shut', quotations: ['courier-2024-04-03'] },
          ],
        },
      ],
    },
    {
      key: 'boats-lost',
      gist: 'More than a hundred boats were lost.',
      act: 'ESTIMATE',
      speakers: ['ada-quill'],
      positions: ['ada-quill/mayor'],
      saidOn: '2024-04-01',
      saidOnPrecision: 'WEEK',
      about: ['avalon'],
      quotations: [
        {
          article: 'gazette-2024-04-02',
          mode: 'DIRECT',
          cue: 'told',
          segments: [segment('gazette', 'We lost more than a hundred boats')],
          via: ['tidewire'],
          figures: [{ measure: 'boats_lost', text: 'more than a hundred', lower: 100, upper: null, of: 'avalon', asOf: '2024-04-01' }],
        },
        {
          article: 'courier-2024-04-03',
          mode: 'DIRECT',
          segments: [segment('courier', 'We lost over 120 boats')],
          figures: [{ measure: 'boats_lost', text: 'over 120', lower: 120, upper: null, of: 'avalon' }],
        },
      ],
    },
    {
      key: 'authority-silent',
      gist: 'The port authority would not comment on the closing.',
      act: 'DECLINED_COMMENT',
      claim: 'The harbour will close in May.',
      speakers: ['port-authority'],
      quotations: [
        { article: 'gazette-2024-04-02', mode: 'INDIRECT', segments: [segment('gazette', 'The port authority would not comment')] },
      ],
    },
    {
      key: 'nothing-decided',
      gist: 'Nothing is decided.',
      act: 'ASSERTION',
      speakers: ['gazette-spokesman', 'port-authority'],
      quotations: [{ article: 'gazette-2024-04-02', mode: 'DIRECT', segments: [segment('gazette', 'Nothing is decided')] }],
    },
  ],
  relations: [
    { from: 'nothing-decided', kind: 'CONTRADICTS', to: 'harbour-closes', reason: 'What is not decided is not announced.' },
    { from: 'authority-silent', kind: 'RESPONDS_TO', to: 'harbour-closes', reason: 'It was asked about it.' },
  ],
});

/** The three files that most tests load. */
export const files = () => [
  { file: 'people.json', records: people() },
  { file: 'articles.json', records: articles() },
  { file: 'statements.json', records: statements() },
];
