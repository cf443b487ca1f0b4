import type { Range } from '../span.ts';
import type { MeasureRead } from './measure.ts';
import { keyOfNoun, nounBehind, type CountedNoun } from './nouns.ts';
import type { Quantity } from './quantities.ts';

const CHANGE =
  /\b(?:rose|rise[sn]?|rising|grew|grow[ns]?|growing|increas\w+|climbed|jumped|surged|soared|gained|up|fell|fall(?:s|en|ing)?|dropped|declin\w+|decreas\w+|shrank|slid|sank|plunged|down|cut|reduc\w+|lost|slipped|tumbled)\b(?:\s+\p{L}+){0,2}\s*["“]?$/iu;

/** A share of something, a rate, or by how much something changed. */
export function shareOf(text: string, quantity: Quantity, within: Range, unit: string): MeasureRead {
  const read = (key: string, reason: string, noun: CountedNoun | null = null): MeasureRead => ({
    key,
    unit,
    noun,
    eventEnd: null,
    part: false,
    reason,
  });
  const from = Math.max(within.start, quantity.start - 100);
  const left = text
    .slice(from, quantity.start)
    .split(/[.;!?]\s/)
    .at(-1)!;
  const behind = text.slice(quantity.end, Math.min(within.end, quantity.end + 80));
  const of =
    /^["”]?\s+(?:of\s+)?(?:all\s+|the\s+|its\s+|their\s+|our\s+|his\s+|her\s+|those\s+|these\s+)*(?<what>(?:\p{L}[\p{L}’'-]*\s*){1,4})/u.exec(
      /^["”]?\s+of\b/.test(behind) || quantity.kind === 'FRACTION' ? behind : '',
    );
  if (of) {
    const at = quantity.end + of[0].indexOf(of.groups!.what!, 1);
    const noun = nounBehind(text, at, false) ?? nounBehind(text, at, true);
    if (noun) return read(`share_of_${keyOfNoun(noun.head.text)}`, `“${quantity.text}” of “${noun.phrase.text}”`, noun);
  }
  const changes = CHANGE.exec(left.replace(/\b(?:by|nearly|about|over)\s*$/i, ''));
  const subject = subjectBefore(changes ? left.slice(0, changes.index) : left);
  const noun =
    /^["”]?\s+(?<noun>tariffs?|tax(?:es)?|dut(?:y|ies)|stake|majority|turnout|inflation|unemployment|growth|interest|support|approval|discount|share|cut|rise|increase|drop|decline|fall|levy|surcharge)\b/i.exec(
      behind,
    )?.groups?.noun;
  if (noun !== undefined) return read(keyOfNoun(noun), `“${noun}” behind the number`);
  if (changes && subject) return read(`${keyOfNoun(subject)}_change`, `“${subject} ${changes[0].trim()}”`);
  if (
    subject &&
    !/^(?:only|just|perhaps|about|more|almost|nearly|another|because|where|when|what|while|since|after|before|support|there)$/i.test(
      subject,
    )
  )
    return read(keyOfNoun(subject), `“${subject}” before the number`);
  return read('percent', 'nothing says of what');
}

/** The noun that the clause begins with: "Turnout was", "Exports to the region have". */
function subjectBefore(left: string): string | null {
  const clause = left
    .split(/[,:“"”]/)
    .at(-1)!
    .trim();
  const match =
    /^(?:(?:and|but|that|the|its|their|his|her|our|a|an|of|with|by|annual|monthly|total|overall|average|consumer|said|says)\s+)*(?<noun>(?:[\p{L}’'-]+\s+)??[\p{L}-]{3,})(?=\s+(?:of|was|were|is|are|has|have|had|at|to|in|from|would|will|could|reached|stood|stands|hit)\b|$)/iu.exec(
      clause,
    );
  const words = match?.groups?.noun?.split(/\s+/);
  const last = words?.at(-1);
  if (last === undefined || (match && clause.length - match[0].length > 24) || (/^\p{Lu}/u.test(last) && !clause.startsWith(last)))
    return null;
  return /^(?:said|says|that|they|this|with|which|who|will|have|from|than|were|been|(?!building|housing|funding|spending|lending|borrowing|manufacturing|trading)\p{L}+(?:ing|ed))$/iu.test(
    last,
  )
    ? null
    : last;
}
