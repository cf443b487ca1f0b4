import { groupCount, groupsOf } from './synonyms.ts';

/**
 * Stems by numbers, so that wordings are compared as lists of numbers. A term is a stem and whether it is (part of) a name there:
 * twice the stem's number, and one more for a name.
 */
const numbers = new Map<string, number>();
const texts: string[] = [];
const groups: (readonly number[])[] = [];
/** By group of words. */
const members: number[][] = Array.from({ length: groupCount }, () => []);

/** More than most runs meet; beyond it all is forgotten. */
const MOST = 100_000;

/** Told when stems get other numbers: whatever holds some has to let go of them. */
const holders: (() => void)[] = [];
export const whenForgotten = (letGo: () => void): void => void holders.push(letGo);

/** To be called where nobody holds a number, at the beginning of a comparison: keeps what is known within bounds. */
export function forgetTooMany(most = MOST): void {
  if (texts.length <= most) return;
  numbers.clear();
  texts.length = 0;
  groups.length = 0;
  for (const stems of members) stems.length = 0;
  for (const letGo of holders) letGo();
}

export function stemNumber(stem: string): number {
  let number = numbers.get(stem);
  if (number === undefined) {
    number = texts.length;
    numbers.set(stem, number);
    texts.push(stem);
    groups.push(groupsOf(stem));
    for (const group of groupsOf(stem)) members[group]!.push(number);
  }
  return number;
}

export const stemText = (stem: number): string => texts[stem]!;
/** Numbers of the groups of words that a stem is said for. */
export const stemGroups = (stem: number): readonly number[] => groups[stem]!;
/** Those that were met of the stems that are said for a group of words. */
export const groupMembers = (group: number): readonly number[] => members[group]!;
/** How many there are: all numbers are below. */
export const stemCount = (): number => texts.length;

export const termOf = (stem: number, isName: boolean): number => 2 * stem + (isName ? 1 : 0);
export const stemIn = (term: number): number => term >> 1;
export const isName = (term: number): boolean => (term & 1) === 1;
