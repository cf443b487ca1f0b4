import { BOTH_WAYS, ONE_WAY } from '../relation/relation.model.ts';
import type { Facts } from './facts.ts';

interface Rendering {
  id: string;
  publishedOn: string | null;
  /** Its sort keys, as far as it has them. */
  saidUp: number | null;
  publishedUp: number | null;
  outlets: string[];
  via: string[];
  measures: string[];
}

type Link = [type: string, away: boolean, end: string];

/** What `readFacts` finds of a statement. */
export interface FoundFacts extends Pick<
  StatementFacts,
  'act' | 'saidFrom' | 'saidTo' | 'saidOn' | 'reviewStatus' | 'addedAt' | 'changedAt'
> {
  independentReports: number;
  links: Link[];
  states: string[];
  bodies: string[];
  statesAbout: string[];
  quotations: Rendering[];
}

/** What the read model is made from, with what sorts a statement and its quotations. */
export interface StatementFacts extends Facts {
  saidOn: string | null;
  reviewStatus: string;
  /** UTC, ISO. */
  addedAt: string;
  changedAt: string;
  independentReports: number;
  quotations: Rendering[];
}

const oneWay: ReadonlySet<string> = new Set(ONE_WAY);
const each = (values: readonly string[]): string[] => [...new Set(values)];

export function statementFacts({ links, states, bodies, statesAbout, ...own }: FoundFacts): StatementFacts {
  const ends = (type: string) => each(links.filter(([is, away]) => is === type && away).map(([, , end]) => end));
  const related = (holds: (type: string, away: boolean) => boolean) =>
    each(links.filter(([type, away]) => holds(type, away)).map(([type]) => type));
  const speakers = ends('SAID_BY');
  const { quotations } = own;
  return {
    ...own,
    occasion: ends('AT')[0] ?? null,
    lists: {
      SPEAKER: speakers,
      SPEAKER_COUNTRY: states,
      SPOKEN_FOR: bodies.filter((id) => !speakers.includes(id)),
      ABOUT: ends('ABOUT'),
      ABOUT_COUNTRY: statesAbout,
      ADDRESSEE: ends('ADDRESSED_TO'),
      TOPIC: ends('ON'),
      OUTLET: each(quotations.flatMap(({ outlets }) => outlets)),
      VIA: each(quotations.flatMap(({ via }) => via)),
      MEASURE: each(quotations.flatMap(({ measures }) => measures)),
      DISCREPANCY: ends('DIFFERS'),
      RELATION: related((type, away) => BOTH_WAYS.has(type) || (oneWay.has(type) && away)),
      INVERSE: related((type, away) => oneWay.has(type) && !away),
    },
  };
}
