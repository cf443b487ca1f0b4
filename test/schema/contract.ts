import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

interface Described {
  name: string;
  description?: string | null;
}
interface Value extends Described {
  type: { toString(): string };
  defaultValue?: unknown;
}

const named = <T extends Described>(items: readonly T[]): ReadonlyMap<string, T> => new Map(items.map((item) => [item.name, item]));

/**
 * What a schema lacks of a contract, one line each: types, fields, arguments and enum values that are missing or differ in
 * type, nullability or default; descriptions that do not begin with the contract's. What the schema has beyond the contract
 * counts only where it breaks its clients: a required argument or input field more.
 */
export function lacks(schema: GraphQLSchema, contract: GraphQLSchema): string[] {
  const out: string[] = [];

  const describes = (path: string, ours: Described, theirs: Described) => {
    const wanted = theirs.description?.trim();
    if (wanted && !ours.description?.trim().startsWith(wanted)) out.push(`${path}: another description`);
  };

  const values = (path: string, ours: readonly Value[], theirs: readonly Value[], what: string) => {
    const mine = named(ours);
    for (const wanted of theirs) {
      const at = `${path}${what}${wanted.name}`;
      const found = mine.get(wanted.name);
      if (!found) {
        out.push(`${at}: missing`);
        continue;
      }
      if (String(found.type) !== String(wanted.type)) out.push(`${at}: ${String(found.type)} instead of ${String(wanted.type)}`);
      if (JSON.stringify(found.defaultValue) !== JSON.stringify(wanted.defaultValue)) out.push(`${at}: another default`);
      describes(at, found, wanted);
    }
    for (const extra of ours) {
      const required = String(extra.type).endsWith('!') && extra.defaultValue === undefined;
      if (required && !named(theirs).has(extra.name)) out.push(`${path}${what}${extra.name}: required beyond the contract`);
    }
  };

  const compare = (ours: GraphQLNamedType, theirs: GraphQLNamedType) => {
    const { name } = theirs;
    describes(name, ours, theirs);
    if ((isObjectType(theirs) && isObjectType(ours)) || (isInterfaceType(theirs) && isInterfaceType(ours))) {
      const mine = new Set(ours.getInterfaces().map(String));
      for (const wanted of theirs.getInterfaces()) if (!mine.has(wanted.name)) out.push(`${name}: does not implement ${wanted.name}`);
      for (const wanted of Object.values(theirs.getFields())) {
        const at = `${name}.${wanted.name}`;
        const found = ours.getFields()[wanted.name];
        if (!found) {
          out.push(`${at}: missing`);
          continue;
        }
        if (String(found.type) !== String(wanted.type)) out.push(`${at}: ${String(found.type)} instead of ${String(wanted.type)}`);
        describes(at, found, wanted);
        values(at, found.args, wanted.args, '@');
      }
    } else if (isInputObjectType(theirs) && isInputObjectType(ours)) {
      values(name, Object.values(ours.getFields()), Object.values(theirs.getFields()), '.');
    } else if (isEnumType(theirs) && isEnumType(ours)) {
      const mine = named(ours.getValues());
      for (const wanted of theirs.getValues()) {
        const found = mine.get(wanted.name);
        if (!found) out.push(`${name}.${wanted.name}: missing`);
        else describes(`${name}.${wanted.name}`, found, wanted);
      }
    } else if (isUnionType(theirs) && isUnionType(ours)) {
      const mine = new Set(ours.getTypes().map(String));
      for (const wanted of theirs.getTypes()) if (!mine.has(wanted.name)) out.push(`${name}: without ${wanted.name}`);
    } else if (isScalarType(theirs) && isScalarType(ours)) {
      if (ours.specifiedByURL !== theirs.specifiedByURL) out.push(`${name}: specified by another page`);
    } else {
      out.push(`${name}: another kind of type`);
    }
  };

  for (const theirs of Object.values(contract.getTypeMap())) {
    if (isIntrospectionType(theirs) || isSpecifiedScalarType(theirs)) continue;
    const ours = schema.getType(theirs.name);
    if (ours) compare(ours, theirs);
    else out.push(`${theirs.name}: missing`);
  }
  return out;
}
