import { clue } from '../clues.ts';
import { matchesOf } from '../matches.ts';
import { spanOf, type Range, type Span } from '../span.ts';
import { isCountryWord, NAME } from './lexicon.ts';
import type { Outside } from './outside.ts';

/** Someone whom the frame names, as printed, and the words that say so. */
export interface Named {
  span: Span;
  reason: string;
}

const MEDIUM =
  /(?:AFP|AP|BBC|CNN|NBC|CBS|ABC|NPR|PBS|MSNBC|DPA|EFE|ANSA|TASS|NHK|KBS|RIA|TV|News|Times|Post|Journal|Herald|Tribune|Guardian|Telegraph|Reuters|Bloomberg|Press|Agency|agency|newspaper|television|Television|radio|Radio|channel|Channel|network|Network|Daily|Today|Independent|Observer|Mail|Mirror|Sun|Globe|Gazette|Chronicle|Standard|Interfax|Ukrinform|Xinhua|Yonhap|Kyodo|Politico|Axios|Al Jazeera|Sky|Fox|Zeitung|Spiegel|Monde|Figaro|País|media|magazine|website|outlet|broadcaster|reports)\b/;
const NOT_NAMES =
  /^(?:The|A|An|It|He|She|They|We|I|But|And|In|On|At|For|According|As|This|That|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;
const LIST = String.raw`(?<names>(?:(?:the|state|local|state-run|public|other|and|news agency|newspaper|broadcaster|television|website|magazine|a report (?:in|by)|reports? (?:in|by|from)|media|agency|agencies|its|two|several|unnamed|anonymous|people familiar with the matter|sources?|officials?)\s+|${NAME}(?:\s*,?\s+and\s+|,\s+|\s+|$|(?=[.,;:]))){1,8})`;
const CITING = new RegExp(
  String.raw`(?<![\p{L}])(?<how>citing|quoting|cited by|quoted by|as quoted by|as cited by|reported by|as reported by|first reported by|as told to|told|told to|according to|via|through)\s+${LIST}`,
  'dgu',
);

/** Nobody is cited without one of these. */
export const VIA = clue('citing quoting cited quoted reported told according via through');
const HOW = /(?:citing|quoting|cited by|quoted by|reported by|told|according to|via|through)\s/;
const NAMES = new RegExp(NAME, 'gu');

/**
 * Through whom the article has a statement: "told AFP", "according to Interfax Ukraine", "citing the health ministry", "was quoted by TASS as saying".
 * Only media count for "told" and "according to", for other names there are the addressee and the speaker; whoever is cited counts always.
 */
export function viaOf(text: string, sentence: Span, { blanked, rest, clues }: Outside, { speaker }: { speaker: Range | null }): Named[] {
  const found: Named[] = [];
  for (const match of (clues & VIA) !== 0 && HOW.test(rest) ? matchesOf(CITING, blanked) : []) {
    const how = match.groups!.how!.toLowerCase();
    const [from] = match.indices!.groups!.names!;
    const strict = /^(?:told|told to|according to|via|through|as told to)$/.test(how);
    for (const name of match.groups!.names!.matchAll(NAMES)) {
      const parts = splitNames(name[0]);
      for (const part of parts) {
        const at = sentence.start + from + name.index + part.at;
        const span = withoutDay(text, at, at + part.name.length);
        const behind = text.slice(span.end, span.end + 14);
        if (
          NOT_NAMES.test(part.name) ||
          isCountryWord(part.name) ||
          (strict && !MEDIUM.test(part.name) && !/^\s+(?:news|television|radio|newspaper|and other|reports?|media)/.test(behind))
        )
          continue;
        if (speaker && span.start < speaker.end && speaker.start < span.end) continue;
        if (!found.some((other) => other.span.start === span.start)) found.push({ span, reason: `“${match.groups!.how!}”` });
      }
    }
  }
  return found;
}

/** "told MSNBC Monday": the day is no part of the name. */
export function withoutDay(text: string, start: number, end: number): Span {
  const day =
    /\s+(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b.*$/su.exec(
      text.slice(start, end),
    );
  return spanOf(text, start, day ? start + day.index : end);
}

/** "Interfax Ukraine and TASS" is two. */
function splitNames(names: string): { name: string; at: number }[] {
  const parts: { name: string; at: number }[] = [];
  let at = 0;
  for (const name of names.split(/\s+and\s+(?:the\s+)?|,\s+/u)) {
    const place = names.indexOf(name, at);
    const lead = /^(?:The|the)\s+/.exec(name)?.[0].length ?? 0;
    parts.push({ name: name.slice(lead), at: place + lead });
    at = place + name.length;
  }
  return parts;
}
