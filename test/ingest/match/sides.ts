import { saidSpan } from '../../../src/domains/statement/saidOn.ts';
import type { Amount, Side, Speaker } from '../../../src/ingest/match/side.ts';

export interface Said {
  by?: Speaker | Speaker[];
  /** `2025-03-06`, or with a precision: `2025-03-08 BEFORE`. */
  on?: string;
  act?: string;
  article?: string;
  quoted?: boolean;
  figures?: Partial<Amount>[];
  heard?: Speaker[];
}

export const person = (name: string, title?: string, country: string | null = null): Speaker => ({
  id: name,
  type: 'Person',
  name,
  country,
  impersonal: false,
  posts: title === undefined ? [] : [{ title, from: '2024-01-01', to: null, agencyId: 'the-ministry', country }],
});
export const country = (name: string, code: string): Speaker => ({
  id: name,
  type: 'Country',
  name,
  country: code,
  impersonal: false,
  posts: [],
});
export const source = (name: string, article: string, impersonal = false): Speaker => ({
  id: `${name} of ${article}`,
  type: 'AnonymousSource',
  name,
  country: null,
  impersonal,
  posts: [],
});

const figure = (given: Partial<Amount>): Amount => ({
  measure: 'number',
  text: '',
  lower: null,
  upper: null,
  approximate: false,
  of: null,
  from: null,
  asOf: null,
  ...given,
});

let count = 0;

/** A statement as matching sees it. */
export function said(
  text: string,
  { by = [], on, act = 'ASSERTION', article = 'one', quoted = false, figures = [], heard = [] }: Said = {},
): Side {
  const [saidOn, precision] = on === undefined ? [null, null] : ([...on.split(' '), 'DAY'].slice(0, 2) as [string, 'DAY' | 'BEFORE']);
  const span = saidOn === null ? null : saidSpan(saidOn, precision);
  const id = `s${++count}`;
  return {
    id,
    gist: text,
    claim: null,
    act,
    saidOn,
    precision,
    from: span?.from ?? null,
    to: span?.to ?? null,
    speakers: [by].flat(),
    renderings: [
      {
        id: `q${count}`,
        article,
        text,
        quoted,
        heard: new Set(heard.map((one) => one.id)),
        figures: figures.map(figure),
      },
    ],
    vocables: undefined,
  };
}
