import { matchesOf } from '../matches.ts';
import { spanOf, type Range, type Span } from '../span.ts';

const NAME = String.raw`\p{Lu}[\p{L}’'-]*(?:\s(?:of\s(?:the\s)?)?\p{Lu}[\p{L}’'-]*){0,3}`;
const KIND =
  'region|border region|province|district|area|oblast|city|town|village|county|state|territory|territories|peninsula|valley|strip|island|islands|camp|prison|base|hospital|school|church|port|airport|coast|sea|river|desert|mountains|capital';
const PLACE = new RegExp(
  String.raw`\b(?:in|at|near|to|inside|across|around|outside|off|into|throughout)\s+(?:the\s+)?(?:\p{Lu}[\p{L}-]*[’']s?\s+)?(?:(?:northern|southern|eastern|western|central|north|south|east|west|northeastern|northwestern|southeastern|southwestern|occupied|neighbou?ring|the)\s+)*(?<place>(?:\p{Lu}\p{L}+-(?:occupied|controlled|held|annexed)\s+(?:territor(?:y|ies)|areas?|regions?)(?:\s+in\s+(?:the\s+)?${NAME}(?:\s(?:${KIND}))*)?)|${NAME}(?:\s(?:${KIND}))*)`,
  'dgu',
);
const NO_PLACE =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|English|French|Parliament|Congress|World|Mr|Mrs|Ms|President|God|AFP|Reuters|Telegram|Twitter|Facebook|X|I)\b|(?:custody|War|Games|Cup)$/;

/**
 * The place that an amount holds for: the first one behind its verb, or behind its noun where it has no verb; null where none is told.
 * It ends with the clause: what comes behind a comma is about something else.
 */
export function placeOf(text: string, from: number, sentence: Range): Span | null {
  const clause = /^[^,;:.!?\n(]*/.exec(text.slice(from, sentence.end))![0];
  for (const match of matchesOf(PLACE, clause)) {
    const before = clause.slice(0, match.index);
    const at = match.indices!.groups!.place!;
    const name = match.groups!.place!;
    if (NO_PLACE.test(name) || /['’]s?$/.test(name) || name.length < 2 || isDemonym(name, clause.slice(at[1]))) continue;
    // "went to Oslo" where the verb did not stand right before tells no place of the amount.
    if (/^(?:to|into)\b/.test(match[0]) && before.trim() !== '' && !/\s\p{Ll}/u.test(name)) continue;
    // "between Ukraine and Russia", "to fight against Ukraine", "said in Kyiv" tell other places.
    if (/\b(?:said|told|announced|according)\b/i.test(before)) return null;
    if (/\b(?:war|conflict|talks|border|road|flight)\s*$/i.test(before)) continue;
    return spanOf(text, from + at[0], from + at[1]);
  }
  return null;
}

/** "in Ukrainian custody": the word describes the next. */
const isDemonym = (name: string, behind: string): boolean =>
  /(?:ian|ean|ese|ish|ch|an|ic)$/.test(name) &&
  /^\s+\p{Ll}/u.test(behind) &&
  !/^\s+(?:and|or|on|since|during|in|after|this|last|by|to|have|has|had|were|was|are|is|as|with|for|from|at|when|while|where)\b/.test(
    behind,
  ) &&
  !/^(?:Japan|Iran|Sudan|Jordan|Pakistan|Afghanistan|Kazakhstan|Taiwan|Oman|Bhutan|Turkmenistan|Kyrgyzstan|Tajikistan|Uzbekistan|Michigan|Milan|Tehran|Dagestan)$/.test(
    name,
  );
