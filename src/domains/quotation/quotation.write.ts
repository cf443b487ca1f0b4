import type { Writer } from '../../graph/runner.ts';
import { type Link, type Standing, inBatches, writeLinks } from '../curation/links.ts';
import { searchText } from '../search/words.ts';
import { quotationSortKeys } from '../readmodel/order.ts';
import { clearQuotations, createFigures, dropVia, readVia, upsertQuotations } from './quotation.write.cypher.ts';

export interface FigureRow {
  id: string;
  measure: string;
  text: string;
  lower: number | null;
  upper: number | null;
  approximate: boolean;
  unit: string | null;
  of: string | null;
  place: string | null;
  from: string | null;
  asOf: string | null;
}

/** A quotation as its record has it, every reference an id. */
export interface QuotationRow {
  id: string;
  key: string;
  statement: string;
  article: string;
  mode: string;
  cue: string | null;
  speakerText: string | null;
  speakers: string[];
  capacityText: string | null;
  segments: { start: number; end: number; exact: string; prefix: string; suffix: string }[];
  /** What the passage itself names. */
  via: string[];
  confidence: number;
  extractor: string;
  figures: FigureRow[];
}

/** A quotation to be written. */
export interface QuotationWrite extends QuotationRow {
  hash: string;
  /** The graph has it, as it was. */
  there: boolean;
  /** By what days it is sorted, where its statement and its article are at hand; else that is found out behind. */
  days: { saidOn: string | null; publishedOn: string | null } | null;
}

export async function writeQuotations(tx: Writer, standing: Standing, rows: readonly QuotationWrite[]): Promise<void> {
  await inBatches(
    rows.filter(({ there }) => there).map(({ id }) => id),
    (ids) => tx.run(clearQuotations, { ids }),
  );
  await inBatches(rows, (batch) =>
    tx.run(upsertQuotations, {
      rows: batch.map(({ id, key, mode, cue, speakerText, capacityText, segments, confidence, extractor, hash, days }) => ({
        id,
        props: {
          key,
          text: segments.map(({ exact }) => exact).join(' … '),
          mode,
          cue,
          speakerText,
          capacityText,
          confidence,
          extractor,
          start: segments[0]!.start,
          end: segments.at(-1)!.end,
          segmentStarts: segments.map(({ start }) => start),
          segmentEnds: segments.map(({ end }) => end),
          segmentExacts: segments.map(({ exact }) => exact),
          segmentPrefixes: segments.map(({ prefix }) => prefix),
          segmentSuffixes: segments.map(({ suffix }) => suffix),
          searchText: searchText(segments.map(({ exact }) => exact)),
          hash,
          ...(days && quotationSortKeys(id, days)),
        },
      })),
    }),
  );
  await writeLinks(
    tx,
    standing,
    ['Article', 'Quotation'],
    rows.map(({ id, article }) => ({ from: article, type: 'CONTAINS', to: id, props: {} })),
  );
  await writeLinks(
    tx,
    standing,
    ['Quotation', 'Statement'],
    rows.map(({ id, statement }) => ({ from: id, type: 'RENDERS', to: statement, props: {} })),
  );
  await writeLinks(
    tx,
    standing,
    ['Quotation', 'Actor'],
    rows.flatMap(({ id, speakers, via }): Link[] => [
      ...speakers.map((to, rank) => ({ from: id, type: 'ATTRIBUTED_TO', to, props: { rank } })),
      ...via.map((to, rank) => ({ from: id, type: 'VIA', to, props: { rank } })),
    ]),
  );

  const figures = rows.flatMap(({ id, figures }) => figures.map((figure, rank) => ({ quotation: id, rank, ...figure })));
  await inBatches(figures, (batch) =>
    tx.run(createFigures, { rows: batch.map(({ id, quotation: _q, rank: _r, measure: _m, of: _of, ...props }) => ({ id, props })) }),
  );
  await writeLinks(
    tx,
    standing,
    ['Quotation', 'Figure'],
    figures.map(({ quotation, id, rank }) => ({ from: quotation, type: 'GIVES', to: id, props: { rank } })),
  );
  await writeLinks(
    tx,
    standing,
    ['Figure', 'Measure'],
    figures.map(({ id, measure }) => ({ from: id, type: 'MEASURES', to: measure, props: {} })),
  );
  await writeLinks(
    tx,
    standing,
    ['Figure', 'Actor'],
    figures.flatMap(({ id, of }) => (of ? [{ from: id, type: 'COUNTS', to: of, props: {} }] : [])),
  );
}

/** Puts the credits of its article behind what each of these quotations names itself. */
export async function addCredits(tx: Writer, standing: Standing, ids: readonly string[]): Promise<void> {
  await inBatches(ids, async (batch) => {
    const found = await tx.run(readVia, { ids: batch });
    const links = found.flatMap(({ id, own, credits }): Link[] => {
      const named = own as string[];
      const behind = (credits as string[]).filter((credit) => !named.includes(credit));
      return [...named, ...behind].map((to, rank) => ({
        from: String(id),
        type: 'VIA',
        to,
        props: rank < named.length ? { rank } : { rank, credit: true },
      }));
    });
    await tx.run(dropVia, { ids: found.map(({ id }) => id) });
    await writeLinks(tx, standing, ['Quotation', 'Actor'], links);
  });
}
