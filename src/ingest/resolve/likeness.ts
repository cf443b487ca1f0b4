import { fold } from '../../domains/search/words.ts';
import { remembered } from '../../memo.ts';
import type { KnownActor } from './gazetteer.ts';
import type { Mention } from './mentions.ts';
import { singular } from './roles.ts';

/** How likely it is that a mention means somebody who is known. @param exact the very name, not another spelling of it */
export function likeness(
  { name, country, role, kind, head }: Mention,
  actor: KnownActor,
  exact: boolean,
): { score: number; reasons: string[] } {
  const reasons = [exact ? `“${name}” is a name of ${actor.names[0]}` : `“${name}” is “${actor.names[0]}” in another spelling`];
  let score = exact ? 0.85 : 0.8;
  if (actor.type === 'PERSON' && !name.includes(' ')) {
    score -= 0.15;
    reasons.push('it is a surname alone');
  }
  if (actor.type === 'PERSON' && kind !== null) return { score: 0, reasons: [`“${name}” is a body, ${actor.names[0]} a person`] };
  if (country !== null && actor.country !== null && role !== null) {
    const agrees = country === actor.country;
    score += agrees ? 0.12 : -0.35;
    reasons.push(`“${role}” is of ${country}, ${agrees ? 'and so is' : 'not as'} ${actor.names[0]}`);
  }
  if (role !== null && actor.positions.some(({ title }) => sameRole(title, head) || sameRole(title, lastWord(role)))) {
    score += 0.1;
    reasons.push(`“${role}” is a post of ${actor.names[0]}`);
  }
  if (actor.record !== null) {
    score += 0.1;
    reasons.push('the gazetteer knows it');
  }
  return { score: Math.min(1, score), reasons };
}

const lastWord = (text: string) => fold(text.split(' ').at(-1) ?? '');

const wordsOfTitle = remembered((title) =>
  fold(title)
    .split(/[^\p{L}]+/u)
    .map(singular),
);

/** Whether a post is of the kind that a head names: `president` of `Vice President` is another. */
export function sameRole(title: string, head: string): boolean {
  const words = wordsOfTitle(title);
  const wanted = singular(fold(head));
  if (/^(?:vice|deputy|former|ex)$/.test(words[0] ?? '')) return false;
  const person = /^spokes(?:man|woman|person)$/;
  return words.some((word) => word === wanted || (person.test(word) && person.test(wanted)));
}
