import { type Sorted, sorted } from './numbers.ts';
import type { Amount, Rendering, Side } from './side.ts';
import { stemGroups, stemIn, whenForgotten } from './vocabulary.ts';
import { type Wording, wordingsOf } from './wording.ts';

/** What a statement's wordings come to, worked out once. */
export interface Vocables {
  /** How often stems had been given other numbers by then. */
  known: number;
  /** What it says, its claim, and its renderings. */
  wordings: readonly Wording[];
  /** Each of them as how many numbers it has (-1: none, -2: one, …) and then its terms: what is gone through for hundreds of statements at once. */
  told: readonly number[];
  /** The last comparison that it was in, and which of its statements it was. */
  comparedIn: number;
  place: number;
  /** In hundredths: see `mayScore`; -1: not told yet. */
  added: number;
  /** Of all of them. */
  terms: Sorted;
  /** Those for which there are other words. */
  replaceable: Sorted;
  groups: Sorted;
  numbers: ReadonlySet<string>;
  figures: readonly Amount[];
  /** Whether any of it is somebody's very words. */
  quotes: boolean;
}

const NOTHING: readonly Amount[] = [];
const NO_NUMBERS: ReadonlySet<string> = new Set();

let forgotten = 0;
whenForgotten(() => {
  forgotten++;
});

export function vocablesOf(side: Side): Vocables {
  if (side.vocables?.known !== forgotten) side.vocables = read(side);
  return side.vocables;
}

function read({ gist, claim, renderings }: Side): Vocables {
  const wordings = wordingsOf(claim === null || claim === gist ? [gist] : [`${gist} ${claim}`, claim], renderings);
  const terms = together(wordings, ({ sorted }) => sorted);
  const told: number[] = [];
  for (const wording of wordings) {
    told.push(-1 - wording.numbers.length);
    for (const term of wording.terms) told.push(term);
  }
  return {
    known: forgotten,
    wordings,
    comparedIn: 0,
    place: 0,
    added: -1,
    told,
    terms,
    replaceable: replaceableIn(terms),
    groups: together(wordings, ({ groups }) => groups),
    numbers: numbersIn(wordings),
    figures: figuresIn(renderings),
    quotes: wordings.some(({ quoted }) => quoted.length > 0),
  };
}

/** Of nearly all statements the only wording, or the same in all of them. */
function together(wordings: readonly Wording[], of: (wording: Wording) => Sorted): Sorted {
  const first = of(wordings[0]!);
  for (const one of wordings) if (of(one) !== first) return ofAll(wordings, of);
  return first;
}

// These are apart, and push: what `flatMap` makes once it runs optimized is of another kind, and all that has taken it in compiled anew.
function ofAll(wordings: readonly Wording[], of: (wording: Wording) => Sorted): Sorted {
  const all: number[] = [];
  for (const wording of wordings) for (const one of of(wording)) all.push(one);
  return sorted(all);
}

function replaceableIn(terms: Sorted): Sorted {
  const found: number[] = [];
  for (const term of terms) if (stemGroups(stemIn(term)).length > 0) found.push(term);
  return found;
}

function numbersIn(wordings: readonly Wording[]): ReadonlySet<string> {
  let found: Set<string> | null = null;
  for (const { numbers } of wordings) for (const one of numbers) (found ??= new Set()).add(one);
  return found ?? NO_NUMBERS;
}

function figuresIn(renderings: readonly Rendering[]): readonly Amount[] {
  let found: Amount[] | null = null;
  for (const { figures } of renderings) for (const one of figures) (found ??= []).push(one);
  return found ?? NOTHING;
}
