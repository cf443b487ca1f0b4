import { z } from 'zod';
import { lines, readAll, tooLarge, type Chunks } from './bytes.ts';
import { decode } from './decode.ts';
import { describe, refusalOf } from './failures.ts';
import { pageOf, type Found, type FoundOrRefusal, type TextFormat } from './found.ts';
import { Refused, type ReadLimits } from './model.ts';
import { recordFields, saidOfRecord } from './record-fields.ts';

/** One article as a program hands it over; other keys are left alone. */
export const articleInput = z.looseObject({
  ...recordFields,
  text: z.string().nullish(),
  /** Instead of `text`: the page. */
  html: z.string().nullish(),
  /** Of `text`, in any case. */
  format: z
    .string()
    .transform((name) => name.toLowerCase())
    .pipe(z.enum(['text', 'html', 'markdown']))
    .nullish(),
});
export type ArticleInput = z.input<typeof articleInput>;

/** @throws Refused BAD_RECORD, TOO_LARGE, and what `pageOf` throws */
export function foundInRecord(value: unknown, index: number, encoding: string, limits: ReadLimits): Found {
  const parsed = articleInput.safeParse(value);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0];
    throw new Refused('BAD_RECORD', sentence(describe(parsed.error)), typeof field === 'string' ? field : undefined);
  }
  const record = parsed.data;
  const format: TextFormat = record.format ?? (record.text == null && record.html != null ? 'html' : 'text');
  const text = record.text ?? record.html;
  if (text == null) throw new Refused('BAD_RECORD', 'It has neither `text` nor `html`.');
  if (text.length > limits.article) throw tooLarge('It', limits.article);
  const said = saidOfRecord(record, 'record');
  const page = pageOf(text, format);
  return { index, encoding, raw: page.raw, said: [said, ...page.said] };
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A JSON file: one record, a list of them, or an object with a list under `articles`. */
export async function* recordsOfJson(chunks: Chunks, path: string, limits: ReadLimits): AsyncGenerator<FoundOrRefusal> {
  const { text, encoding } = decode(await readAll(chunks, limits.file, 'The file'), false);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refused('BAD_JSON', sentence(describe(error)));
  }
  const inner = typeof value === 'object' && value !== null && 'articles' in value ? value.articles : value;
  const records = Array.isArray(inner) ? (inner as unknown[]) : [inner];
  if (records.length === 0) throw new Refused('NO_ARTICLE', 'The list has no articles.');
  for (const [index, record] of records.entries()) yield attempt(path, index, () => foundInRecord(record, index, encoding, limits));
}

/** A record a line, of a file of any length. */
export async function* recordsOfLines(chunks: Chunks, path: string, limits: ReadLimits): AsyncGenerator<FoundOrRefusal> {
  for await (const { bytes, number } of lines(chunks, limits.article)) {
    yield attempt(path, number, () => {
      if (bytes === null) throw tooLarge('The line', limits.article);
      const { text, encoding } = decode(bytes, false);
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch (error) {
        throw new Refused('BAD_JSON', `Line ${number + 1}: ${describe(error)}`);
      }
      return foundInRecord(value, number, encoding, limits);
    });
  }
}

export function attempt(path: string, index: number, work: () => Found): FoundOrRefusal {
  try {
    return work();
  } catch (error) {
    return refusalOf(error, path, index);
  }
}
