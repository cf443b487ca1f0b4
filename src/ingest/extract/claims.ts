import { bare, subtree } from './constructions/tree.ts';
import { isMark, isQuoteMark, type Paragraph, type Range } from './paragraph.ts';
import { stemOf } from './words.ts';

/** Words below which a clause is no claim of its own. */
const LEAST_WORDS = 5;
/** The same for a participle: it says less than it seems. */
const LEAST_PARTICIPLE = 4;

/**
 * What one cue introduces, cut where it claims several things: sentences of a quotation, clauses that are joined, participles and relative
 * clauses that go on with it, things that are listed with numbers of their own. Each claim is a list of stretches; parts of one
 * may be shared with another ("plans to send [troops] in addition to [ships]").
 */
export function claimsIn(p: Paragraph, contents: readonly Range[], cue: number): Range[][] {
  const claims: Range[][] = [];
  for (const content of contents) {
    const whole = withoutTail(p, content);
    for (const sentence of sentencesIn(p, whole)) {
      const pieces = clausesIn(p, sentence, cue).flatMap((piece) => listed(p, piece, cue));
      for (const [i, piece] of pieces.entries()) {
        const last = claims.at(-1);
        if (i === 0 && last !== undefined && goesOn(p, last, piece[0]!)) last.push(...piece);
        else claims.push(piece);
      }
    }
  }
  return claims;
}

const words = (p: Paragraph, { first, last }: Range): number => {
  let count = 0;
  for (let i = first; i <= last; i++) if (!isMark(p, i)) count++;
  return count;
};

/** Behind a quotation that ends with a comma the sentence of the article goes on: “We sail,” a hint that … */
function withoutTail(p: Paragraph, { first, last }: Range): Range {
  const region = p.quoteOf[first]!;
  if (region < 0 || p.quoteOf[last] === region) return { first, last };
  let end = first;
  while (end < last && p.quoteOf[end + 1] === region) end++;
  const unquoted = Array.from({ length: last - end }, (_, k) => end + 1 + k).every((i) => p.quoteOf[i]! < 0);
  const closes = p.words[end - 1] === ',' || p.words[end + 1] === ',';
  return unquoted && closes && words(p, { first, last: end }) >= LEAST_WORDS ? { first, last: end } : { first, last };
}

const CONTINUING = /^(?:but|however|still|yet|so|therefore|because)$/;

/** A sentence that only goes on with the one before, or what the cue has parted: “We tried,” he said, “and failed.” */
function goesOn(p: Paragraph, claim: readonly Range[], piece: Range): boolean {
  const before = claim.at(-1)!;
  let first = piece.first;
  while (first < piece.last && isMark(p, first)) first++;
  if (words(p, piece) < LEAST_PARTICIPLE || claim.reduce((sum, range) => sum + words(p, range), 0) < LEAST_PARTICIPLE - 1) return true;
  if (CONTINUING.test(p.words[first]!) && /^\p{Lu}/u.test(p.tokens[first]!.text)) return true;
  const between = before.last + 1 < piece.first;
  const closed = [p.words[before.last], p.words[before.last - 1], p.words[before.last + 1]].some((word) => /^[.!?…]+$/.test(word ?? ''));
  return between && !closed && /^\p{Ll}/u.test(p.tokens[first]!.text) && piece.first - before.last > 2;
}

/** By full stops within it. */
function sentencesIn(p: Paragraph, { first, last }: Range): Range[] {
  const out: Range[] = [];
  let from = first;
  for (let i = first; i < last; i++) {
    if (!isMark(p, i) || !/^[.!?…]+$/.test(p.words[i]!)) continue;
    let next = i + 1;
    while (next < last && isMark(p, next)) next++;
    // “(…).”: the full stop behind it ends the sentence.
    if (Array.from({ length: next - i - 1 }, (_, k) => p.words[i + 1 + k]!).some((word) => /^[.!?]+$/.test(word))) continue;
    if (!/^[\p{Lu}\p{N}]/u.test(p.tokens[next]!.text)) continue;
    let end = i;
    while (end + 1 < next && (/^[)\]]$/.test(p.words[end + 1]!) || (isQuoteMark(p, end + 1) && p.quoteOf[end + 1] === p.quoteOf[i]))) end++;
    out.push({ first: from, last: end });
    from = end + 1;
  }
  out.push({ first: from, last });
  return out;
}

/** Where a claim ends and where the next begins. */
interface Cut {
  last: number;
  next: number;
}

function clausesIn(p: Paragraph, sentence: Range, cue: number): Range[] {
  const out: Range[] = [];
  let from = sentence.first;
  for (let i = sentence.first + 1; i <= sentence.last; i++) {
    const cut = cutAt(p, i, sentence, cue);
    if (cut === null || cut.last < from || cut.next <= from) continue;
    if (
      words(p, { first: from, last: cut.last }) < LEAST_PARTICIPLE ||
      words(p, { first: cut.next, last: sentence.last }) < LEAST_PARTICIPLE
    )
      continue;
    out.push({ first: from, last: cut.last });
    from = cut.next;
  }
  out.push({ first: from, last: sentence.last });
  return out.flatMap((range) => bare(p, range) ?? []);
}

/** What comes of something, or what it is made of, is part of the same claim. */
const DEPENDENT = new Set(
  'leave make cause force allow prompt lead bring turn involve include contain comprise use operate range total span cover represent mean follow regard concern depend start begin cite say add'
    .split(' ')
    .map(stemOf),
);

const JOINING = new Set(['and', 'but', 'while', 'whereas']);

/** The cut right before a word, if there is one: all begin with a word that joins, or behind a comma. */
function cutAt(p: Paragraph, i: number, sentence: Range, cue: number): Cut | null {
  if (p.words[i - 1] !== ',' && !JOINING.has(p.words[i]!)) return null;
  return coordination(p, i, sentence, cue) ?? participle(p, i, sentence) ?? relative(p, i, sentence) ?? scenery(p, i, sentence);
}

const isVerb = (p: Paragraph, i: number) => /^(?:VB|MD)/.test(p.tags[i]!);
const subjectOf = (p: Paragraph, verb: number) => p.children[verb]!.find((child) => /^nsubj/.test(p.labels[child]!));

/** "…, but they do not value their people", "treating them badly and ordering them to leave". */
function coordination(p: Paragraph, i: number, sentence: Range, cue: number): Cut | null {
  if (!JOINING.has(p.words[i]!)) return null;
  const inside = (k: number) => k >= sentence.first && k <= sentence.last;
  const joined = conjunctBehind(p, i);
  if (joined === null || !inside(joined) || p.heads[joined]! >= i) return contrasted(p, i, sentence);
  const [left, right] = [
    { first: sentence.first, last: i - 1 },
    { first: i + 1, last: sentence.last },
  ];
  const own = subjectOf(p, joined);
  const ownSubject = own !== undefined && own > i;
  // Without a subject of its own a clause has its own object or more, or it is only a second verb.
  const size = words(p, { first: i + 1, last: Math.min(sentence.last, p.rightEdge[joined]!) });
  if (size < LEAST_WORDS || words(p, left) < LEAST_WORDS || words(p, right) < LEAST_WORDS) return null;
  const substance = p.children[joined]!.some((child) => child > joined && /^(?:dobj|ccomp|prep|xcomp|attr|oprd)$/.test(p.labels[child]!));
  if (!ownSubject && (!substance || p.heads[joined] === cue)) return null;
  return { last: i - 1, next: i + 1 };
}

/** The verb that a conjunction joins with one before it. */
function conjunctBehind(p: Paragraph, i: number): number | null {
  for (let k = i + 1; k < Math.min(i + 14, p.tokens.length); k++)
    if (p.labels[k] === 'conj' && isVerb(p, k) && p.heads[k]! < i && p.leftEdge[k]! >= i) return isVerb(p, p.heads[k]!) ? k : null;
  return null;
}

/** "…, but with limited success". */
function contrasted(p: Paragraph, i: number, sentence: Range): Cut | null {
  if (p.words[i] !== 'but' || p.words[i - 1] !== ',' || p.words[i + 1] !== 'with') return null;
  return words(p, { first: sentence.first, last: i - 1 }) >= LEAST_WORDS ? { last: i - 2, next: i + 2 } : null;
}

/** "…, deploying them without protection"; "…, having lost 40 boats". */
function participle(p: Paragraph, i: number, sentence: Range): Cut | null {
  if (p.words[i - 1] !== ',' || p.tags[i] !== 'VBG') return null;
  const verb = p.labels[i] === 'aux' ? p.heads[i]! : i;
  if (!/^(?:advcl|conj|acl|xcomp|ccomp)$/.test(p.labels[verb]!) || DEPENDENT.has(p.wordForms[i]!.stem)) return null;
  return p.heads[verb]! < i && p.heads[verb]! >= sentence.first ? { last: i - 2, next: i } : null;
}

/** "…, which has led to accidents"; "…, many of which are at sea"; only where the sentence ends with it. */
function relative(p: Paragraph, i: number, sentence: Range): Cut | null {
  if (p.words[i - 1] !== ',') return null;
  // "…, of which the army holds a third".
  if (/^(?:of|in|for|on|from|to)$/.test(p.words[i]!) && /^(?:which|whom)$/.test(p.words[i + 1] ?? '')) return { last: i - 2, next: i + 2 };
  const many =
    /^(?:many|most|some|few|all|several|half|both)$/.test(p.words[i]!) &&
    p.words[i + 1] === 'of' &&
    /^(?:which|whom)$/.test(p.words[i + 2] ?? '');
  if (p.words[i] !== 'which' && !many) return null;
  const verb = Array.from({ length: 8 }, (_, k) => i + 1 + k).find(
    (k) => p.labels[k] === 'relcl' || (many && /^(?:VBP|VBZ|VBD)$/.test(p.tags[k] ?? '')),
  );
  if (verb === undefined) return null;
  if (!many && p.rightEdge[verb]! < sentence.last - 1) return null;
  return { last: i - 2, next: many ? i : i + 1 };
}

/** "…, with boats lying idle", "…, while the port lost money". */
function scenery(p: Paragraph, i: number, sentence: Range): Cut | null {
  if (p.words[i - 1] !== ',') return null;
  if (/^(?:while|whereas)$/.test(p.words[i]!)) return { last: i - 2, next: p.words[i + 1] === 'with' ? i + 2 : i + 1 };
  if (p.words[i] !== 'with') return null;
  const inside = Array.from({ length: sentence.last - i }, (_, k) => i + 1 + k);
  const verb = inside.find((k) => /^VB[GN]$/.test(p.tags[k]!) && /^(?:pcomp|acl|ccomp)$/.test(p.labels[k]!) && p.leftEdge[k]! >= i);
  return verb !== undefined && verb - i < 14 ? { last: i - 2, next: i + 1 } : null;
}

/** What a cue's object lists, where each has a number or an article of its own; and what comes "in addition to" something. */
function listed(p: Paragraph, piece: Range, cue: number): Range[][] {
  const added = addition(p, piece);
  if (added !== null) return added;
  for (let i = piece.first + 2; i < piece.last; i++) {
    if (p.words[i] !== 'and') continue;
    const next = p.children[p.heads[i]!]!.find((child) => child > i && p.labels[child] === 'conj');
    const head = p.heads[i]!;
    if (next === undefined || next > piece.last || head < piece.first || !/^NNS?$/.test(p.tags[head]!) || !/^NNS?$/.test(p.tags[next]!))
      continue;
    const above = p.heads[head]!;
    const ofCue = above === cue || (p.labels[above] === 'prep' && p.heads[above] === cue);
    const marked = (noun: number) => p.children[noun]!.find((child) => child < noun && /^(?:nummod|det)$/.test(p.labels[child]!));
    const [one, other] = [marked(head), marked(next)];
    if (!ofCue || one === undefined || other === undefined || p.labels[one] !== p.labels[other]) continue;
    if (
      p.labels[one] === 'det' &&
      (words(p, { first: piece.first, last: i - 1 }) < LEAST_WORDS || words(p, { first: i + 1, last: piece.last }) < LEAST_WORDS)
    )
      continue;
    return [[{ first: piece.first, last: i - 1 }], [{ first: i + 1, last: piece.last }]];
  }
  return [[piece]];
}

/** "will send new units, in addition to drones": "will send … drones". */
function addition(p: Paragraph, piece: Range): Range[][] | null {
  for (let i = piece.first + LEAST_WORDS; i + 2 < piece.last + 1; i++) {
    if (p.words[i - 1] !== ',' || p.words[i] !== 'in' || p.words[i + 1] !== 'addition' || p.words[i + 2] !== 'to') continue;
    const object = Array.from({ length: i - piece.first }, (_, k) => piece.first + k).find(
      (k) => p.labels[k] === 'dobj' && isVerb(p, p.heads[k]!),
    );
    if (object === undefined || i + 3 > piece.last || p.leftEdge[object]! <= piece.first) return null;
    return [
      [{ first: piece.first, last: i - 2 }],
      [
        { first: piece.first, last: p.leftEdge[object]! - 1 },
        { first: i + 3, last: Math.min(piece.last, Math.max(i + 3, subtree(p, i + 3).last)) },
      ],
    ];
  }
  return null;
}
