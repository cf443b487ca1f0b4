import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** An operation, and two sets of variables for it. */
export interface Generated {
  source: string;
  variables: readonly [Record<string, unknown>, Record<string, unknown>];
}

/** What arguments are made of, by the name of the argument or of its type. */
export type Values = Readonly<Record<string, readonly unknown[]>>;

/** Integers from 0 up to, but not including, `below`. */
type Draw = (below: number) => number;

const RARE = 0.08;

class Writer {
  readonly #fragments: { name: string; on: GraphQLCompositeType; text: string }[] = [];
  readonly #variables: { text: string; name: string; make: () => unknown; optional: boolean }[] = [];
  #names = 0;

  constructor(
    readonly schema: GraphQLSchema,
    readonly values: Values,
    readonly draw: Draw,
  ) {}

  chance(probability: number): boolean {
    return this.draw(1000) < probability * 1000;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.draw(list.length)]!;
  }

  operation(): Generated {
    const query = this.schema.getQueryType()!;
    const roots = Array.from({ length: 1 + this.draw(3) }, () =>
      this.chance(RARE) ? `${this.#alias()}__typename` : this.#field(this.pick(Object.values(query.getFields())), 3, true),
    );
    const body = this.chance(0.2)
      ? `${roots[0]} ... on Query ${this.#directive()} { ${roots.slice(1).join(' ') || '__typename'} }`
      : roots.join(' ');
    const set = () =>
      Object.fromEntries(this.#variables.flatMap(({ name, make, optional }) => (optional && this.chance(0.3) ? [] : [[name, make()]])));
    const heads = this.#variables.map(({ text }) => text);
    const source = `query Generated${heads.length > 0 ? `(${heads.join(', ')})` : ''} { ${body} }\n${this.#fragments.map(({ text }) => text).join('\n')}`;
    return { source, variables: [set(), set()] };
  }

  #alias(): string {
    return `a${this.#names++}: `;
  }

  #directive(): string {
    if (!this.chance(0.15)) return '';
    const name = this.pick(['skip', 'include']);
    if (this.chance(0.4)) return `@${name}(if: ${this.pick(['true', 'false'])})`;
    const variable = `b${this.#names++}`;
    const optional = this.chance(0.3);
    this.#variables.push({
      name: variable,
      text: `$${variable}: Boolean${optional ? ' = true' : '!'}`,
      make: () => this.chance(0.5),
      optional,
    });
    return `@${name}(if: $${variable})`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number, aliased = false): string {
    const type = getNamedType(field.type);
    const args = field.args.flatMap((arg) => this.#argument(arg));
    // Fields with arguments have a name of their own, or they could not be merged with another of that name.
    const alias = args.length > 0 || aliased || this.chance(0.15) ? this.#alias() : '';
    const below = isCompositeType(type) ? ` { ${this.#selections(type, depth - 1)} }` : '';
    return `${alias}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${this.#directive()}${below}`;
  }

  #selections(type: GraphQLCompositeType, depth: number): string {
    const fields = isObjectType(type) || isAbstractType(type) ? ('getFields' in type ? Object.values(type.getFields()) : []) : [];
    // What only wraps a list is no step down.
    const wraps = /(?:Connection|Edge)$/.test(type.name);
    const within = fields.filter((field) => isLeafType(getNamedType(field.type)) || depth > 0 || wraps);
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const parts = Array.from({ length: 1 + this.draw(3) }, (): string => {
      if (this.chance(RARE)) return `${this.chance(0.5) ? this.#alias() : ''}__typename`;
      if (this.chance(isAbstractType(type) ? 0.5 : 0.12)) return this.#fragment(type, depth);
      if (within.length === 0) return '__typename';
      const field = this.pick(depth <= 0 && !wraps && leaves.length > 0 ? leaves : within);
      return this.#field(field, wraps ? depth : depth - 1);
    });
    return parts.join(' ');
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const narrower = isAbstractType(type) ? this.schema.getPossibleTypes(type) : type.getInterfaces();
    const on = this.pick([type, ...narrower]);
    const directive = this.#directive();
    if (this.chance(0.5))
      return `... ${on === type && this.chance(0.5) ? '' : `on ${on.name}`} ${directive} { ${this.#selections(on, depth)} }`;
    const known = this.#fragments.filter((fragment) => fragment.on === on);
    if (known.length > 0 && this.chance(0.5)) return `...${this.pick(known).name} ${directive}`;
    const name = `F${this.#names++}`;
    const text = `fragment ${name} on ${on.name} { ${this.#selections(on, depth)} }`;
    this.#fragments.push({ name, on, text });
    return `...${name} ${directive}`;
  }

  #argument(arg: GraphQLArgument): string[] {
    const required = isNonNullType(arg.type) && arg.defaultValue === undefined;
    if (!required && !this.chance(/^(?:first|filter)$/.test(arg.name) ? 0.5 : 0.15)) return [];
    if (!this.chance(0.45)) return [`${arg.name}: ${this.#literal(arg.type, this.#value(arg.type, arg.name))}`];
    const name = `v${this.#names++}`;
    const optional = !isNonNullType(arg.type);
    const fallback = optional && this.chance(0.25) ? ` = ${this.#literal(arg.type, this.#value(arg.type, arg.name))}` : '';
    this.#variables.push({ name, text: `$${name}: ${String(arg.type)}${fallback}`, make: () => this.#value(arg.type, arg.name), optional });
    return [`${arg.name}: $${name}`];
  }

  #value(type: GraphQLInputType, name: string): unknown {
    if (isNonNullType(type)) return this.#some(type.ofType, name);
    return this.chance(RARE) ? null : this.#some(type, name);
  }

  #some(type: GraphQLInputType, name: string): unknown {
    if (isListType(type)) return Array.from({ length: this.draw(3) }, () => this.#value(type.ofType, name));
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const chosen = fields.filter((field) => isNonNullType(field.type) || this.chance(2 / fields.length));
      return Object.fromEntries(chosen.map((field) => [field.name, this.#value(field.type, field.name)]));
    }
    if (isEnumType(type)) return this.pick(type.getValues()).name;
    return this.pick(this.values[name] ?? this.values[getNamedType(type).name]!);
  }

  #literal(type: GraphQLInputType, value: unknown): string {
    const named = isNonNullType(type) ? type.ofType : type;
    if (value === null) return 'null';
    if (isListType(named)) return `[${(value as unknown[]).map((one) => this.#literal(named.ofType, one)).join(', ')}]`;
    if (isInputObjectType(named)) {
      const fields = named.getFields();
      return `{ ${Object.entries(value as object)
        .map(([key, one]) => `${key}: ${this.#literal(fields[key]!.type, one)}`)
        .join(', ')} }`;
    }
    return isEnumType(named) ? String(value) : JSON.stringify(value);
  }
}

/** Operations on the schema, of whatever it lets one write. Some are invalid, for fields of one name that are not alike. */
export const operations = (schema: GraphQLSchema, values: Values): fc.Arbitrary<Generated> =>
  fc.gen().map((g) => {
    const draw: Draw = (below) => g(fc.nat, { max: Math.max(0, below - 1) });
    return new Writer(schema, values, draw).operation();
  });
