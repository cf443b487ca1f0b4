import { fold } from '../../domains/search/words.ts';
import { matchesOf } from '../extract/matches.ts';
import type { Span } from '../extract/span.ts';
import type { Decision } from '../ingest.model.ts';
import { type Entity, LINK, personLike, PROPOSE } from './entity.ts';
import { fullName } from './full-names.ts';
import type { Gazetteer, KnownActor } from './gazetteer.ts';
import type { KnownNames } from './known.ts';
import { likeness, sameRole } from './likeness.ts';
import { type Mention, partsOf, readMention } from './mentions.ts';
import { keyOfName, skeleton } from './names.ts';
import { type NameWord, nameWord } from './name-words.ts';
import { firstWord } from './reach.ts';
import { Bearers } from './bearers.ts';
import { isCommon } from './roles.ts';
import type { TextWords } from './text-words.ts';

const SMALL = /^(?:an?|one|some|several|many|few|most|other|another|two|three|four|five|unnamed|anonymous|senior|local)$/i;
const OUTLET =
  /\b(?:times|news|post|journal|daily|herald|tribune|press|tv|radio|reuters|gazette|guardian|telegraph|magazine|newspaper|broadcaster)\b/i;

/** A word with which a name may begin. */
interface NameStart {
  word: NameWord;
  /** How many words a name has at most that begins so and is known; 0: none does. */
  known: number;
  /** The same of words for what belongs to a country. */
  demonyms: number;
}

/** What stands before the first word of a clause. */
const OPENS_CLAUSE = /(?:[.!?]["”’]?\s+|\n|[,;]\s+)$/u;

/** Words with capitals that follow one another. */
const CAPITALISED = /\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*/gu;

interface Likely {
  actor: KnownActor;
  score: number;
  reasons: string[];
}

/** The likeliest first. Pushed: lists that `map` makes once it runs optimized are of another kind, and all that reads them is compiled anew. */
function ranked(mention: Mention, actors: readonly KnownActor[], exact: boolean): Likely[] {
  const all: Likely[] = [];
  for (const actor of actors) {
    const { score, reasons } = likeness(mention, actor, exact);
    all.push({ actor, score, reasons });
  }
  return all.sort((a, b) => b.score - a.score);
}

// Entities are written out, field by field in one order: what spreading makes gets each field by itself, and each slowly.

/** Who is who in one article. Mentions are given in the order of the text. */
export class Speakers {
  readonly entities: Entity[] = [];
  readonly decisions: Decision[] = [];
  private readonly isName = (name: string) => this.known.has(name) || this.inArticle(name) !== null;
  private bearers = new Bearers();
  /** By word, as are those below: an article names the same few all over. */
  private readonly words = new Map<string, NameWord>();
  private readonly starts = new Map<string, NameStart>();
  /** By their names, folded. */
  private readonly unnamedOnes = new Map<string, Entity>();

  constructor(
    private readonly text: string,
    private readonly known: KnownNames,
    private readonly gazetteer: Gazetteer,
    /** ISO date on which posts are looked at; null: any. */
    private readonly day: string | null,
  ) {}

  /** Those who speak by this mention; none where it names nothing that speaks. */
  of({ text, start }: Span): Entity[] {
    const found: Entity[] = [];
    for (const part of partsOf(text, this.gazetteer, this.isName)) {
      const offset = Math.max(0, this.text.indexOf(part, start));
      const entity = this.one(part, offset < start + text.length ? offset : start);
      if (entity !== null && !found.includes(entity)) found.push(entity);
    }
    for (const entity of found) entity.at.push(start);
    return found;
  }

  /** The one that a passage without a speaker has it from: nobody who is named. */
  nobody(): Entity {
    return this.unnamed({ name: 'unattributed reports', country: null, plural: true, head: 'report' });
  }

  /** The person, body or country that a name in the text means, if the article has it as a speaker or it is known. */
  named(name: string): Entity | KnownActor | null {
    return this.inArticle(name) ?? this.known.firstOf(keyOfName(name));
  }

  /** The same for the longest name that begins with the i-th of these words, and how many of them it has; null: none does. */
  longestAt(words: TextWords, i: number, most: number): { length: number; one: Entity | KnownActor } | null {
    const start = this.startOf(words.at(i));
    const reach = Math.max(start.known, this.bearers.reach.of(firstWord(start.word.bones)));
    if (reach === 0) return null;
    let found: { length: number; one: Entity | KnownActor } | null = null;
    let [key, bones, count] = ['', '', 0];
    for (let k = i; k < Math.min(i + most, words.length); k++) {
      const word = k === i ? start.word : this.wordOf(words.at(k));
      count += word.words;
      if (count > reach) break;
      if (word.key !== '') [key, bones] = key === '' ? [word.key, word.bones] : [`${key} ${word.key}`, `${bones} ${word.bones}`];
      const one = key === '' ? null : (this.bearers.of(bones) ?? this.known.firstOf(key));
      if (one !== null) found = { length: k - i + 1, one };
    }
    return found;
  }

  startOf(word: string): NameStart {
    let start = this.starts.get(word);
    if (start === undefined) {
      const first = firstWord(this.wordOf(word).key);
      start = { word: this.wordOf(word), known: this.known.reach(first), demonyms: this.gazetteer.demonymReach(first) };
      this.starts.set(word, start);
    }
    return start;
  }

  private wordOf(text: string): NameWord {
    let word = this.words.get(text);
    if (word === undefined) this.words.set(text, (word = nameWord(text)));
    return word;
  }

  private one(part: string, at: number): Entity | null {
    const mention = readMention(part, this.gazetteer, this.isName);
    switch (mention.form) {
      case 'PRONOUN':
        return this.pronoun(mention, at);
      case 'NAME':
        return this.name(mention, at);
      case 'POST':
        return this.post(mention, at);
      case 'BODY':
        return this.body(mention);
      case 'UNNAMED':
        return this.unnamed(mention);
      case 'NOTHING':
        this.decide(part, null, 0, ['its head is no person, body or source'], 'DROPPED');
        return null;
    }
  }

  private pronoun({ text, head, plural, gender }: Mention, at: number): Entity | null {
    if (/^(this|that|these|those)$/.test(head)) return this.dropped(text, 'a pronoun for what was said, not for who said it');
    const wanted = (entity: Entity): boolean => {
      if (/^(he|she|him|her|his|hers|i|me)$/.test(head))
        return entity.type === 'PERSON' || (entity.type === 'ANONYMOUS_SOURCE' && !entity.plural);
      if (plural || /^(they|them|their)$/.test(head)) return entity.plural || entity.type !== 'COUNTRY';
      if (/^(it|its)$/.test(head)) return entity.type !== 'PERSON';
      return true;
    };
    const agrees = (entity: Entity) => wanted(entity) && (gender === null || entity.gender === null || entity.gender === gender);
    const named = this.nameBefore(at, agrees);
    const spoke = this.entities
      .filter(agrees)
      .map((entity) => ({ entity, at: Math.max(-1, ...entity.at.filter((one) => one < at)) }))
      .filter((one) => one.at >= 0)
      .sort((a, b) => b.at - a.at)[0];
    // A subject of the same sentence is nearer than who spoke before it.
    const best = named !== null && (spoke === undefined || (named.subject && named.at > spoke.at)) ? named : spoke;
    if (best === undefined) return this.dropped(text, 'nobody stands before it whom it could mean');
    if (gender !== null) best.entity.gender ??= gender;
    this.decide(text, best.entity, 0.8, [`the last before it that it can mean is ${best.entity.name}`], 'LINKED');
    return best.entity;
  }

  /** The nearest name before a place that somebody known bears. */
  private nameBefore(at: number, agrees: (entity: Entity) => boolean): { entity: Entity; at: number; subject: boolean } | null {
    const from = Math.max(0, this.text.lastIndexOf('\n\n', Math.max(0, this.text.lastIndexOf('\n\n', at) - 1)));
    const before = this.text.slice(from, at);
    for (const match of matchesOf(CAPITALISED, before).reverse()) {
      const name = match[0].replace(/['’]s$/u, '');
      const mention = readMention(name, this.gazetteer, this.isName);
      if (mention.form !== 'NAME') continue;
      const known = this.inArticle(mention.name) ?? this.fromKnown(mention);
      if (known === null || !agrees(known)) continue;
      const start = from + match.index;
      return {
        entity: this.keep(known),
        at: start,
        subject: start === 0 || OPENS_CLAUSE.test(this.text.slice(Math.max(0, start - 20), start)),
      };
    }
    return null;
  }

  private name(mention: Mention, _at: number): Entity {
    const { name } = mention;
    const before = this.inArticle(name);
    if (before !== null) return this.join(before, mention);
    // `Kirby` after `John Kirby`: the full name stands somewhere in the article, as a rule before it.
    const other = this.known.byName(name).some(({ type }) => type !== 'PERSON');
    const full = name.includes(' ') || other ? null : fullName(name, this.text, this.gazetteer);
    if (full !== null) {
      const entity = this.inArticle(full.name) ?? this.fromKnown(full) ?? this.fresh(full);
      return this.join(this.keep(entity), { ...mention, role: full.role ?? mention.role });
    }
    return this.keep(this.fromKnown(mention) ?? this.fresh(mention));
  }

  private post(mention: Mention, at: number): Entity | null {
    const { head, country, text } = mention;
    const holds = (entity: Entity) =>
      entity.type === 'PERSON' &&
      (country === null || entity.country === null || entity.country === country) &&
      (entity.roles.some((role) => sameRole(role, head)) ||
        (entity.known?.positions ?? []).some((post) => sameRole(post.title, head) && (country === null || post.country === country)));
    const here = this.entities.filter(holds).sort((a, b) => Math.max(...b.at, 0) - Math.max(...a.at, 0))[0];
    if (here !== undefined) {
      this.decide(text, here, 0.85, [`${here.name} is “${head}” in this article`], 'LINKED');
      return here;
    }
    if (country !== null) {
      const holders = [...this.postHolders(head, country)];
      if (holders.length === 1) {
        const holder = holders[0]!;
        const reasons = [`holds the post of ${head} for ${country}${this.day ? ` on ${this.day}` : ''}`];
        this.decide(text, holder, 0.85, reasons, 'LINKED');
        return this.keep(this.entityOf(holder, mention, 0.85, reasons));
      }
    }
    const spoke = this.entities
      .filter(({ type, plural }) => type === 'PERSON' && !plural && country === null && head !== 'president')
      .at(-1);
    if (/^(?:the|this)\b/i.test(text) && spoke !== undefined && spoke.roles.length === 0 && at - Math.max(...spoke.at, 0) < 400)
      return spoke;
    return this.unnamed(mention);
  }

  private *postHolders(head: string, country: string): Iterable<KnownActor> {
    const seen = new Set<string>();
    for (const actor of [...this.known.all(), ...this.gazetteer.inOffice(country)]) {
      if (seen.has(actor.id) || actor.type !== 'PERSON') continue;
      seen.add(actor.id);
      const holds = actor.positions.some(
        (post) =>
          post.country === country &&
          sameRole(post.title, head) &&
          (this.day === null || ((post.from ?? '') <= this.day && (post.to ?? '9999') >= this.day)),
      );
      if (holds) yield actor;
    }
  }

  private body(mention: Mention): Entity {
    const { name, country } = mention;
    return this.keep(
      this.entities.find((entity) => entity.type === 'AGENCY' && skeleton(entity.name) === skeleton(name) && entity.country === country) ??
        this.fromKnown(mention) ??
        this.fresh(mention),
    );
  }

  private unnamed({ name, country, plural, head }: Pick<Mention, 'name' | 'country' | 'plural' | 'head'>): Entity {
    // A capital that only opens the sentence goes.
    const plain = name
      .replace(/^the\s+/iu, '')
      .replace(/^\p{Lu}\p{L}*/u, (first) => (isCommon(fold(first)) || SMALL.test(first) ? first.toLowerCase() : first));
    const folded = fold(plain);
    const same = this.unnamedOnes.get(folded);
    if (same !== undefined) return same;
    const entity: Entity = {
      roles: [head],
      country,
      kind: null,
      gender: null,
      plural,
      known: null,
      score: 1,
      reasons: ['the article does not name it'],
      perhaps: null,
      type: 'ANONYMOUS_SOURCE',
      name: plain,
      at: [],
    };
    this.decide(name, entity, 1, entity.reasons, 'NEW');
    this.unnamedOnes.set(folded, entity);
    return this.keep(entity);
  }

  /** The entity of this article that bears the name, by its full name or its last word. */
  private inArticle(name: string): Entity | null {
    // Most of what is asked for begins as no name does that was met.
    const first = firstWord(this.wordOf(firstWord(name)).bones);
    if (first !== '' && this.bearers.reach.of(first) === 0) return null;
    const bones = skeleton(name);
    return bones === '' ? null : this.bearers.of(bones);
  }

  private fromKnown(mention: Mention): Entity | null {
    const { name, country, role } = mention;
    const exact = this.known.byName(name);
    const candidates = exact.length > 0 ? exact : name.includes(' ') ? this.known.bySkeleton(name) : [];
    const [best, next] = ranked(mention, candidates, exact.length > 0);
    if (best === undefined) return null;
    const rivals = next !== undefined && next.score > best.score - 0.1 && next.score >= PROPOSE;
    const score = rivals ? Math.min(best.score, 0.6) : best.score;
    const reasons = rivals ? [...best.reasons, `${next.actor.names[0]} (${next.actor.id}) is as likely`] : best.reasons;
    if (score >= LINK) {
      this.decide(mention.text, best.actor, score, reasons, 'LINKED');
      return this.entityOf(best.actor, mention, score, reasons);
    }
    if (score < PROPOSE) return null;
    this.decide(mention.text, best.actor, score, reasons, 'PROPOSED');
    return { ...this.fresh({ ...mention, role, country }), perhaps: { actor: best.actor, score, reasons } };
  }

  private entityOf(actor: KnownActor, mention: Mention, score: number, reasons: string[]): Entity {
    return {
      roles: mention.role === null ? [] : [mention.role],
      country: actor.country,
      kind: null,
      gender: mention.gender,
      plural: false,
      known: actor,
      score,
      reasons,
      perhaps: null,
      type: actor.type,
      name: actor.names[0]!,
      at: [],
    };
  }

  private fresh({ name, role, country, kind, gender, form }: Mention): Entity {
    const type =
      form === 'BODY' || (kind !== null && role === null)
        ? 'AGENCY'
        : OUTLET.test(name)
          ? 'OUTLET'
          : personLike(name, role)
            ? 'PERSON'
            : 'AGENCY';
    const reasons = ['neither the graph nor the gazetteer has the name'];
    const entity: Entity = {
      roles: role === null ? [] : [role],
      country,
      kind: type === 'AGENCY' ? (kind ?? 'OTHER') : null,
      gender,
      plural: false,
      known: null,
      score: 1,
      reasons,
      perhaps: null,
      type,
      name,
      at: [],
    };
    this.decide(name, entity, 1, reasons, 'NEW');
    return entity;
  }

  private join(entity: Entity, { role, country, gender, name }: Mention): Entity {
    if (role !== null && !entity.roles.includes(role)) entity.roles.push(role);
    entity.country ??= country;
    entity.gender ??= gender;
    if (entity.known === null && entity.type === 'PERSON' && name.split(' ').length > entity.name.split(' ').length) {
      entity.name = name;
      this.bearers = new Bearers();
      for (const one of this.entities) this.bearers.add(one);
    }
    return entity;
  }

  private keep(entity: Entity): Entity {
    const same = this.entities.find((other) => other === entity || (entity.known !== null && other.known?.id === entity.known.id));
    if (same === undefined) {
      this.entities.push(entity);
      this.bearers.add(entity);
    } else for (const role of entity.roles) if (!same.roles.includes(role)) same.roles.push(role);
    return same ?? entity;
  }

  private dropped(text: string, reason: string): null {
    this.decide(text, null, 0, [reason], 'DROPPED');
    return null;
  }

  private decide(what: string, to: Entity | KnownActor | null, score: number, reasons: string[], outcome: Decision['outcome']): void {
    const actor = to === null ? null : 'names' in to ? to : to.known;
    const name = to === null ? null : 'names' in to ? to.names[0]! : to.name;
    this.decisions.push({ what, candidate: name === null ? null : { id: actor?.id ?? '', name }, score, reasons, outcome });
  }
}
