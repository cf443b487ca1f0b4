import { z } from 'zod';
import { dateOf } from '../clean/dates.ts';
import { licenseOf } from './licenses.ts';
import { saidBy } from './meta.ts';
import { Refused, type MetaFields, type MetaSource, type Said } from './model.ts';
import { languageOf, line, peopleOf, urlOf } from './values.ts';

const oneOrMore = z.union([z.string(), z.array(z.string())]).nullish();

/** What a record, a manifest, front matter or a person may say of an article. */
export const recordFields = {
  url: z.string().nullish(),
  title: z.string().nullish(),
  outlet: z.string().nullish(),
  credits: oneOrMore,
  bylines: oneOrMore,
  publishedOn: z.string().nullish(),
  publishedOnInferred: z.boolean().nullish(),
  language: z.string().nullish(),
  license: z.string().nullish(),
};
export type RecordFields = z.infer<z.ZodObject<typeof recordFields>>;

const RESERVED = /\ball rights reserved\b|^(?:©|\(c\)|copyright)/i;

/** @throws Refused BAD_RECORD naming the field whose value says nothing that could be kept */
export function saidOfRecord(record: RecordFields, from: MetaSource): Said {
  const read = <T>(
    field: keyof RecordFields,
    value: string | null | undefined,
    reader: (text: string) => T | null,
    wanted: string,
  ): T | null => {
    if (value == null || value.trim() === '') return null;
    const result = reader(value);
    if (result === null) throw new Refused('BAD_RECORD', `\`${field}\` is no ${wanted}: ${JSON.stringify(value.slice(0, 60))}.`, field);
    return result;
  };
  const names = (value: string | string[] | null | undefined) =>
    typeof value === 'string' ? (peopleOf(value) ?? []) : (value ?? []).map((name) => line(name)).filter((name) => name !== null);
  const reserved = record.license != null && RESERVED.test(record.license);
  const values: Partial<MetaFields> = {
    url: read('url', record.url, urlOf, 'http or https address'),
    title: read('title', record.title, line, 'line of text'),
    outlet: read('outlet', record.outlet, line, 'name'),
    credits: names(record.credits),
    bylines: names(record.bylines),
    publishedOn: read('publishedOn', record.publishedOn, dateOf, 'day such as 2025-01-10'),
    language: read('language', record.language, languageOf, 'BCP 47 tag such as en-GB'),
    license: reserved ? null : read('license', record.license, licenseOf, 'SPDX identifier or URL'),
    ...(record.publishedOnInferred == null ? {} : { publishedOnInferred: record.publishedOnInferred }),
  };
  return saidBy(from, values);
}
