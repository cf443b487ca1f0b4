import type { Side, Speaker } from './side.ts';

export interface SameSpeaker {
  /**
   * ONE: under one id. VOICE: the one speaks for the other. ALIKE: unnamed, and described in the same words. NOBODY: the article of
   * the one says not who said it, but has the speaker of the other speak too.
   */
  kind: 'ONE' | 'VOICE' | 'ALIKE' | 'NOBODY';
  reason: string;
}

/** Whether two statements can be by one speaker; null: they are not. */
export function sameSpeaker(a: Side, b: Side): SameSpeaker | null {
  if (a.speakers.some(({ id }) => b.speakers.some((other) => other.id === id))) {
    const both = a.speakers.filter(({ id }) => b.speakers.some((other) => other.id === id));
    return { kind: 'ONE', reason: `${both.map(({ name }) => name).join(' and ')} said both` };
  }
  const day = a.saidOn ?? b.saidOn;
  for (const one of a.speakers)
    for (const other of b.speakers) {
      const voice = voiceOf(one, other, day) ?? voiceOf(other, one, day);
      if (voice !== null) return { kind: 'VOICE', reason: voice };
    }
  const alike = a.speakers.find(({ type, name, country }) =>
    b.speakers.some(
      (other) =>
        type === 'AnonymousSource' && other.type === type && other.country === country && other.name.toLowerCase() === name.toLowerCase(),
    ),
  );
  if (alike !== undefined) return { kind: 'ALIKE', reason: `both name nobody but “${alike.name}”` };
  const heard = heardWithout(a, b) ?? heardWithout(b, a);
  return heard === null ? null : { kind: 'NOBODY', reason: heard };
}

/** What is told without a speaker can be somebody's whom the same article hears. */
function heardWithout(a: Side, b: Side): string | null {
  if (!a.speakers.every(({ impersonal }) => impersonal)) return null;
  const one = b.speakers.find(({ id, impersonal }) => !impersonal && a.renderings.some(({ heard }) => heard.has(id)));
  return one === undefined ? null : `“${a.speakers[0]!.name}” is nobody, and ${one.name} speaks in the same article`;
}

/** Posts whose holders are heard for their country. */
const OFFICE =
  /\b(?:spokes\p{L}+|president|premier|chancellor|minister|secretary|ambassador|envoy|king|queen|emir|sultan|government|governor|chief of (?:general )?staff)\b/iu;

/** A capital or a body is said for those who speak for it: `Washington` for the spokesman of the White House. */
function voiceOf(one: Speaker, body: Speaker, day: string | null): string | null {
  if (body.type !== 'Country' && body.type !== 'Agency') return null;
  const held = one.posts.filter(({ from, to }) => day === null || ((from ?? '') <= day && (to ?? '9999') >= day));
  const speaks =
    body.type === 'Agency'
      ? held.some(({ agencyId }) => agencyId === body.id)
      : one.type === 'Agency'
        ? one.country !== null && one.country === body.country
        : one.type === 'Person' && held.some(({ title, country }) => country !== null && country === body.country && OFFICE.test(title));
  return speaks ? `${one.name} speaks for ${body.name}` : null;
}
