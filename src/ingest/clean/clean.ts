import { hash } from 'node:crypto';
import { blocksOf, normalise } from './blocks.ts';
import { countWords, withoutMail } from './bylines.ts';
import { dateOf, datelineOf, type Dateline } from './dates.ts';
import type { PageBlock, RawArticle } from './page.ts';
import { isPlain } from '../plain.ts';
import type { RemovalReason } from './reasons.ts';
import { bylineNames, isProse, reasonOf, type Place } from './rules.ts';

export interface RemovedBlock {
  reason: RemovalReason;
  /** As it stood, but for mail addresses; blocks that followed one another for the same reason are one, lines between them. Cut (` …`) where it is longer than `MOST_REMOVED`. */
  text: string;
  /** Where it stood: code points of `Cleaned.text`; the start of what follows it, or the end. */
  at: number;
}

export interface Cleaned {
  /** What selectors point into: title, then paragraphs, one blank line between them. */
  text: string;
  /** As printed. Null: the page has none. */
  title: string | null;
  /** Whose story it says it is: names as printed. */
  credits: string[];
  bylines: string[];
  removed: RemovedBlock[];
  /** When it says that it appeared (`2025-01-10`): its first date line. Null: no day is printed, or one that could be two. */
  printedOn: string | null;
  /** Of its first paragraph, where it stays. */
  dateline: Dateline | null;
}

/** What is known of an article from elsewhere. */
export interface KnownOfArticle {
  /** Stands first in the text, printed there or not. */
  title?: string | null;
  /** Completes dates that lack their year. */
  publishedOn?: string | null;
}

/** UTF-16 units of one removed block: a page may have thousands of comments. */
export const MOST_REMOVED = 20_000;

interface Judged {
  block: string;
  kind: PageBlock['kind'];
  reason: RemovalReason | null;
}

const GAP = '\n\n';
const TITLE = { leastWords: 3, mostLetters: 250 };
const NOWHERE: Place = { top: false, titled: false, last: false, before: null, marked: true };

/** Takes an article out of its page. Pure: the same page gives the same text, so that positions hold. */
export function clean(raw: string | RawArticle, known: KnownOfArticle = {}): Cleaned {
  const judged = judge(titleFirst(blocksIn(raw), known.title ?? null), typeof raw !== 'string' && 'blocks' in raw);
  const title = judged.find(({ kind }) => kind === 'title')?.block ?? null;
  const of = (reason: RemovalReason) => judged.filter((one) => one.reason === reason).map(({ block }) => block);
  const printedOn = [...of('date line'), ...of('byline')].map(dateOf).find((date) => date !== null) ?? null;
  const first = judged.find(({ kind, reason, block }) => reason === null && kind !== 'title' && isProse(block))?.block ?? '';

  return {
    ...compose(judged),
    title,
    credits: of('credit line'),
    bylines: [...new Set(of('byline').flatMap(bylineNames))],
    printedOn,
    dateline: datelineOf(first, known.publishedOn ?? printedOn),
  };
}

function blocksIn(raw: string | RawArticle): PageBlock[] {
  if (typeof raw !== 'string' && 'blocks' in raw) {
    return raw.blocks.map((block) => ({ ...block, text: normalise(block.text).trim() })).filter(({ text }) => text !== '');
  }
  return blocksOf(typeof raw === 'string' ? raw : raw.text).map((text) => ({ text, kind: 'paragraph', reason: null }));
}

/** The title that markup or someone who knows gives; where neither does, `judge` looks for one. */
function titleFirst(blocks: readonly PageBlock[], known: string | null): PageBlock[] {
  const printed = blocks.find(({ kind, reason }) => kind === 'title' && reason === null);
  if (printed) return [printed, ...blocks.filter((block) => block !== printed).map(asHeading)];
  const wanted = known === null ? '' : normalise(known).replace(/\s+/g, ' ').trim();
  if (wanted === '') return [...blocks];
  const start = blocks.findIndex(({ text }, i) => i < 12 && folded(text) === folded(wanted));
  if (start < 0) return [{ text: wanted, kind: 'title', reason: null }, ...blocks];
  return blocks.map((block, i) => (i === start ? { ...block, kind: 'title', reason: null } : block));
}

const asHeading = (block: PageBlock): PageBlock => (block.kind === 'title' ? { ...block, kind: 'heading' } : block);
const folded = (text: string) => text.toLowerCase().replace(isPlain(text) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, '');

function judge(blocks: readonly PageBlock[], marked: boolean): Judged[] {
  const isText = ({ text, kind, reason }: PageBlock) =>
    kind !== 'title' && reason === null && isProse(text) && reasonOf(text, NOWHERE) === null;
  const firstProse = blocks.findIndex(isText);
  const lastProse = blocks.findLastIndex(({ text, reason }) => reason === null && isProse(text));
  const given = blocks.find(({ kind }) => kind === 'title')?.text ?? null;
  // What has been there word for word: the title, which pages print twice, and paragraphs. Short lines may well come again.
  const kept = new Set(given === null ? [] : [folded(given)]);
  const judged: Judged[] = [];
  let titled = false;

  blocks.forEach(({ text: block, kind, reason: byMarkup }, index) => {
    const place: Place = {
      top: index < firstProse,
      titled,
      last: index > firstProse && index >= lastProse,
      before: judged.at(-1)?.reason ?? null,
      marked,
    };
    const key = folded(block);
    const ofPage = byMarkup ?? (key !== '' && kept.has(key) ? 'repeated text' : reasonOf(block, place));
    const reason = kind === 'title' ? null : ofPage;
    const isTitle = kind === 'title' || (reason === null && place.top && !titled && given === null && looksLikeTitle(block));
    titled ||= isTitle;
    if (reason === null && (isTitle || countWords(block) >= LEAST_REPEATED)) kept.add(key);
    judged.push({ block, kind: isTitle ? 'title' : kind, reason });
  });
  return judged;
}

const LEAST_REPEATED = 12;
const looksLikeTitle = (block: string) => countWords(block) >= TITLE.leastWords && block.length <= TITLE.mostLetters;

function compose(judged: readonly Judged[]): Pick<Cleaned, 'text' | 'removed'> {
  const text = judged
    .filter(({ reason }) => reason === null)
    .map(({ block }) => block)
    .join(GAP);
  const end = codePoints(text);
  const removed: { reason: RemovalReason; texts: string[]; at: number }[] = [];
  let at = 0;
  let adjoins = false;
  for (const { block, reason } of judged) {
    if (reason === null) {
      at += codePoints(block) + GAP.length;
      adjoins = false;
      continue;
    }
    const previous = removed.at(-1);
    if (adjoins && previous?.reason === reason) previous.texts.push(withoutMail(block));
    else removed.push({ reason, texts: [withoutMail(block)], at: Math.min(at, end) });
    adjoins = true;
  }
  return { text, removed: removed.map(({ reason, texts, at }) => ({ reason, text: bounded(texts.join('\n')), at })) };
}

// Never between the halves of a code point.
const bounded = (text: string) => (text.length <= MOST_REMOVED ? text : `${text.slice(0, MOST_REMOVED).replace(/[\uD800-\uDBFF]$/, '')} …`);
const codePoints = (text: string) => text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);

/** SHA-256 of the text's UTF-8, hex: `Article.textHash`. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex');
