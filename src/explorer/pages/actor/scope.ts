import { searchAddress } from '../../data/address.ts';
import type { ActorPageQuery, StatementFilter } from '../../generated/graphql.ts';

export type Actor = NonNullable<ActorPageQuery['actor']>;

/** Which statements an actor's page is about, and how it calls them. */
export interface Scope {
  title: string;
  said: StatementFilter;
  mentions: StatementFilter;
  /** Where the search page finds the same; null: it cannot ask that. */
  saidSearch: Readonly<Record<string, string>> | null;
  mentionsSearch: Readonly<Record<string, string>>;
}

/** A state speaks through its officials, a body through its parts; an outlet tells what others said. */
export function scopeOf(actor: Actor): Scope {
  const mentions = { mentions: { about: [actor.id] }, mentionsSearch: { about: actor.id } };
  switch (actor.__typename) {
    case 'Country':
      return {
        ...mentions,
        title: 'What it said itself, and through those who speak for it',
        said: { speakerCountries: [actor.code] },
        saidSearch: { country: actor.code },
      };
    case 'Agency':
      return {
        ...mentions,
        title: 'What it said itself, and through its officials',
        said: { speakerAgencies: [actor.id] },
        saidSearch: null,
      };
    case 'Outlet':
      return { ...mentions, title: 'What it reported', said: { outlets: [actor.id] }, saidSearch: { outlet: actor.id } };
    default:
      return { ...mentions, title: `What ${actor.name} said`, said: { speakers: [actor.id] }, saidSearch: { speaker: actor.id } };
  }
}

/** Of what it said, what is about one actor. */
export const saidAbout = ({ saidSearch }: Scope, about: { id: string }): string | null =>
  saidSearch && searchAddress({ ...saidSearch, about: about.id });

/** Of what is about it, what one speaker said. */
export const saidBy = ({ mentionsSearch }: Scope, speaker: { id: string }): string =>
  searchAddress({ ...mentionsSearch, speaker: speaker.id });
