import { words } from '../../domains/search/words.ts';
import { stemmer } from 'stemmer';

const STOP = new Set(
  `a an the and or but nor so yet if then than that which who whom whose what when where why how this these those there here it its he she they
them his her their him we us our you your i me my be is are was were been being am do does did done doing have has had having will would shall
should can could may might must not no of to in on at by for from with without into onto upon about against between among through during before
after above below under over up down out off as like just only also too very more most much many some any all each every both either neither
such same other another own said say says saying told tell tells according reportedly while because since until although though even still
already now today yesterday again further one`.split(/\s+/),
);

/** Words of news that are said for one another; what a stem stands for is the first of its line. */
const SYNONYMS = `
die death dead deceased succumb perish fatality fatal lifeless
kill slay casualty killing
wound injure injury hurt injured wounded wounds injuries
capture captive prisoner captured detain arrest seize custody detained arrested pow taken
deploy deployment send sent dispatch station stationed sending deployed
soldier troop troops soldiers fighter serviceman army forces force
attack assault strike offensive raid attacks assaults bombard shell
loss losses casualties toll
save resuscitate rescue survive saved survived survival
expendable sacrifice sacrificed disposable fodder
suicide lives
impossible prevent avoid
protection protect unprotected safety support
negotiate talk talks negotiation negotiations dialogue
agreement deal treaty pact accord
increase rise grow growth jump surge climb soar
decrease fall decline drop shrink slump plunge
buy purchase acquire acquisition
company firm corporation business
money funds funding cash
begin start launch commence
end finish conclude halt stop cease
help aid assist assistance support
vote ballot election poll
law legislation bill act
plan proposal propose scheme
cut reduce reduction slash
build construct construction
destroy demolish devastate ruin
fire blaze burn burning
flood inundate deluge
illness disease sick sickness
doctor physician
child children kid kids minor
job employment work employ
price cost costs prices
resign quit step
guilty convict convicted conviction
sanction sanctions penalty embargo
refuse reject rejected decline
confirm acknowledge recognize recognise
presence present
disregard unconcern lack indifferent interested
significant substantial heavy major large serious
reprisal retribution revenge retaliation
family families relatives
effective success successful
leader leaders leadership chief
more additional extra new
`;

const CONCEPTS = new Map<string, string>();
const forms = (word: string) => [word, `${word}s`, `${word.replace(/e$/, '')}ed`, `${word.replace(/e$/, '')}ing`];
for (const line of SYNONYMS.trim().split('\n')) {
  const all = line
    .split(' ')
    .flatMap(forms)
    .map((word) => stemmer(word));
  for (const other of all) if (!CONCEPTS.has(other)) CONCEPTS.set(other, all[0]!);
}

/** A wording as it is compared: what its words stand for, and the numbers in it. */
export interface Wording {
  concepts: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  /** Runs of three words as they are: what copies share. */
  runs: ReadonlySet<string>;
}

const NUMBER_WORDS: Readonly<Record<string, string>> = {
  hundred: '100',
  thousand: '1000',
  thousands: '1000',
  million: '1000000',
  billion: '1000000000',
  dozen: '12',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
};

export function wordingOf(text: string): Wording {
  const all = words(text);
  const concepts = new Set<string>();
  const numbers = new Set<string>();
  for (const { word, stem } of all) {
    const number = /^\d/.test(word) ? word : NUMBER_WORDS[word];
    if (number !== undefined) {
      if (!/^(?:19|20)\d\d$/.test(number)) numbers.add(number);
    } else if (!STOP.has(word)) concepts.add(CONCEPTS.get(stem) ?? stem);
  }
  return {
    concepts,
    numbers,
    runs: new Set(
      all.slice(2).map((_, i) =>
        all
          .slice(i, i + 3)
          .map(({ word }) => word)
          .join(' '),
      ),
    ),
  };
}

/** The words by which an index is asked for wordings like this one; null: it has none. */
export function indexQuery(text: string, most = 24): string | null {
  const stems = [
    ...new Set(
      words(text)
        .filter(({ word }) => !STOP.has(word))
        .map(({ stem }) => stem),
    ),
  ];
  // Longer words are rarer, as a rule.
  const chosen = stems.sort((a, b) => b.length - a.length).slice(0, most);
  return chosen.length === 0 ? null : chosen.join(' ');
}

/** How much a word tells among these wordings: what all of them have tells nothing. */
export class Rarity {
  private readonly counts = new Map<string, number>();

  constructor(private readonly all: readonly Wording[]) {
    for (const { concepts } of all) for (const one of concepts) this.counts.set(one, (this.counts.get(one) ?? 0) + 1);
  }

  of(concept: string): number {
    return Math.log((this.all.length + 1) / ((this.counts.get(concept) ?? 0) + 0.5)) + 0.1;
  }

  /** Dice of two wordings by what their words tell; and how much of the shorter one is in the longer. */
  likeness(a: Wording, b: Wording): { dice: number; contained: number; shared: string[] } {
    const sum = (concepts: Iterable<string>) => [...concepts].reduce((total, one) => total + this.of(one), 0);
    const shared = [...a.concepts].filter((one) => b.concepts.has(one));
    const [common, inA, inB] = [sum(shared), sum(a.concepts), sum(b.concepts)];
    const [dice, contained] = inA + inB === 0 ? [0, 0] : [(2 * common) / (inA + inB), common / Math.max(0.01, Math.min(inA, inB))];
    return { dice, contained, shared: shared.sort((x, y) => this.of(y) - this.of(x)) };
  }
}

/** Dice of the runs of three words: 1 for copies. */
export function copied(a: Wording, b: Wording): number {
  if (a.runs.size === 0 || b.runs.size === 0) return 0;
  let common = 0;
  for (const run of a.runs) if (b.runs.has(run)) common++;
  return (2 * common) / (a.runs.size + b.runs.size);
}
