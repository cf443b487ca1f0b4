import { clue } from '../clues.ts';
import { contains, sentenceAround, spanOf, type Range, type Span } from '../span.ts';
import { matchesOf } from '../matches.ts';
import { announcementBehind } from '../dates/statements.ts';
import { capacityOf, type Capacity } from './capacity.ts';
import { NAME } from './lexicon.ts';
import { OCCASION, occasionOf, type OccasionRead } from './occasion.ts';
import { type Outside, outsideOf } from './outside.ts';
import { VIA, viaOf, withoutDay, type Named } from './via.ts';

/** What stands around a statement: in which capacity, to whom, through whom, on which occasion. */
export interface Frame {
  capacity: Capacity | null;
  /** To whom it was said: names and roles as printed ("reporters", "the Security Council"). */
  addressees: Named[];
  /** Through whom the article has it, nearest first. */
  via: Named[];
  occasion: OccasionRead | null;
}

export interface Framed {
  cue: Range | null;
  speaker: Range | null;
  content: readonly Range[];
}

/** Reads the frame of a statement off its sentence; what stands in the content itself does not count. */
export function frameOf(text: string, said: Framed): Frame {
  const anchor = said.cue ?? said.content[0];
  if (!anchor) return { capacity: null, addressees: [], via: [], occasion: null };
  const capacity = said.speaker && capacityOf(text, said.speaker);
  const own = around(text, sentenceAround(text, anchor), said, said.cue);
  const next = announcementBehind(text, anchor);
  if (!next) return { capacity, addressees: own.addressees, via: own.via, occasion: own.occasion };
  const more = around(text, next, said, next);
  return {
    capacity,
    addressees: own.addressees.length > 0 ? own.addressees : more.addressees,
    via: [...own.via, ...more.via],
    occasion: own.occasion ?? more.occasion,
  };
}

type Around = Omit<Frame, 'capacity'>;
const NOTHING: Around = { via: [], addressees: [], occasion: null };

function around(text: string, sentence: Span, said: Framed, cue: Range | null): Around {
  const outside = outsideOf(text, sentence, said.content, SOMEBODY_IS_TOLD | SAID_TO | BODY_MEETS | VIA | OCCASION);
  if (outside === null) return NOTHING;
  return {
    via: viaOf(text, sentence, outside, said),
    addressees: addresseesOf(text, sentence, outside, cue, said.speaker),
    occasion: occasionOf(text, sentence, outside, cue),
  };
}

const WHOM = String.raw`(?<whom>(?:(?:the|a|an|his|her|its|their|visiting|local|foreign|state)\s+)*(?:${NAME}(?:['’]s\s+\p{L}+(?:\s\p{L}+)?)?(?:\s(?:television|radio|news agency|newspaper|channel|network|magazine|website|correspondents?|reporters?|lawmakers|members))?|reporters|journalists|lawmakers|parliament|legislators|supporters|broadcasters?|newspapers?|investors|shareholders|analysts|media|the press|congress|delegates|voters|crowds?|audience|deputies|senators|investigators|police|officials|colleagues|residents|students|followers|worshippers|a news conference|the court|jurors|members))`;
const TO = new RegExp(
  String.raw`(?<![\p{L}])(?:told|tells|telling|informed|reminded|assured|warned|briefed|spoke to|speaking to|speaks to|said to|talking to|testified to|addressed|addressing|in remarks to|in an interview with|in interviews? with|interview with|interview to|in a letter to|in a message to|in a call with|in a (?:phone|telephone) call with|in talks with|in a meeting with|during a meeting with|at a meeting with|meeting with|in comments to|in a statement to|in an email to|urged|asked|thanked|congratulated)\s+${WHOM}`,
  'dgu',
);

/** No addressee without one of these, and no meeting of somebody. */
const SOMEBODY_IS_TOLD = clue(
  `told tells telling informed reminded assured warned briefed spoke speaking talking talks testified addressed remarks interview letter
message call meeting comments statement email urged asked thanked congratulated`,
);
const SAID_TO = clue('said');
const BODY_MEETS = clue('meeting session summit gathering hearing');
const NAME_FIRST = new RegExp(`^${NAME}`, 'u');

function addresseesOf(text: string, sentence: Span, { blanked, clues }: Outside, cue: Range | null, speaker: Range | null): Named[] {
  const found: Named[] = [];
  const mayBeTold = (clues & SOMEBODY_IS_TOLD) !== 0 || ((clues & SAID_TO) !== 0 && blanked.includes('said to'));
  for (const match of mayBeTold ? matchesOf(TO, blanked) : []) {
    const at = match.indices!.groups!.whom!;
    const span = withoutDay(text, sentence.start + at[0], sentence.start + at[1]);
    const said = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    // The verb is this statement's own: its cue, or an adverbial with no other subject.
    const ofCue = cue !== null && said.start <= cue.start && cue.start < said.end;
    const adverbial = /^(?:in|during|at|speaking|addressing|talking|interview|meeting|telling)\b/i.test(match[0]);
    if (
      !(ofCue || adverbial) ||
      (speaker && contains(speaker, span)) ||
      /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(span.text)
    )
      continue;
    if (!found.some((other) => other.span.start === span.start))
      found.push({ span, reason: `“${match[0].slice(0, match[0].length - span.text.length).trim()}”` });
  }
  if (cue === null || (clues & BODY_MEETS) === 0) return found;
  const of =
    /\b(?:during|at|to|before)\s+(?:a|the|an)\s+(?:\p{L}+\s+){0,2}?(?:meeting|session|summit|gathering|hearing)\s+of\s+(?:the\s+)?/u.exec(
      blanked,
    );
  const name = of && NAME_FIRST.exec(blanked.slice(of.index + of[0].length));
  if (of && name) {
    const at = sentence.start + of.index + of[0].length;
    found.push({ span: spanOf(text, at, at + name[0].length), reason: `“${of[0].trim()}”` });
  }
  return found;
}
