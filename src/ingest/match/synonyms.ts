import { stemmer } from 'stemmer';

/** Words of news that are said for one another, in any of their forms. A word may stand in several lines. */
const SYNONYMS = `
die death dead deceased succumb perish fatality fatal lifeless
kill slay casualty killing murder
kill death die casualty fatality loss toll
wound injure injury hurt wounded casualty
capture captive prisoner captured detain arrest seize custody detained arrested pow taken catch
deploy deployment send sent dispatch station stationed sending deployed post
soldier troop troops fighter serviceman army forces force military
military army armed
attack assault strike offensive raid bombard shell
loss losses casualties toll
save resuscitate rescue survive saved survived survival revive
safety survival protection safe security life welfare
life lives living
expendable sacrifice sacrificed disposable fodder dispensable
suicide lives
impossible prevent avoid unable cannot
avoid prevent avert evade escape
protection protect unprotected safeguard shield
minimal inadequate insufficient little limited scant poor lack scarce hardly
support help aid assist assistance back
negotiate talk talks negotiation dialogue discussion discuss
agreement deal treaty pact accord settlement
increase rise grow growth jump surge climb soar higher gain
decrease fall decline drop shrink slump plunge lower sink
reduce reduction cut slash curb trim
buy purchase acquire acquisition takeover
merge merger combine
company firm corporation business enterprise
money funds funding cash
begin start launch commence open
resume restart reopen
end finish conclude halt stop cease
delay postpone defer
vote ballot election poll
law legislation bill act statute
plan proposal propose scheme intend
build construct construction erect
destroy demolish devastate ruin wreck
damage harm
fire blaze burn burning
flood inundate deluge flooding
storm hurricane cyclone typhoon
quake earthquake tremor
illness disease sick sickness ill
doctor physician medic
child children kid kids minor
job employment work employ post
price cost costs prices
resign quit step
sack dismiss fire oust
appoint name nominate
guilty convict convicted conviction
prison jail imprison
sanction sanctions penalty embargo
refuse reject rejected decline
accept agree approve approval
confirm acknowledge recognize recognise
presence present
concern interest care interested worry regard
disregard unconcern indifferent indifference contempt
significant substantial heavy major large serious huge massive big considerable lot
severe serious grave badly severely
reprisal retribution revenge retaliation
family families relatives kin
effective success successful effect
fail failure
leader leaders leadership chief head
additional extra new further
ready prepared willing
fear afraid dread
punish punishment
inspect inspection check
order command instruct
fight combat battle fighting
battlefield front frontline
conflict war
home homes house houses
people residents civilians population
evacuate evacuation leave
flee escape
hide conceal cover secret
lie false untrue
show demonstrate reveal
use employ utilize
employee worker staff workforce
pay salary wage
strike walkout stoppage
train teach coach
experience experienced
weapon arms weapons missile
ship vessel boat ferry
plane aircraft jet airliner
road highway
bridge crossing
hospital clinic
school classroom
vaccine jab shot vaccination
test trial
border frontier
stay remain
return back
close shut closure
near almost nearly
danger dangerous risk threat threaten hazard
decide decision choose chose
answer reply respond response
demand call urge
warn warning
promise pledge vow
expect anticipate
important crucial vital essential
quick rapid fast swift
cheap inexpensive affordable
rich wealthy
immigrant migrant
asylum refugee
lawsuit suit sue
candidate contender nominee
victory win triumph
defeat lose loss
debt loan borrow
profit earnings income
revenue sales turnover
tax taxes levy
budget spending expenditure
unemployment jobless
drought dry
harvest crop
pollution pollute contamination contaminate
energy power electricity
outage blackout
cause reason
investigate investigation probe inquiry
corrupt corruption graft bribe bribery
protest demonstration rally march
crowd throng
parliament legislature congress
minister secretary
crazy madness insane insanity mad
cruel brutal
desperate desperation
hopeless futile
wave waves mass massive massed
tactic tactics method methods
primitive outdated
participation involvement part involve participate
region area zone territory
position positions line lines
`;

/** Several words that say what one does, by what is in each of them as `PARTS` finds it. */
const PHRASES: readonly (readonly [string, RegExp, string])[] = [
  [' own', /\b(?:take|takes|took|taken|taking) (?:his|her|their|its|one's|my|our) own (?:life|lives)\b/giu, 'suicide'],
  [' li', /\b(?:lose|loses|lost|losing) (?:his|her|their) (?:life|lives)\b/giu, 'died'],
  [' away', /\b(?:pass|passes|passed|passing) away\b/giu, 'died'],
  [' prisoner', /\b(?:take|takes|took|taken|taking) (?:(?:him|her|them|us|it|\w+s) )?prisoners?\b/giu, 'captured'],
  [' of war', /\bprisoners? of war\b/giu, 'prisoners'],
  [' down', /\b(?:step|steps|stepped|stepping) down\b/giu, 'resigned'],
  [' aside', /\b(?:step|steps|stepped|stepping) aside\b/giu, 'resigned'],
  [' off', /\b(?:lay|lays|laid|laying) off\b/giu, 'dismissed'],
  [' off', /\b(?:call|calls|called|calling) off\b/giu, 'cancelled'],
  [' off', /\b(?:put|puts|putting) off\b/giu, 'postponed'],
  [' down', /\b(?:shut|shuts|shutting) down\b/giu, 'closed'],
  [' off', /\b(?:set|sets|setting) off\b/giu, 'started'],
  [' up', /\b(?:give|gives|gave|given|giving) up\b/giu, 'surrendered'],
  [' up', /\b(?:blow|blows|blew|blown|blowing) up\b/giu, 'exploded'],
  [' out', /\b(?:break|breaks|broke|broken|breaking) out\b/giu, 'started'],
  [' down', /\b(?:turn|turns|turned|turning) down\b/giu, 'rejected'],
  [' out', /\b(?:back|backs|backed|backing) out\b/giu, 'withdrew'],
  [' out', /\b(?:pull|pulls|pulled|pulling) out\b/giu, 'withdrew'],
  [' up', /\b(?:go|goes|went|gone|going) up\b/giu, 'rose'],
  [' down', /\b(?:go|goes|went|gone|going) down\b/giu, 'fell'],
  [' of work', /\bout of work\b/giu, 'unemployed'],
];

/** A blank and the letters behind it: found several times as fast as words are, for which every letter may be the beginning. */
const PARTS = / (?:own|li(?=fe|ves)|away|prisoner|down|aside|off|up|out|of war|of work)/gi;

/** The text with one word for several that say what it does. */
export function shortened(text: string): string {
  const parts = text.match(PARTS);
  return parts === null ? text : shortenedBy(parts.join('').toLowerCase(), text);
}

// Apart: most texts have none.
function shortenedBy(parts: string, text: string): string {
  for (const [part, phrase, word] of PHRASES) if (parts.includes(part)) text = text.replace(phrase, word);
  return text;
}

/** What each says, the other does not: a passage with the one is not a wording of a passage with the other. */
const OPPOSITES = `
increase rise grow jump surge climb soar higher gain | decrease fall decline drop shrink slump plunge lower sink reduce cut
export exports | import imports
buy purchase | sell sale
win victory | lose defeat
accept agree approve | reject refuse oppose
open reopen | close shut
begin start launch | end finish stop halt cease
hire recruit | fire sack dismiss
arrive enter | leave depart
allow permit | ban forbid prohibit
raise | cut lower
guilty convict | innocent acquit
support back | oppose
safe | unsafe dangerous
men male boys | women female girls
north northern | south southern
east eastern | west western
morning | evening
today | tomorrow yesterday
profit | loss
first | second third
left | right
before | after
more | fewer less
public | private
true | false
income revenue | spending expenditure cost
kill dead death | wound injure
`;

const forms = (word: string) => [word, `${word}s`, `${word.replace(/e$/, '')}ed`, `${word.replace(/e$/, '')}ing`];
const stems = (line: string) => [
  ...new Set(
    line
      .trim()
      .split(/\s+/)
      .flatMap(forms)
      .map((word) => stemmer(word)),
  ),
];
const lines = (text: string) => text.trim().split('\n');

const groups = new Map<string, number[]>();
const synonyms = lines(SYNONYMS);
synonyms.forEach((line, group) => {
  for (const stem of stems(line)) groups.set(stem, [...(groups.get(stem) ?? []), group]);
});
/** How many there are: all numbers are below. */
export const groupCount = synonyms.length;

const opposites = new Map<string, Set<string>>();
for (const line of lines(OPPOSITES)) {
  const [one, other] = line.split('|').map(stems) as [string[], string[]];
  for (const [these, those] of [
    [one, other],
    [other, one],
  ] as const)
    for (const stem of these) opposites.set(stem, new Set([...(opposites.get(stem) ?? []), ...those]));
}

const NONE: readonly number[] = [];
const NOBODY: ReadonlySet<string> = new Set();

/** Numbers of the groups of words that a stem is said for. */
export const groupsOf = (stem: string): readonly number[] => groups.get(stem) ?? NONE;
/** Stems that say what this one does not. */
export const oppositesOf = (stem: string): ReadonlySet<string> => opposites.get(stem) ?? NOBODY;
