import type { Side, Speaker } from './side.ts';

export interface SameSpeaker {
  /**
   * ONE: under one id. VOICE: the one speaks for the other. ALIKE: unnamed, and described in the same words. NOBODY: the article of
   * the one says not who said it, but has the speaker of the other speak too.
   */
  kind: 'ONE' | 'VOICE' | 'ALIKE' | 'NOBODY';
  reason: string;
}

type Kind = SameSpeaker['kind'];

/** Whether two statements can be by one speaker; null: they are not. */
export function sameSpeaker(a: Side, b: Side): SameSpeaker | null {
  const kind = speakerKind(a, b);
  return kind === null ? null : { kind, reason: reasonOf(kind, a, b) };
}

/** The same without the reason: quick to tell. */
export function speakerKind(a: Side, b: Side): Kind | null {
  for (const one of a.speakers) if (isAmong(one, b.speakers)) return 'ONE';
  if (voiceIn(a, b) !== null) return 'VOICE';
  if (alikeIn(a, b) !== undefined) return 'ALIKE';
  return heardWithout(a, b) !== undefined || heardWithout(b, a) !== undefined ? 'NOBODY' : null;
}

function reasonOf(kind: Kind, a: Side, b: Side): string {
  switch (kind) {
    case 'ONE': {
      const both = a.speakers.filter((one) => isAmong(one, b.speakers));
      return `${both.map(({ name }) => name).join(' and ')} said both`;
    }
    case 'VOICE': {
      const { one, body } = voiceIn(a, b)!;
      return `${one.name} speaks for ${body.name}`;
    }
    case 'ALIKE':
      return `both name nobody but “${alikeIn(a, b)!.name}”`;
    case 'NOBODY': {
      const [nobody, one] = heardWithout(a, b) === undefined ? [b, heardWithout(b, a)!] : [a, heardWithout(a, b)!];
      return `“${nobody.speakers[0]!.name}” is nobody, and ${one.name} speaks in the same article`;
    }
  }
}

function isAmong({ id }: Speaker, speakers: readonly Speaker[]): boolean {
  for (const other of speakers) if (other.id === id) return true;
  return false;
}

/** The first of whom one speaks for the other. */
function voiceIn(a: Side, b: Side): { one: Speaker; body: Speaker } | null {
  const day = a.saidOn ?? b.saidOn;
  for (const one of a.speakers)
    for (const other of b.speakers) {
      if (speaksFor(one, other, day)) return { one, body: other };
      if (speaksFor(other, one, day)) return { one: other, body: one };
    }
  return null;
}

// Loops: most pairs that are asked about come to the end of all of these.
function alikeIn(a: Side, b: Side): Speaker | undefined {
  for (const one of a.speakers) {
    if (one.type !== 'AnonymousSource') continue;
    for (const { type, name, country } of b.speakers)
      if (type === one.type && country === one.country && name.toLowerCase() === one.name.toLowerCase()) return one;
  }
  return undefined;
}

/** What is told without a speaker can be somebody's whom the same article hears. */
function heardWithout(a: Side, b: Side): Speaker | undefined {
  for (const { impersonal } of a.speakers) if (!impersonal) return undefined;
  return b.speakers.find(({ id, impersonal }) => !impersonal && a.renderings.some(({ heard }) => heard.has(id)));
}

/** Posts whose holders are heard for their country. */
const OFFICE =
  /\b(?:spokes\p{L}+|president|premier|chancellor|minister|secretary|ambassador|envoy|king|queen|emir|sultan|government|governor|chief of (?:general )?staff)\b/iu;

/** A capital or a body is said for those who speak for it: `Washington` for the spokesman of the White House. */
function speaksFor(one: Speaker, body: Speaker, day: string | null): boolean {
  if (body.type !== 'Country' && body.type !== 'Agency') return false;
  if (body.type === 'Country' && one.type === 'Agency') return one.country !== null && one.country === body.country;
  if (body.type === 'Country' && one.type !== 'Person') return false;
  return one.posts.some(
    ({ title, from, to, agencyId, country }) =>
      (day === null || ((from ?? '') <= day && (to ?? '9999') >= day)) &&
      (body.type === 'Agency' ? agencyId === body.id : country !== null && country === body.country && OFFICE.test(title)),
  );
}
