import type { QueryActorArgs, QueryAgenciesArgs, QueryCountryArgs, QueryOfficialsArgs } from '../../generated/graphql.ts';
import { badInput, DictumError } from '../../errors.ts';
import type { Value } from '../../graph/runner.ts';
import { has } from '../../selection/arguments.ts';
import type { Expression, FieldMap, Place } from '../../selection/fields.ts';
import { nameKeys } from '../search/words.ts';
import * as cypher from './actor.cypher.ts';
import { checkCountryCodes } from './country.ts';

export { actors, countries } from './actor.cypher.ts';

/** By id, by Wikidata id, or by name: exactly one of them. */
export const actor: FieldMap = (place: Place<QueryActorArgs>) => {
  const { args } = place;
  const given = (['id', 'name', 'wikidataId'] as const).filter((name) => has(args, name));
  if (given.length !== 1) throw badInput('Give exactly one of `id`, `name` and `wikidataId`.', { arguments: ['id', 'name', 'wikidataId'] });
  if (given[0] === 'id') return cypher.actorById(place);
  if (given[0] === 'wikidataId') return cypher.actorByWikidataId(place);
  return byName(place, () => args.name!);
};

/** As it stands first; without the titles before it only where nobody bears it so. */
function byName(place: Place, name: () => string): Expression {
  const keys = () => nameKeys(name());
  const count = place.c.decided(() => keys().length);
  if (count === 0) throw badInput('`name` holds no letter or digit.', { argument: 'name' });
  const found = Array.from({ length: count }, (_, i) => cypher.actorsNamed(place, () => keys()[i]!));
  return {
    cypher: `[${found.map((one) => one.cypher).join(', ')}]`,
    read: (value) => {
      const at = (value as Value[][]).findIndex((bearers) => bearers.length > 0);
      if (at < 0) return null;
      const bearers = (value as [string, string, Value][][])[at]!;
      if (bearers.length > 1) {
        const actors = bearers.map(([bearer, id]) => ({ name: bearer, id }));
        throw new DictumError(
          'AMBIGUOUS_NAME',
          `Several bear that name: ${actors.map((a) => `${a.name} (${a.id})`).join(', ')}. Ask by id.`,
          { actors },
        );
      }
      return found[at]!.read(bearers[0]![2]);
    },
  };
}

/** The codes checked and in capitals, as the graph has them. */
const withCodes =
  (map: FieldMap): FieldMap =>
  (place: Place<QueryAgenciesArgs | QueryOfficialsArgs>) =>
    map(
      place.args.countries ? { ...place, args: { ...place.args, countries: checkCountryCodes(place.args.countries, 'countries') } } : place,
    );

export const agencies = withCodes(cypher.agencies);
export const officials = withCodes(cypher.officials);

export const country: FieldMap = (place: Place<QueryCountryArgs>) =>
  cypher.countryByCode({ ...place, args: { code: checkCountryCodes([place.args.code], 'code')[0] } });
