import { clue } from '../clues.ts';
import { matchesOf } from '../matches.ts';

/** What befell or is done by those who are counted, as measure keys. */
export interface EventMention {
  measure: string;
  start: number;
  end: number;
  /** A verb of its own, not a participle that describes ("soldiers captured in Ukraine"). */
  main: boolean;
}

const HURT = '(?:wounded|injured|hurt|maimed)';
const DEAD = '(?:killed|dead|died|slain)';
const VERBS: readonly (readonly [string, string])[] = [
  [
    'killed_or_wounded',
    `(?:${DEAD}["”]?(?:,)? (?:or|and(?:/or)?) ["“]?(?:seriously |badly )?${HURT}|${HURT}["”]? (?:or|and(?:/or)?) ["“]?${DEAD})`,
  ],
  ['killed', '(?:killed|slain|shot dead|murdered|massacred|executed|assassinated|gunned down|beheaded|kill(?:s|ing)?)'],
  ['deaths', '(?:died|dying|dies|die|succumbed|perished|drowned|lost (?:their|his|her) li(?:fe|ves)|not survived?|did not survive|dead)'],
  ['wounded', '(?:wounded|injured|hurt|maimed|wound(?:s|ing)|injur(?:es|ing))'],
  ['captured', '(?:captur(?:ed|es|ing|e)|taken prisoner|taken captive|took prisoner|surrendered)'],
  ['deployed', '(?:deployed|deploy(?:s|ing)?|stationed|dispatched|dispatch(?:es|ing)?|posted to|sent|sending|embedded)'],
  ['missing', '(?:missing|unaccounted for|disappeared)'],
  ['arrested', '(?:arrest(?:ed|s|ing)|detain(?:ed|s|ing)|rounded up)'],
  ['displaced', '(?:displac(?:ed|es|ing)|made homeless|left homeless|uprooted)'],
  ['evacuated', '(?:evacuat(?:ed|es|ing))'],
  ['rescued', '(?:rescu(?:ed|es|ing)|pulled (?:alive )?from)'],
  ['laid_off', '(?:laid off|lay off|laying off)'],
  ['abducted', '(?:abducted|kidnapped|taken hostage)'],
  ['cases', '(?:infected|tested positive|test positive)'],
  ['evicted', '(?:evicted)'],
  ['hospitalized', '(?:hospitali[sz]ed)'],
  ['released', '(?:released|freed)'],
];
const PATTERNS = VERBS.map(([measure, source]) => ({ measure, regex: new RegExp(`(?<![\\p{L}-])${source}(?![\\p{L}-])`, 'giu') }));

/** No event is named without one of these. */
export const EVENTS = clue(
  `killed slain dead murdered massacred executed assassinated gunned beheaded kill kills killing died dying dies die succumbed perished drowned
lost survived wounded injured hurt maimed captured prisoner captive surrendered deployed stationed dispatched posted sent sending embedded missing
unaccounted disappeared arrested detained rounded displaced homeless uprooted evacuated rescued pulled laid lay laying abducted kidnapped
hostage infected tested test evicted hospitalized released freed`,
);
/** Asked of small letters: quicker than either case. */
const ANY = new RegExp(VERBS.map(([, source]) => source).join('|'), 'u');

const AUXILIARY =
  /\b(?:was|were|is|are|be|been|being|had|has|have|having|not|got|get|gets|reportedly|also|either|since|already|so far|seriously|badly|severely|critically|lightly|slightly|either|["“])$/i;
const FINITE = /^(?:died|dies|succumbed|perished|drowned|surrendered|disappeared|did not survive|not survived?)$/i;

/** Whether a stretch of text may name events: quick to tell. */
export const mayNameEvents = (text: string): boolean => ANY.test(text.toLowerCase());

/** The events that a stretch of text names, in order, the longer one where two cover the same words. */
export function eventsIn(text: string): EventMention[] {
  const found: EventMention[] = [];
  if (!mayNameEvents(text)) return found;
  for (const { measure, regex } of PATTERNS) {
    for (const match of matchesOf(regex, text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((event) => start < event.end && event.start < end)) continue;
      const before = text.slice(0, start).trimEnd();
      found.push({ measure, start, end, main: FINITE.test(match[0]) || AUXILIARY.test(before) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Nouns that say by themselves what is counted. */
const EVENT_NOUNS: readonly (readonly [RegExp, string])[] = [
  [/^casualt(?:y|ies)$/, 'killed_or_wounded'],
  [/^fatalit(?:y|ies)$/, 'killed'],
  [/^(?:deaths?|dead)$/, 'deaths'],
  [/^(?:injur(?:y|ies)|injured|wounded)$/, 'wounded'],
  [/^(?:cases?|infections?)$/, 'cases'],
  [/^(?:prisoners?|captives?|pows?)$/, 'captured'],
  [/^(?:arrests?|detentions?)$/, 'arrested'],
  [
    /^(?:ships?|vessels?|boats?|warships?|tankers?|freighters?|frigates?|submarines?|destroyers?|ferr(?:y|ies)|trawlers?|yachts?|barges?)$/,
    'vessels',
  ],
  [/^(?:hostages?)$/, 'hostages'],
];

export const measureOfNoun = (noun: string): string | null => EVENT_NOUNS.find(([pattern]) => pattern.test(noun))?.[1] ?? null;

/** People who serve under arms: what happens to them happens in action. */
export const isForce = (noun: string): boolean =>
  /^(?:soldiers?|troops?|servicemen|serviceman|servicewomen|fighters?|combatants?|marines?|paratroopers?|commandos|conscripts?|recruits?|reservists?|mercenar(?:y|ies)|officers?|generals?|personnel|forces|contingent|brigades?|battalions?|infantrymen|guards?|militants?|rebels?|insurgents?|gunmen|pilots?|sailors?|airmen|peacekeepers?)$/.test(
    noun,
  );

export const isPerson = (noun: string): boolean =>
  isForce(noun) ||
  /^(?:people|persons?|men|man|women|woman|child|children|boys?|girls?|civilians?|residents?|villagers?|workers?|miners?|migrants?|refugees?|students?|pupils?|teachers?|passengers?|protesters?|demonstrators?|journalists?|reporters?|police|policemen|policeman|firefighters?|medics?|doctors?|nurses?|patients?|prisoners?|inmates?|victims?|tourists?|drivers?|employees?|staff|members?|officials?|citizens?|nationals?|families|worshippers?|pilgrims?|farmers?|fishermen|sailors?|crew|suspects?|hostages?|captives?|others|survivors?|bystanders?|voters?|teenagers?|babies|infants?|toddlers?|adults?|seniors?)$/.test(
    noun,
  );

export const VIOLENCE =
  /\b(?:assaults?|attacks?|attacked|combat|fight(?:s|ing)?|battles?|battlefield|clash(?:es)?|strikes?|airstrikes?|shelling|bombings?|bombardments?|explosions?|blasts?|raids?|shootings?|gunfire|massacres?|offensives?|front ?lines?|missiles?|drones?|ambush(?:es)?|war)\b/i;
