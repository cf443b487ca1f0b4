import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean, sha256 } from '../../../src/ingest/clean/clean.ts';
import { actOf } from '../../../src/ingest/extract/acts/acts.ts';
import { given, inferPublication } from '../../../src/ingest/extract/dates/publication.ts';
import { dateStatements } from '../../../src/ingest/extract/dates/statements.ts';
import { figuresOf } from '../../../src/ingest/extract/figures/figures.ts';
import { frameOf } from '../../../src/ingest/extract/frame/frame.ts';
import type { Range } from '../../../src/ingest/extract/span.ts';
import { packageRoot } from '../../../src/paths.ts';
import { recordSet, type ArticleRecord, type QuotationRecord, type StatementRecord } from '../../../src/records/record.model.ts';
import { originals, withoutOriginals } from '../../seed/originals.ts';

/** Day of the newest seed article and more: what is inferred is not later. */
const TODAY = '2025-06-01';
const SILENT = new Set(['DENIAL', 'DECLINED_COMMENT', 'NON_CONFIRMATION', 'NO_REPLY']);
const folder = path.join(packageRoot, 'seed');
const sets = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => recordSet.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))));

interface Curated {
  article: ArticleRecord;
  text: string;
  quotations: { statement: StatementRecord; quotation: QuotationRecord; cue: Range | null; speaker: Range | null; content: Range[] }[];
}

/** The words nearest to a quotation; the records have no place for cue and speaker. */
function nearest(text: string, words: string | null, first: number, last: number): Range | null {
  if (words === null) return null;
  let best: { at: number; far: number } | null = null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const far = at < first ? first - at : at >= last ? at - last : 50;
    if (far < (best?.far ?? 400)) best = { at, far };
  }
  return best && { start: best.at, end: best.at + words.length };
}

function curated(): Curated[] {
  const texts = new Map(originals.map(({ raw }) => clean(raw).text).map((text) => [sha256(text), text]));
  return sets
    .flatMap(({ articles }) => articles)
    .map((article) => {
      const text = texts.get(article.textHash!)!;
      const quotations = sets
        .flatMap(({ statements }) => statements)
        .flatMap((statement) =>
          statement.quotations.filter((quotation) => quotation.article === article.key).map((quotation) => ({ statement, quotation })),
        )
        .map(({ statement, quotation }) => {
          const content = quotation.segments.map(({ start, end }) => ({ start, end }));
          const [first, last] = [content[0]!.start, content.at(-1)!.end];
          return {
            statement,
            quotation,
            content,
            cue: nearest(text, quotation.cue, first, last),
            speaker: nearest(text, quotation.speakerText, first, last),
          };
        });
      return { article, text, quotations };
    });
}

describe.skipIf(withoutOriginals)('the values in the seed articles (skipped where their originals are not at hand)', () => {
  it('has every figure of the curated quotations, and no other', () => {
    const wanted: string[] = [];
    const found: string[] = [];
    for (const { article, text, quotations } of curated()) {
      for (const { statement, quotation, content } of quotations) {
        const saidOn = statement.saidOnPrecision === 'DAY' ? statement.saidOn : null;
        const key = (figure: {
          measure: string;
          lower: number | null;
          upper: number | null;
          approximate: boolean;
          from: string | null;
          asOf: string | null;
        }): string =>
          [statement.key, article.key, figure.measure, figure.lower, figure.upper, figure.approximate, figure.from, figure.asOf].join(' ');
        wanted.push(...quotation.figures.map(key));
        found.push(...figuresOf(text, content, { publishedOn: article.publishedOn, saidOn }).map(key));
      }
    }
    console.log(
      `figures of the seed: ${found.filter((key) => wanted.includes(key)).length} of ${wanted.length} found, ${found.filter((key) => !wanted.includes(key)).length} others`,
    );
    expect(found.sort()).toEqual(wanted.sort());
  });

  it('gives no statement a wrong day, and most the right one', () => {
    const wrong: string[] = [];
    let right = 0;
    let all = 0;
    for (const { article, text, quotations } of curated()) {
      const publication = article.publishedOn ? given(article.publishedOn) : inferPublication(text, TODAY);
      const dates = dateStatements(
        text,
        quotations.map(({ cue, content, statement }) => ({ cue, content, speaker: statement.speakers[0]! })),
        publication,
      );
      for (const [i, { statement }] of quotations.entries()) {
        const date = dates[i];
        all++;
        if (date?.date === statement.saidOn && date.precision === statement.saidOnPrecision) right++;
        else if (!date && statement.saidOn === null) right++;
        // What another article tells, this one leaves open: unknown, or some day up to its publication.
        else if (date && !(date.precision === 'BEFORE' && (statement.saidOn ?? '9') <= date.date))
          wrong.push(`${article.key} ${statement.key} ${date.date} ${date.precision}`);
      }
    }
    console.log(`days of the seed: ${right} of ${all} from the article alone, ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
    expect(right / all).toBeGreaterThan(0.75);
  });

  it('tells denials and silences from what is said', () => {
    const acts = curated().flatMap(({ text, quotations }) =>
      quotations.map(({ statement, cue, content }) => ({
        key: statement.key,
        wanted: statement.act,
        read: actOf(text, { cue, content }).act,
      })),
    );
    expect(acts.filter(({ wanted, read }) => (SILENT.has(wanted) || SILENT.has(read)) && wanted !== read)).toEqual([]);
  });

  it('reads capacities as they are printed', () => {
    const missed: string[] = [];
    let all = 0;
    for (const { text, quotations } of curated()) {
      for (const { quotation, cue, speaker, content } of quotations) {
        if (quotation.capacityText === null) continue;
        all++;
        const { capacity } = frameOf(text, { cue, speaker, content });
        if (capacity?.span.text !== quotation.capacityText && !capacity?.span.text.endsWith(` ${quotation.capacityText}`))
          missed.push(`${quotation.article}: ${quotation.capacityText}`);
      }
    }
    console.log(`capacities of the seed: ${all - missed.length} of ${all}`);
    expect((all - missed.length) / all).toBeGreaterThan(0.9);
  });
});
