import type { Resolvers } from '../../generated/graphql.ts';
import { reads } from '../reads.ts';
import { actor, actors, agencies, countries, country, officials } from './actor.store.ts';

export const actorResolvers: Resolvers = {
  Query: {
    actor: reads(actor),
    actors: reads(actors),
    officials: reads(officials),
    agencies: reads(agencies),
    countries: reads(countries),
    country: reads(country),
  },
};
