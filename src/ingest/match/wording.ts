import { words } from '../../domains/search/words.ts';
import { remembered } from '../../memo.ts';
import type { Rarity } from './rarity.ts';
import { groupsOf, oppositesOf, shortened } from './synonyms.ts';

const STOP = new Set(
  `a an the and or but nor so yet if then than that which who whom whose what when where why how this these those there here it its he she they
them his her their him we us our you your i me my be is are was were been being am do does did done doing have has had having will would shall
should can could may might must not no of to in on at by for from with without into onto upon about against between among through during before
after above below under over up down out off as like just only also too very more most much many some any all each every both either neither
such same other another own said say says saying told tell tells according reportedly while because since until although though even still
already now today yesterday again further one report reports reported`.split(/\s+/),
);

/** Words by which a clause says that something is not so, or hardly so. */
const NEGATIONS = new Set(
  `not no never nobody nothing none neither nor cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt shouldnt couldnt hasnt havent
hadnt without fail fails failed failing unable impossible lack lacks lacked lacking hardly barely limited little minimal inadequate insufficient
unlikely refuse refuses refused avoid avoided avoids prevent prevents prevented ineffective disregard indifferent`.split(/\s+/),
);

/** A wording as it is compared. */
export interface Wording {
  /** Stems of the words that tell something, and whether each is (part of) a name. */
  stems: ReadonlyMap<string, { name: boolean }>;
  /** Those of them that it has as somebody's very words. */
  quoted: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  /** Whether it says that something is not so. */
  negative: boolean;
  /** All of its words, folded. */
  plain: string;
  /** Runs of three words as they are: what copies share. */
  runs: ReadonlySet<string>;
}

const NUMBER_WORDS: Readonly<Record<string, string>> = {
  hundred: '100',
  thousand: '1000',
  thousands: '1000',
  million: '1000000',
  billion: '1000000000',
  dozen: '12',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
};
const RUN = 3;

/** Wordings that are kept: statements of the same people come up for comparison article after article. */
const KEPT = 4000;
const asQuoted = remembered((text) => readWording(text, true), KEPT);
const asSaid = remembered((text) => readWording(text, false), KEPT);

/** @param options.quoted whether all of it stands in marks of quotation */
export const wordingOf = (printed: string, { quoted = false } = {}): Wording => (quoted ? asQuoted : asSaid)(printed);

function readWording(printed: string, whole: boolean): Wording {
  const text = shortened(printed.replace(/[’‘]/gu, "'"));
  const all = words(text);
  const marked = quotedIn(text);
  const stems = new Map<string, { name: boolean }>();
  const quoted = new Set<string>();
  const numbers = new Set<string>();
  // A headline writes every word with a capital: that makes no names.
  const long = all.filter(({ word }) => word.length > 3 && !STOP.has(word));
  const headline = long.length > 1 && long.every(({ start }) => /\p{Lu}/u.test(text[start]!));
  for (const { word, stem, start } of all) {
    const number = /^\d/.test(word) ? word : NUMBER_WORDS[word];
    if (number !== undefined) {
      if (!/^(?:19|20)\d\d$/.test(number)) numbers.add(number);
      continue;
    }
    if (STOP.has(word)) continue;
    const opens = start === 0 || /[.!?…:]["“”’)]*\s+["“‘(]*$/u.test(text.slice(0, start));
    stems.set(stem, { name: /\p{Lu}/u.test(text[start]!) && !opens && !headline });
    if (whole || marked.some(([from, to]) => from <= start && start < to)) quoted.add(stem);
  }
  return {
    stems,
    quoted,
    numbers,
    negative: all.some(({ word }) => NEGATIONS.has(word)),
    plain: all.map(({ word }) => word).join(' '),
    runs: new Set(
      all.slice(RUN - 1).map((_, i) =>
        all
          .slice(i, i + RUN)
          .map(({ word }) => word)
          .join(' '),
      ),
    ),
  };
}

function quotedIn(text: string): [from: number, to: number][] {
  return [...text.matchAll(/["“”„«]([^"“”„»]+)["“”»]/gu)].map((match) => [match.index, match.index + match[0].length]);
}

/** How like one another two wordings are. */
export interface Likeness {
  /** Dice by what their words tell: 1 for the same words. */
  dice: number;
  /** How much of what the one with less to tell says is in the other. */
  contained: number;
  /** What they share, by what it tells; of words that are said for one another, both. */
  shared: string[];
  /** Sum of what the shared words tell. */
  told: number;
  /** The same without names: what is said, not of whom. */
  plain: number;
  /** A word of the one says what a word of the other does not. */
  opposed: [string, string] | null;
  /** Names that only the one has, where the other has names too that this one lacks. */
  otherNames: boolean;
}

/** What a number tells. */
const NUMBER = 4;
/** No word tells more. */
const MOST_TOLD = 16;
/** Words that are said for one another are as good as the same word by this share. */
const SYNONYM = 0.8;

/** What a wording tells in all. */
const toldBy = ({ stems, numbers }: Wording, rarity: Rarity): number => {
  let total = NUMBER * numbers.size;
  for (const [stem, { name }] of stems) total += rarity.of(stem, name);
  return total;
};

/** No less than the dice of their likeness: quick to tell, and nearly all pairs have next to nothing in common. */
export function diceAtMost(a: Wording, b: Wording, rarity: Rarity): number {
  let shared = NUMBER * Math.min(a.numbers.size, b.numbers.size);
  for (const [stem, { name }] of a.stems) {
    const same = b.stems.get(stem);
    if (same !== undefined) shared += Math.min(rarity.of(stem, name), rarity.of(stem, same.name));
    // The other word may tell more than this one, by as much as words ever do.
    else if (groupsOf(stem).length > 0) shared += (SYNONYM * (rarity.of(stem, name) + MOST_TOLD)) / 2;
  }
  const all = toldBy(a, rarity) + toldBy(b, rarity);
  return all === 0 ? 0 : (2 * shared) / all;
}

export function likenessOf(a: Wording, b: Wording, rarity: Rarity): Likeness {
  const weight = (wording: Wording, stem: string) => rarity.of(stem, wording.stems.get(stem)!.name);
  const left = [...a.stems.keys()].filter((stem) => !b.stems.has(stem));
  const right = [...b.stems.keys()].filter((stem) => !a.stems.has(stem));
  const shared: { text: string; told: number; name?: boolean }[] = [...a.stems.keys()]
    .filter((stem) => b.stems.has(stem))
    .map((stem) => ({
      text: stem,
      told: Math.min(weight(a, stem), weight(b, stem)),
      name: a.stems.get(stem)!.name || b.stems.get(stem)!.name,
    }));
  const restA: string[] = [];
  const restB = new Set(right);
  for (const stem of left) {
    const groups = groupsOf(stem);
    const other = groups.length === 0 ? undefined : [...restB].find((one) => groupsOf(one).some((group) => groups.includes(group)));
    if (other === undefined) {
      restA.push(stem);
      continue;
    }
    restB.delete(other);
    shared.push({ text: `${stem}/${other}`, told: (SYNONYM * (weight(a, stem) + weight(b, other))) / 2 });
  }
  for (const number of a.numbers) if (b.numbers.has(number)) shared.push({ text: number, told: NUMBER });
  const told = shared.reduce((total, one) => total + one.told, 0);
  const [inA, inB] = [toldBy(a, rarity), toldBy(b, rarity)];
  const opposed = opposedIn(restA, restB);
  const name = (wording: Wording) => (stem: string) => wording.stems.get(stem)!.name;
  return {
    dice: inA + inB === 0 ? 0 : Math.min(1, (2 * told) / (inA + inB)),
    contained: Math.min(1, told / Math.max(0.01, Math.min(inA, inB))),
    shared: shared.sort((x, y) => y.told - x.told).map(({ text }) => text),
    told,
    plain: shared.reduce((total, one) => total + (one.name ? 0 : one.told), 0),
    opposed,
    otherNames: restA.some(name(a)) && [...restB].some(name(b)),
  };
}

function opposedIn(restA: readonly string[], restB: ReadonlySet<string>): [string, string] | null {
  for (const stem of restA) for (const other of oppositesOf(stem)) if (restB.has(other)) return [stem, other];
  return null;
}

/** Dice of the runs of three words: 1 for copies. */
export function copied(a: Wording, b: Wording): number {
  if (a.runs.size === 0 || b.runs.size === 0) return 0;
  let common = 0;
  for (const run of a.runs) if (b.runs.has(run)) common++;
  return (2 * common) / (a.runs.size + b.runs.size);
}

/** The words by which an index is asked for wordings like this one, the rarest first; null: it has none. */
export function indexQuery(text: string, most = 24): string | null {
  const stems = [
    ...new Set(
      words(text)
        .filter(({ word }) => !STOP.has(word))
        .map(({ stem }) => stem),
    ),
  ];
  // Longer words are rarer, as a rule.
  const chosen = stems.sort((a, b) => b.length - a.length).slice(0, most);
  return chosen.length === 0 ? null : chosen.join(' ');
}
