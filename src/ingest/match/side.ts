import type { Row } from '../../graph/runner.ts';
import { saidSpan } from '../../domains/statement/saidOn.ts';
import type { Claim } from '../write/records.ts';
import { idOf } from '../../relay/id.ts';
import { type Wording, wordingOf } from './wording.ts';

export interface Amount {
  measure: string;
  /** As printed. */
  text: string;
  lower: number | null;
  upper: number | null;
  approximate: boolean;
  of: string | null;
  from: string | null;
  asOf: string | null;
}

/** A post as far as it tells for whom its holder speaks. */
export interface Post {
  title: string;
  from: string | null;
  to: string | null;
  agencyId: string | null;
  /** ISO code. */
  country: string | null;
}

export interface Speaker {
  id: string;
  /** As the graph has it: `Person`. */
  type: string;
  name: string;
  /** ISO code. */
  country: string | null;
  /** All that it has held. */
  posts: readonly Post[];
  /** No person or body, but what somebody has published: `reports`, `estimates`. */
  impersonal: boolean;
}

/** One passage in which a statement stands. */
export interface Rendering {
  id: string;
  article: string;
  /** ISO date. */
  publishedOn: string | null;
  text: string;
  wording: Wording;
  /** All of it stands in marks of quotation. */
  quoted: boolean;
  /** Ids of all who speak in its article. */
  heard: ReadonlySet<string>;
  figures: readonly Amount[];
}

/** A statement as matching sees it, be it of the graph or of the article at hand. */
export interface Side {
  id: string;
  gist: string;
  act: string;
  saidOn: string | null;
  precision: string | null;
  /** Days on which it may have been said. */
  from: string | null;
  to: string | null;
  occasion: string | null;
  speakers: Speaker[];
  renderings: Rendering[];
  /** What it says in one neutral sentence, and the claim that it is about. */
  said: Wording[];
}

const TYPES: Record<string, string> = {
  PERSON: 'Person',
  AGENCY: 'Agency',
  COUNTRY: 'Country',
  OUTLET: 'Outlet',
  ANONYMOUS_SOURCE: 'AnonymousSource',
};

export interface ArticleAtHand {
  id: string;
  key: string;
  /** ISO date. */
  publishedOn: string | null;
}

/** A claim of the article at hand. */
export function sideOf(
  { id, record, passage, speakers }: Claim,
  { id: article, key: articleKey, publishedOn, heard }: ArticleAtHand & { heard: ReadonlySet<string> },
): Side {
  const { gist, claim, act, saidOn, saidOnPrecision, quotations } = record;
  const span = saidOn !== null && saidOnPrecision !== null ? saidSpan(saidOn, saidOnPrecision) : null;
  return {
    id,
    gist,
    act,
    saidOn,
    precision: saidOnPrecision,
    from: span?.from ?? null,
    to: span?.to ?? null,
    occasion: passage.occasion?.kind ?? null,
    speakers: speakers.map((one, i) => {
      const entity = passage.speakers[i];
      return {
        id: one,
        type: TYPES[entity?.type ?? ''] ?? '',
        name: entity?.name ?? one,
        country: entity?.country ?? null,
        impersonal: entity?.type === 'ANONYMOUS_SOURCE' && isImpersonal(entity.name),
        posts:
          entity?.known?.positions ??
          entity?.roles.map((title) => ({ title, from: null, to: null, agencyId: null, country: entity.country })) ??
          [],
      };
    }),
    renderings: quotations.map(({ mode, segments, figures }) => {
      const text = segments.map(({ exact }) => exact).join(' … ');
      return {
        id: idOf('quotation', `${record.key}/${articleKey}`),
        article,
        publishedOn,
        text,
        quoted: mode === 'DIRECT',
        wording: wordingOf(text, { quoted: mode === 'DIRECT' }),
        heard,
        figures: figures.map(({ measure, text, lower, upper, approximate, of, from, asOf }) => ({
          measure,
          text,
          lower,
          upper,
          approximate,
          of,
          from,
          asOf,
        })),
      };
    }),
    said: saidIn(gist, claim),
  };
}

/** A row of `readCandidates`. */
export function readSide(row: Row): Side {
  const quotations = row['quotations'] as unknown as {
    id: string;
    article: string;
    publishedOn: string | null;
    text: string;
    mode: string;
    heard: string[];
    figures: Amount[];
  }[];
  return {
    id: String(row['id']),
    gist: String(row['gist']),
    act: String(row['act']),
    saidOn: row['saidOn'] as string | null,
    precision: row['precision'] as string | null,
    from: row['saidFrom'] as string | null,
    to: row['saidTo'] as string | null,
    occasion: row['occasion'] as string | null,
    speakers: (row['speakers'] as unknown as Speaker[]).map((one) => ({
      ...one,
      impersonal: one.type === 'AnonymousSource' && isImpersonal(one.name),
    })),
    renderings: quotations.map(({ text, mode, heard, ...own }) => ({
      ...own,
      text,
      heard: new Set(heard),
      quoted: mode === 'DIRECT',
      wording: wordingOf(text, { quoted: mode === 'DIRECT' }),
    })),
    said: saidIn(String(row['gist']), row['claim'] as string | null),
  };
}

/** @param name of an unnamed source */
export const isImpersonal = (name: string): boolean =>
  /^(?:\p{Ll}+ )?(?:reports?|estimates?|figures|data|accounts?|assessments?|claims?|beliefs?)$/u.test(name);

const saidIn = (gist: string, claim: string | null): Wording[] =>
  (claim === null || claim === gist ? [gist] : [`${gist} ${claim}`, claim]).map((text) => wordingOf(text));

export const wordingsOf = ({ renderings, said }: Side): Wording[] => [...said, ...renderings.map(({ wording }) => wording)];
export const figuresOf = ({ renderings }: Side): Amount[] => renderings.flatMap(({ figures }) => figures);
