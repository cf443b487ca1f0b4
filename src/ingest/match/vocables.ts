import { ActsWithClaim } from '../../records/record.model.ts';
import { type Sorted, sorted } from './numbers.ts';
import type { Amount, Rendering, Side } from './side.ts';
import { whenForgotten } from './vocabulary.ts';
import { type Wording, wordingsOf } from './wording.ts';

/** What a statement's wordings come to, worked out once. */
export interface Vocables {
  /** How often stems had been given other numbers by then. */
  known: number;
  /** What it says, its claim, and its renderings. */
  wordings: readonly Wording[];
  /** Where there are several: each of them as how many numbers it has (-1: none, -2: one, …) and then its terms: what is gone through for hundreds of statements at once. */
  told: readonly number[];
  /** The last comparison that it was in, and which of its statements it was. */
  comparedIn: number;
  place: number;
  /** What may add to the score of its wordings (see `Trait`), and from `ACT` on the number of its act, where that is one that has a claim. */
  traits: number;
  /** Of all of them. */
  terms: Sorted;
  groups: Sorted;
  numbers: ReadonlySet<string>;
  figures: readonly Amount[];
}

/** Bits of what a statement has: for two, what both have is told at once. */
export const Trait = {
  /** Some of it is somebody's very words. */
  QUOTED: 1,
  NUMBERS: 2,
  FIGURES: 4,
  /** Several have said it. */
  SEVERAL: 8,
} as const;
export const ACT = 16;
const ACTS = [...ActsWithClaim];
/** What denies a claim; the others with numbers above 0 say nothing of it. */
export const DENIAL = 1 + ACTS.indexOf('DENIAL');

const NOTHING: readonly Amount[] = [];
const NOTHING_TOLD: readonly number[] = [];
const NO_NUMBERS: ReadonlySet<string> = new Set();

let forgotten = 0;
whenForgotten(() => {
  forgotten++;
});

export function vocablesOf(side: Side): Vocables {
  if (side.vocables?.known !== forgotten) side.vocables = read(side);
  return side.vocables;
}

function read(side: Side): Vocables {
  const { gist, claim, renderings } = side;
  const wordings = wordingsOf(claim === null || claim === gist ? [gist] : [`${gist} ${claim}`, claim], renderings);
  return {
    known: forgotten,
    wordings,
    comparedIn: 0,
    place: 0,
    traits: traitsOf(side, wordings),
    told: wordings.length > 1 ? toldIn(wordings) : NOTHING_TOLD,
    terms: together(wordings, ({ sorted }) => sorted),
    groups: together(wordings, ({ groups }) => groups),
    numbers: numbersIn(wordings),
    figures: figuresIn(renderings),
  };
}

function traitsOf({ act, speakers, renderings }: Side, wordings: readonly Wording[]): number {
  let traits = ACT * (1 + ACTS.indexOf(act));
  if (speakers.length > 1) traits |= Trait.SEVERAL;
  for (const { quoted, numbers } of wordings) traits |= (quoted.length > 0 ? Trait.QUOTED : 0) | (numbers.length > 0 ? Trait.NUMBERS : 0);
  for (const { figures } of renderings) if (figures.length > 0) traits |= Trait.FIGURES;
  return traits;
}

function toldIn(wordings: readonly Wording[]): number[] {
  const told: number[] = [];
  for (const { terms, numbers } of wordings) {
    told.push(-1 - numbers.length);
    for (const term of terms) told.push(term);
  }
  return told;
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
