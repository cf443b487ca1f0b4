import {
  BODIES,
  CIRCUMSTANCES,
  FIRST,
  LAST,
  OBJECTS,
  OUTLETS,
  PLACES,
  PREDICATES,
  REMARKS,
  ROLES,
  SUBJECTS,
  WEEKDAYS,
} from './articles.words.ts';
import { random, type Random } from './random.ts';

/** A record as `dictum ingest` reads them from JSON and JSONL. */
export interface GeneratedArticle {
  url: string;
  title: string;
  /** Paragraphs, a blank line between them. */
  text: string;
  outlet: string;
  /** ISO date. */
  publishedOn: string;
  bylines: string[];
  language: 'en';
}

/** Nobody says the same twice: so many claims are left before any comes again. */
const CLAIMS = SUBJECTS.length * PREDICATES.length * OBJECTS.length * CIRCUMSTANCES.length;
/** Without a common divisor with CLAIMS, and far from a part of it: claims that follow one another share hardly a word. */
const STEP = 1_234_577;
/** No article has more claims. */
const CLAIMS_OF_ONE = 40;

const DAY = 86_400_000;
const EPOCH = Date.UTC(2023, 0, 2);

/**
 * Invented English news: the i-th article is the same whenever it is asked for, and shares no passage with any other. About 570 words, a
 * dozen attributions of every kind (quotations, indirect speech, `according to`, denials, silence, unnamed sources), figures, days
 * of the week, and paragraphs in which nobody says anything. Some thousand people speak, each in several articles.
 */
export function generatedArticle(i: number): GeneratedArticle {
  const r = random(i + 1);
  const story = new Story(r, i);
  const place = r.pick(PLACES);
  const paragraphs = [
    `${place.toUpperCase()} — ${story.opening()}`,
    ...r.some(KINDS, KINDS.length).flatMap((kind) => [kind(story), ...(r.chance(0.5) ? [story.background()] : [])]),
  ];
  const outlet = r.pick(OUTLETS);
  const published = new Date(EPOCH + (i % 900) * DAY).toISOString().slice(0, 10);
  return {
    url: `https://${outlet.toLowerCase().replaceAll(' ', '')}.example/${published.replaceAll('-', '/')}/${i}`,
    title: capital(story.headline()),
    text: paragraphs.join('\n\n'),
    outlet,
    publishedOn: published,
    bylines: [story.stranger()],
    language: 'en',
  };
}

/** The articles from the `from`-th on, one at a time. */
export function* generatedArticles(count: number, from = 0): Generator<GeneratedArticle> {
  for (let i = from; i < from + count; i++) yield generatedArticle(i);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

interface Person {
  name: string;
  last: string;
  he: 'he' | 'she';
  role: string;
}

class Story {
  private claims = 0;
  readonly people: Person[];
  constructor(
    readonly r: Random,
    private readonly i: number,
  ) {
    this.people = r.some([...FIRST.keys()], 3).map((first) => {
      const last = r.pick(LAST);
      return { name: `${FIRST[first]!} ${last}`, last, he: first % 2 === 0 ? 'he' : 'she', role: `${r.pick(ROLES)} of ${this.body()}` };
    });
  }

  /** A clause that no other article has. */
  claim(): string {
    if (this.claims === CLAIMS_OF_ONE) throw new RangeError('an article has no more claims of its own');
    let left = (((this.i * CLAIMS_OF_ONE + this.claims++) % CLAIMS) * STEP) % CLAIMS;
    const next = (from: readonly string[]) => {
      const one = from[left % from.length]!;
      left = Math.floor(left / from.length);
      return one;
    };
    return `${next(SUBJECTS)} ${next(PREDICATES)} ${next(OBJECTS)} ${next(CIRCUMSTANCES)}`;
  }

  body = (): string => `the ${this.r.pick(PLACES)} ${this.r.pick(BODIES)}`;
  person = (): Person => this.r.pick(this.people);
  day = (): string => this.r.pick(WEEKDAYS);
  count = (): string => (this.r.int(12, 900) * this.r.pick([1, 10, 100])).toLocaleString('en');
  stranger = (): string => `${this.r.pick(FIRST)} ${this.r.pick(LAST)}`;
  headline = (): string => this.claim();
  opening = (): string => `${capital(this.claim())}, ${this.person().role} said on ${this.day()}.`;

  background(): string {
    const { r } = this;
    const share = `${r.int(3, 88)} percent`;
    return r.pick([
      () => `${capital(this.claim())}. About ${this.count()} people live nearby, and ${share} of them are older than sixty.`,
      () => `In ${r.int(1974, 2019)}, ${this.claim()}. Repairs took ${r.int(3, 40)} months and $${r.int(2, 90)}.${r.int(1, 9)} million.`,
      () => `${capital(this.claim())}, at a time when ${this.claim()}.`,
    ])();
  }
}

/** One way each in which somebody says something. */
const KINDS: readonly ((story: Story) => string)[] = [
  (s) => {
    const { name, role } = s.person();
    return `“${capital(s.claim())},” said ${name}, ${role}. “${capital(s.claim())}.”`;
  },
  (s) => {
    const { name, role } = s.person();
    return `${name}, ${role}, told reporters on ${s.day()} that ${s.claim()}.`;
  },
  (s) => {
    const { last, he } = s.person();
    return `${last} said that more than ${s.count()} people were affected and that ${s.claim()}. “${capital(s.claim())},” ${he} added.`;
  },
  (s) => `According to ${s.body()}, ${s.claim()}.`,
  (s) => `A spokeswoman for ${s.body()} wrote in a statement that ${s.claim()}.`,
  (s) => `${s.person().last} denied that ${s.claim()}.`,
  (s) => `${capital(s.body())} declined to comment on whether ${s.claim()}.`,
  (s) => `One official, who asked not to be named, said that ${s.claim()}.`,
  (s) => {
    const { last, he } = s.person();
    return `${last} called it “${s.r.pick(REMARKS)}” and warned that ${s.claim()}. Asked what would come next, ${he} replied: “${capital(s.claim())}.”`;
  },
  (s) => `${s.stranger()}, who lives in ${s.r.pick(PLACES)}, said: “${capital(s.claim())}.”`,
  (s) => `${capital(s.body())} announced on ${s.day()} that ${s.claim()}, citing a report by ${s.body()}.`,
];
