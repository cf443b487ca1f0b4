import type { ActorType } from '../../generated/graphql.ts';

/** The GraphQL type that each kind of actor is. */
export const GRAPHQL_TYPE: Readonly<Record<ActorType, string>> = {
  PERSON: 'Person',
  AGENCY: 'Agency',
  COUNTRY: 'Country',
  OUTLET: 'Outlet',
  ANONYMOUS_SOURCE: 'AnonymousSource',
};
