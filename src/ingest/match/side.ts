import type { Row } from '../../graph/runner.ts';
import { type DatePrecision, saidSpan } from '../../domains/statement/saidOn.ts';
import { remembered } from '../../memo.ts';
import { idOf } from '../../relay/id.ts';
import type { Entity } from '../resolve/entity.ts';
import type { Claim } from '../write/records.ts';
import type { Vocables } from './vocables.ts';

export interface Amount {
  measure: string;
  /** As printed. */
  text: string;
  lower: number | null;
  upper: number | null;
  approximate: boolean;
  of: string | null;
  from: string | null;
  asOf: string | null;
}

/** A post as far as it tells for whom its holder speaks. */
export interface Post {
  title: string;
  from: string | null;
  to: string | null;
  agencyId: string | null;
  /** ISO code. */
  country: string | null;
}

export interface Speaker {
  id: string;
  /** As the graph has it: `Person`. */
  type: string;
  name: string;
  /** ISO code. */
  country: string | null;
  /** All that it has held. */
  posts: readonly Post[];
  /** No person or body, but what somebody has published: `reports`, `estimates`. */
  impersonal: boolean;
}

/** One passage in which a statement stands. */
export interface Rendering {
  id: string;
  article: string;
  text: string;
  /** All of it stands in marks of quotation. */
  quoted: boolean;
  /** Ids of all who speak in its article. */
  heard: ReadonlySet<string>;
  figures: readonly Amount[];
}

/** A statement as matching sees it, be it of the graph or of the article at hand. */
export interface Side {
  id: string;
  /** What it says in one neutral sentence. */
  gist: string;
  /** The claim that it is about. */
  claim: string | null;
  act: string;
  saidOn: string | null;
  precision: string | null;
  /** Days on which it may have been said. */
  from: string | null;
  to: string | null;
  speakers: readonly Speaker[];
  renderings: readonly Rendering[];
  /** Kept by `vocablesOf`; there from the beginning, for what is added to an object later is found more slowly. */
  vocables: Vocables | undefined;
}

const TYPES: Record<string, string> = {
  PERSON: 'Person',
  AGENCY: 'Agency',
  COUNTRY: 'Country',
  OUTLET: 'Outlet',
  ANONYMOUS_SOURCE: 'AnonymousSource',
};

export interface ArticleAtHand {
  id: string;
  key: string;
}

const daysOf = remembered((said) => saidSpan(...(said.split(' ') as [string, DatePrecision])), 2000);

/** A claim of the article at hand. @param heard ids of all who speak in it */
export function sideOf({ id, record, passage, speakers }: Claim, article: ArticleAtHand, heard: ReadonlySet<string>): Side {
  const { gist, claim, act, saidOn, saidOnPrecision, quotations } = record;
  const days = saidOn !== null && saidOnPrecision !== null ? daysOf(`${saidOn} ${saidOnPrecision}`) : null;
  return {
    id,
    gist,
    claim,
    act,
    saidOn,
    precision: saidOnPrecision,
    from: days?.from ?? null,
    to: days?.to ?? null,
    speakers: pushed(speakers, (one, i) => speakerAtHand(one, passage.speakers[i])),
    renderings: pushed(quotations, (quotation) => new OwnRendering(quotation, `${record.key}/${article.key}`, article.id, heard)),
    vocables: undefined,
  };
}

/** As `map`, whose lists are of another kind once it runs optimized: all that compares sides would be compiled for both. */
function pushed<T, U>(from: readonly T[], make: (one: T, i: number) => U): U[] {
  const made: U[] = [];
  for (let i = 0; i < from.length; i++) made.push(make(from[i]!, i));
  return made;
}

const speakerAtHand = (id: string, entity: Entity | undefined): Speaker => ({
  id,
  type: TYPES[entity?.type ?? ''] ?? '',
  name: entity?.name ?? id,
  country: entity?.country ?? null,
  posts: entity === undefined ? [] : (entity.known?.positions ?? pushed(entity.roles, (title) => postOf(title, entity.country))),
  impersonal: entity?.type === 'ANONYMOUS_SOURCE' && isImpersonal(entity.name),
});

const postOf = (title: string, country: string | null): Post => ({ title, from: null, to: null, agencyId: null, country });

/** In the article at hand. Of few is the id wanted, which takes longer to make than all else. */
class OwnRendering implements Rendering {
  readonly text: string;
  readonly quoted: boolean;
  readonly figures: readonly Amount[];

  constructor(
    { segments, mode, figures }: Claim['record']['quotations'][number],
    private readonly key: string,
    readonly article: string,
    readonly heard: ReadonlySet<string>,
  ) {
    let text = segments[0]?.exact ?? '';
    for (let i = 1; i < segments.length; i++) text += ` … ${segments[i]!.exact}`;
    this.text = text;
    this.quoted = mode === 'DIRECT';
    this.figures = figures;
  }

  get id(): string {
    return idOf('quotation', this.key);
  }
}

type FoundPost = [title: string, from: string | null, to: string | null, agencyId: string | null, country: string | null];
type FoundSpeaker = [id: string, type: string, name: string, country: string | null, posts: FoundPost[]];
type FoundAmount = [
  measure: string,
  text: string,
  lower: number | null,
  upper: number | null,
  approximate: boolean,
  of: string | null,
  from: string | null,
  asOf: string | null,
];
type FoundRendering = [id: string, article: string, text: string, mode: string, heard: string[], figures: FoundAmount[]];

/** A row of `readSides`. */
export function readSide(row: Row): Side {
  const [id, gist, claim, act, saidOn, precision, from, to] = row['said'] as [string, string, string | null, string, ...(string | null)[]];
  return {
    id,
    gist,
    claim,
    act,
    saidOn: saidOn!,
    precision: precision!,
    from: from!,
    to: to!,
    speakers: pushed(row['speakers'] as unknown as FoundSpeaker[], ([id, type, name, country, posts]) => ({
      id,
      type,
      name,
      country,
      posts: pushed(posts, ([title, from, to, agencyId, country]) => ({ title, from, to, agencyId, country })),
      impersonal: type === 'AnonymousSource' && isImpersonal(name),
    })),
    renderings: pushed(row['renderings'] as unknown as FoundRendering[], ([id, article, text, mode, heard, figures]) => ({
      id,
      article,
      text,
      quoted: mode === 'DIRECT',
      heard: heard.length === 0 ? NOBODY : new Set(heard),
      figures: pushed(figures, ([measure, text, lower, upper, approximate, of, from, asOf]) => ({
        measure,
        text,
        lower,
        upper,
        approximate,
        of,
        from,
        asOf,
      })),
    })),
    vocables: undefined,
  };
}

const NOBODY: ReadonlySet<string> = new Set();

/** @param name of an unnamed source */
export const isImpersonal = (name: string): boolean =>
  /^(?:\p{Ll}+ )?(?:reports?|estimates?|figures|data|accounts?|assessments?|claims?|beliefs?)$/u.test(name);
