import type { Cleaned } from '../clean/clean.ts';
import type { Meta, MetaFields, MetaSource, Said } from './model.ts';

const NOTHING: MetaFields = {
  url: null,
  title: null,
  outlet: null,
  credits: [],
  bylines: [],
  publishedOn: null,
  publishedOnInferred: false,
  language: null,
  license: null,
};

/** What the sources say together, the first given being the strongest: field by field, the first that says something. */
export function mergeMeta(said: readonly Said[]): Meta {
  const from: Meta['from'] = {};
  const pick = <K extends Exclude<keyof MetaFields, 'publishedOnInferred'>>(field: K): MetaFields[K] => {
    for (const source of said) {
      const given = source[field];
      if (given == null || (Array.isArray(given.value) && given.value.length === 0)) continue;
      from[field] = given.from;
      if (field === 'publishedOn' && source.publishedOnInferred !== undefined) from.publishedOnInferred = given.from;
      return given.value as MetaFields[K];
    }
    return NOTHING[field];
  };
  return {
    url: pick('url'),
    title: pick('title'),
    outlet: pick('outlet'),
    credits: pick('credits'),
    bylines: pick('bylines'),
    publishedOn: pick('publishedOn'),
    publishedOnInferred: said.find(({ publishedOn }) => publishedOn != null)?.publishedOnInferred ?? false,
    language: pick('language') ?? 'en',
    license: pick('license'),
    from,
  };
}

/** Every field of `given` as said by one source. */
export function saidBy(from: MetaSource, given: Partial<MetaFields>): Said {
  const { publishedOnInferred, ...fields } = given;
  const said = Object.entries(fields).filter(([, value]) => value != null && value.length > 0);
  return {
    ...Object.fromEntries(said.map(([field, value]) => [field, { value, from }])),
    ...(publishedOnInferred === undefined ? {} : { publishedOnInferred }),
  };
}

/** `meta`, and where it says nothing, what cleaning found printed in the text itself. */
export function completeMeta(meta: Meta, cleaned: Cleaned): Meta {
  const { title, credits, bylines, printedOn, dateline } = cleaned;
  const agency = dateline?.agency ? [dateline.agency] : [];
  const complete: Meta = { ...meta, from: { ...meta.from } };
  const fill = (field: 'title' | 'credits' | 'bylines' | 'publishedOn', value: string | string[] | null) => {
    if (meta.from[field] !== undefined || value === null || value.length === 0) return;
    Object.assign(complete, { [field]: value });
    complete.from[field] = 'text';
  };
  fill('title', title);
  fill('credits', [...new Set([...credits, ...agency])]);
  fill('bylines', bylines);
  fill('publishedOn', printedOn ?? dateline?.date ?? null);
  // A dateline's day is when it was sent: printed is printed, but the page came out on that day or the next.
  if (complete.from.publishedOn === 'text') complete.publishedOnInferred = printedOn === null;
  return complete;
}
