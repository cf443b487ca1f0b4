import { createHash } from 'node:crypto';
import { blocksOf } from './blocks.ts';
import { isProse, namesOf, rules, withoutMail, type Place, type RemovalReason } from './rules.ts';

export interface RemovedBlock {
  reason: RemovalReason;
  /** As it stood, but for mail addresses; blocks that followed one another for the same reason are one, lines between them. */
  text: string;
  /** Where it stood: code points of `Cleaned.text`; the start of what follows it, or the end. */
  at: number;
}

export interface Cleaned {
  /** What selectors point into: title, then paragraphs, one blank line between them. */
  text: string;
  /** Null: the page has none. */
  title: string | null;
  /** Whose story it says it is: names as printed. */
  credits: string[];
  bylines: string[];
  removed: RemovedBlock[];
}

interface Judged {
  block: string;
  reason: RemovalReason | null;
}

const GAP = '\n\n';
const TITLE = { leastWords: 3, mostLetters: 250 };

/** Takes an article out of the text of its page. Pure: the same page gives the same text, so that positions hold. */
export function clean(raw: string): Cleaned {
  const blocks = blocksOf(raw);
  const firstProse = blocks.findIndex(
    (block) => isProse(block) && !rules.some((rule) => rule.reason === 'photo caption' && rule.matches(block, NOWHERE)),
  );
  const judged: Judged[] = [];
  let title: string | null = null;

  blocks.forEach((block, index) => {
    const place: Place = {
      top: index < firstProse,
      titled: title !== null,
      last: index > firstProse && !blocks.slice(index + 1).some(isProse),
      before: judged.at(-1)?.reason ?? null,
    };
    const reason = rules.find((rule) => rule.matches(block, place))?.reason ?? null;
    if (reason === null && place.top && title === null && isTitle(block)) title = block;
    judged.push({ block, reason });
  });

  return {
    ...compose(judged),
    title,
    credits: judged.filter(({ reason }) => reason === 'credit line').map(({ block }) => block),
    bylines: judged.filter(({ reason }) => reason === 'byline').flatMap(({ block }) => namesOf(block)),
  };
}

const NOWHERE: Place = { top: false, titled: false, last: false, before: null };

const isTitle = (block: string) => block.split(/\s+/).length >= TITLE.leastWords && block.length <= TITLE.mostLetters;

function compose(judged: readonly Judged[]): Pick<Cleaned, 'text' | 'removed'> {
  const kept = judged.filter(({ reason }) => reason === null).map(({ block }) => block);
  const text = kept.join(GAP);
  const end = codePoints(text);
  const removed: RemovedBlock[] = [];
  let at = 0;
  let adjoins = false;
  for (const { block, reason } of judged) {
    if (reason === null) {
      at += codePoints(block) + GAP.length;
      adjoins = false;
      continue;
    }
    const previous = removed.at(-1);
    if (adjoins && previous?.reason === reason) previous.text += `\n${withoutMail(block)}`;
    else removed.push({ reason, text: withoutMail(block), at: Math.min(at, end) });
    adjoins = true;
  }
  return { text, removed };
}

const codePoints = (text: string) => [...text].length;

/** SHA-256 of the text's UTF-8, hex: `Article.textHash`. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
