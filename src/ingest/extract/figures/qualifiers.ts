type Bound = 'ABOUT' | 'OVER' | 'UNDER' | 'ONLY';

const BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [
    /(?:no|not) (?:more|higher) than(?: an?)?$|(?:up to|as many as|as much as|at most|a maximum of|under|below|less than|fewer than|lower than|not exceeding)$/,
    'UNDER',
  ],
  [
    /(?:(?:no|not) (?:fewer|less|lower) than|at least|a minimum of|more than|higher than|greater than|over|above|upwards? of|in excess of|exceeding|exceeded|exceeds|surpassing|surpassed|topping)$/,
    'OVER',
  ],
  [
    /(?:about|around|approximately|roughly|nearly|almost|some|close to|near|an estimated|estimated|circa|ca\.|approx\.|virtually|nearing|in the region of|on the order of|well|~)$/,
    'ABOUT',
  ],
  [/(?:exactly|precisely|just|only|a total of|a record|another|an additional|as few as|as little as)$/, 'ONLY'],
];
const WORDS_BEFORE = 40;
const LAST_LETTERS = /[a-z]*$/i;
/** The last letters of all of these; none where a mark ends one. */
const LAST_OF_QUALIFIERS = new Set(
  `than a an to many much most of under below exceeding least over above exceeded exceeds surpassing surpassed topping about around approximately
roughly nearly almost some near estimated circa virtually nearing well exactly precisely just only record another additional as`
    .split(/\s/)
    .concat(''),
);

/** The longest that ends there: "no fewer than" is not "fewer than". */
function longestBefore(words: string): { bound: Bound; at: number } | null {
  let best: { bound: Bound; at: number } | null = null;
  for (const [pattern, bound] of BEFORE) {
    const match = pattern.exec(words);
    if (match && !/[\p{L}\p{N}]/u.test(words[match.index - 1] ?? ' ') && (!best || match.index < best.at))
      best = { bound, at: match.index };
  }
  return best;
}

/** The qualifiers that stand before a number, and where the first of them begins. */
export function qualifiersBefore(text: string, at: number): { bounds: Bound[]; start: number } {
  const bounds: Bound[] = [];
  let start = at;
  for (;;) {
    const head = text.slice(Math.max(0, start - WORDS_BEFORE), start);
    const trimmed = head.trimEnd();
    if (trimmed.length === head.length && !trimmed.endsWith('~')) break;
    if (!LAST_OF_QUALIFIERS.has(LAST_LETTERS.exec(trimmed)![0].toLowerCase())) break;
    const lower = trimmed.toLowerCase().replace(/\s/g, ' ');
    const hit = longestBefore(lower);
    if (!hit) break;
    const { bound } = hit;
    const from = start - (head.length - hit.at);
    // What leaves the amount as it is, is not printed with it.
    if (bound === 'ONLY' || (bound === 'ABOUT' && /well$/.test(lower) && bounds.length === 0)) break;
    if (isVerbOrPlace(text, from, lower.slice(hit.at))) break;
    if (!/well$/.test(lower)) bounds.push(bound);
    start = from;
    const quote = text[start - 1];
    if (quote !== undefined && '“"'.includes(quote)) start--;
  }
  if (start < at && touchesQuote(text, start)) return { bounds, start };
  return { bounds, start };
}

export const touchesQuote = (text: string, start: number): boolean => text[start] === '“' || text[start] === '"';

/** "talks over two provinces", "the plan to annex some": the word is a preposition or a determiner of its own there. */
function isVerbOrPlace(text: string, from: number, qualifier: string): boolean {
  if (qualifier === 'up to')
    return /\b(?:add|adds|added|adding|live|lives|stand|stood|catch|go|going|speed)\s+$/i.test(text.slice(0, from));
  if (!/^(?:over|above|under|below)$/.test(qualifier)) return false;
  return /\b(?:talks|dispute|fight|war|battle|concerns?|debate|flew|fly|flying|flown|control|power|handed|take|took|taking|spread)\s+$/i.test(
    text.slice(0, from),
  );
}
