/** How far a word of one rendering is borne out by the others. SHARED: by at least half of them; SOME: by fewer; ALONE: by none. */
export type Support = 'SHARED' | 'SOME' | 'ALONE';

/** A stretch of a rendering's text that is set alike. */
export interface Run {
  text: string;
  support: Support;
  /** Which of the rendering's figures it is, or is a part of: a number for each place; null: none. */
  figure: number | null;
}

/** A rendering against the others. */
export interface Wording {
  runs: Run[];
  /** It is put in other words throughout: nothing is marked, for marking all of it would say less. */
  other: boolean;
}

interface Word {
  start: number;
  end: number;
  /** What it is compared by: without case, accents and the kind of apostrophe. */
  key: string;
}

/** Share of words that stand alone from which on a rendering counts as put in other words. */
const OTHER = 0.75;
/** Letters of a word that says too little to stand out, or not to, between two marked ones. */
const SMALL = 3;

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’,.-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: match[0].normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase(),
  }));

/** For each word of `a`, whether a longest common subsequence with `b` has it. */
function commonWith(a: readonly Word[], b: readonly Word[]): boolean[] {
  // lengths[i][j]: of the longest common subsequence of a from i on and b from j on.
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] = a[i]!.key === b[j]!.key ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const common = a.map(() => false);
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]!.key === b[j]!.key) {
      common[i] = true;
      i++;
      j++;
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return common;
}

function supportOf(words: readonly Word[], others: readonly (readonly Word[])[]): Support[] {
  const shared = others.map((other) => commonWith(words, other));
  return words.map((_, i) => {
    const count = shared.filter((common) => common[i]).length;
    return count === 0 ? 'ALONE' : count * 2 >= others.length ? 'SHARED' : 'SOME';
  });
}

/** A small word between two that are marked alike goes with them: `of` alone in a changed phrase is no agreement. */
const smoothed = (words: readonly Word[], support: readonly Support[]): Support[] =>
  support.map((own, i) => {
    const [before, after] = [support[i - 1], support[i + 1]];
    const swallowed = own === 'SHARED' && before !== undefined && before === after && words[i]!.key.length <= SMALL;
    return swallowed ? before : own;
  });

/** Where the figures stand in the text, as printed; those that do not stand there word for word are left out. */
function placesOf(text: string, figures: readonly string[]): [number, number][] {
  return figures.flatMap((figure): [number, number][] => {
    const bare = figure.replace(/^[“"]|[”"]$/gu, '');
    const start = bare === '' ? -1 : text.indexOf(bare);
    return start < 0 ? [] : [[start, start + bare.length]];
  });
}

function runsOf(text: string, words: readonly Word[], support: readonly Support[], figures: readonly string[]): Run[] {
  const places = placesOf(text, figures);
  // What stands between two words is set as they are where they are set alike, else plain.
  const supports: Support[] = Array.from({ length: text.length }, () => 'SHARED');
  words.forEach(({ start, end }, i) => {
    const next = words[i + 1];
    supports.fill(support[i]!, start, next !== undefined && support[i + 1] === support[i] ? next.start : end);
  });
  const runs: Run[] = [];
  for (let at = 0; at < text.length; at++) {
    const place = places.findIndex(([start, end]) => at >= start && at < end);
    const figure = place < 0 ? null : place;
    const last = runs.at(-1);
    if (last === undefined || last.support !== supports[at] || last.figure !== figure) {
      runs.push({ text: text[at]!, support: supports[at]!, figure });
    } else last.text += text[at]!;
  }
  return runs;
}

/**
 * Sets renderings of one statement side by side: for each, which of its words the others have too, and which it has alone.
 * @param renderings text as the article has it, and the figures that it gives, as printed
 */
export function compare(renderings: readonly { text: string; figures: readonly string[] }[]): Wording[] {
  const words = renderings.map(({ text }) => wordsOf(text));
  return renderings.map(({ text, figures }, i) => {
    const own = words[i]!;
    const others = words.filter((_, k) => k !== i);
    const support = others.length === 0 ? own.map((): Support => 'SHARED') : smoothed(own, supportOf(own, others));
    const alone = support.filter((one) => one === 'ALONE').length;
    const other = own.length > 0 && alone / own.length > OTHER;
    return { runs: runsOf(text, own, other ? own.map((): Support => 'SHARED') : support, figures), other };
  });
}
