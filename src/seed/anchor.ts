import { DictumError } from '../errors.ts';
import { clean, sha256, type Cleaned } from '../ingest/clean/clean.ts';
import { excerptOf } from '../ingest/clean/excerpt.ts';
import { PointText } from '../records/anchors.ts';
import type { RecordSetInput, SegmentRecord } from '../records/record.model.ts';

/** Records as they are written in their file: what has a default may be left out. */
export interface RecordFileInput {
  file: string;
  records: RecordSetInput;
}

interface Original extends Cleaned {
  file: string;
  points: PointText;
}

interface Wanted {
  where: string;
  segment: SegmentRecord;
}

/**
 * Computes what the records of articles take from the articles' own pages: positions of segments from their words and
 * context, `textHash`, and the removed blocks as excerpts. All else stays as it is.
 * @throws DictumError BAD_ANCHOR naming every segment that does not stand exactly once in its article
 */
export function anchorRecords(files: readonly RecordFileInput[], pages: readonly { file: string; raw: string }[]): RecordFileInput[] {
  const anchored = structuredClone(files) as RecordFileInput[];
  const originals = pages.map(({ file, raw }): Original => {
    const cleaned = clean(raw);
    return { file, points: new PointText(cleaned.text), ...cleaned };
  });
  const segments = segmentsByArticle(anchored);
  const problems: string[] = [];

  for (const { records } of anchored) {
    for (const article of records.articles ?? []) {
      const wanted = segments.get(article.key) ?? [];
      const original = originalOf(article.key, wanted, originals);
      for (const { where, segment } of wanted) {
        const starts = startsOf(segment, original);
        if (starts.length === 1) Object.assign(segment, { start: starts[0], end: starts[0]! + [...segment.exact].length });
        else problems.push(`${where}: ${JSON.stringify(segment.exact)} with its context stands ${starts.length} times in ${original.file}`);
      }
      article.textHash = sha256(original.text);
      article.removed = original.removed.map(({ reason, text, at }) => ({ reason, text: excerptOf(text), at }));
    }
  }
  if (problems.length > 0) throw new DictumError('BAD_ANCHOR', `Excerpts must stand exactly once:\n${problems.join('\n')}`, { problems });
  return anchored;
}

function segmentsByArticle(files: readonly RecordFileInput[]): Map<string, Wanted[]> {
  const byArticle = new Map<string, Wanted[]>();
  for (const { file, records } of files) {
    for (const { key, quotations } of records.statements ?? []) {
      for (const quotation of quotations ?? []) {
        quotation.segments.forEach((segment, i) => {
          const wanted = { where: `${file}: ${key}, quotation ${quotation.key ?? quotation.article}, segments[${i}]`, segment };
          byArticle.set(quotation.article, [...(byArticle.get(quotation.article) ?? []), wanted]);
        });
      }
    }
  }
  return byArticle;
}

/** The page that has most of the article's excerpts: one page in a folder has them, whatever cleaning did to it. */
function originalOf(article: string, wanted: readonly Wanted[], originals: readonly Original[]): Original {
  const ranked = originals
    .map((original) => ({ original, found: wanted.filter(({ segment }) => startsOf(segment, original).length === 1).length }))
    .sort((a, b) => b.found - a.found);
  const [best, next] = ranked;
  if (best === undefined || best.found === 0)
    throw new DictumError('BAD_ANCHOR', `No page of the folder has the excerpts of ${article}.`, { article });
  if (next?.found === best.found)
    throw new DictumError('BAD_ANCHOR', `${best.original.file} and ${next.original.file} both have the excerpts of ${article}.`, {
      article,
    });
  return best.original;
}

function startsOf({ prefix, exact, suffix }: SegmentRecord, { points }: Original): number[] {
  return points.places(prefix + exact + suffix).map((at) => at + [...prefix].length);
}
