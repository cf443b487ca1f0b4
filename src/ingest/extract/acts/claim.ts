import { spanOf, type Range, type Span } from '../span.ts';

interface Places {
  content: readonly Range[];
}

/** "Asked whether it was safe, …": what they were asked. */
const ASKED =
  /\basked\s+(?:by\s+\p{L}+\s+)?(?:(?:for (?:a )?comment|to comment)\s+)?(?:(?:about|on|over)\s+)?(?<what>(?<=\b(?:about|on|over)\s)[^,.;“”"]+|(?:whether|if|how|what|who|why|when|where)\s[^,.;“”"]+)/iu;

/**
 * What a denial or a silence is about, verbatim: the clause or noun behind it ("denied that …", "declined to comment on …"), or what stands before a
 * passive ("The number was not disclosed by …"). Null where the sentence does not tell: it is about what stands before, then.
 */
export function claimOf(text: string, sentence: Range, act: Range, { content }: Places): Span | null {
  // What the noun is about was found with it.
  if (/^denials?$/i.test(text.slice(act.start, act.end))) return null;
  // "could neither confirm nor deny" is about what comes behind both.
  const both = /^\s+n?or\s+(?:confirm|den(?:y|ied)|acknowledge)\w*/i.exec(text.slice(act.end, sentence.end));
  if (both) return claimOf(text, sentence, { start: act.start, end: act.end + both[0].length }, { content });
  const behind = text.slice(act.end, sentence.end);
  const direct =
    /^\s*(?:to\s+(?:\w+\s+)?(?:confirm|deny|say|comment|disclose|reveal|specify)\s+)?(?:or (?:deny|denied)\s+)?(?:\p{L}+ly\s+)?(?:that|whether|if|to comment on|on|about|over|how|what|who|why|when|where)\s+/iu.exec(
      behind,
    );
  const asked = ASKED.exec(text.slice(sentence.start, sentence.end));
  if (asked && (!direct || /^\s*(?:when|if|after|once)\s+(?:\w+\s+){0,2}asked\b/iu.test(behind))) {
    const end = sentence.start + asked.index + asked[0].length;
    return trimmed(text, end - asked.groups!['what']!.length, end);
  }
  const question = /\b(?:whether|if|how|what|who|why|when|where)\s+$/i.exec(direct?.[0] ?? '');
  if (direct) return trimmed(text, act.end + direct[0].length - (question ? question[0].length : 0), sentence.end);

  if (
    /^\s+by\b/i.test(behind) ||
    /\b(?:was|were|been|be|is|are)\s+(?:n['’]t|not)?\s*(?:\p{L}+ly\s+)?$/iu.test(text.slice(sentence.start, act.start))
  ) {
    const passive = /^(?<what>[^.;]*?)\s+(?:was|were|has|have|had|is|are|could)\b/i.exec(text.slice(sentence.start, act.end));
    if (passive && /\bby\b/i.test(behind.slice(0, 12))) return trimmed(text, sentence.start, sentence.start + passive.groups!.what!.length);
  }
  const ask =
    /^\s*(?:\S+\s+){0,6}?(?:requests?|calls?|questions?|inquir(?:y|ies)|messages?|emails?)\b(?:\s+(?:for|seeking)\s+(?:further\s+)?comment)?(?:\s+(?:on|about|over|regarding)\s+(?<what>[^.;]+))?/i.exec(
      behind,
    );
  if (ask) {
    const what = ask.groups?.what;
    return what === undefined ? null : trimmed(text, act.end + ask[0].length - what.length, act.end + ask[0].length);
  }
  const noun = /^\s+(?!to\b|for\b|from\b|by\b|and\b|but\b|when\b|while\b|because\b)(?<what>(?:\p{L}|\d|[“"‘$]).*)/isu.exec(behind);
  if (
    noun &&
    !/^(?:immediately|yet|further|publicly|on (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))[.,;]?\s*$/i.test(
      noun.groups!.what!,
    )
  )
    return trimmed(text, act.end + noun[0].length - noun.groups!.what!.length, sentence.end);
  const own = content.find(({ start, end }) => end <= act.start || start >= act.end);
  return own ? trimmed(text, own.start, own.end) : null;
}

/** To the end of the clause, without the marks around it. */
function trimmed(text: string, start: number, end: number): Span | null {
  const words = text.slice(start, end);
  const stop =
    /(?:,\s+(?:and|but|while|though|although|adding|saying|nor|or)\b|\s+but\s+(?:said|added)|;|,["”]|,\s+(?:\p{L}+\s+){1,3}(?:said|told|added)\b|[.!?]["”]?\s*$)/iu.exec(
      words,
    );
  const kept = (stop ? words.slice(0, stop.index) : words).replace(/[\s,]+$/, '');
  const lead = /^(?:[\s,]|(?:But|And|However|Yet|So|Meanwhile),?\s)*/.exec(kept)![0].length;
  return kept.length > lead ? spanOf(text, start + lead, start + kept.length) : null;
}
