import {
  getArgumentValues,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Value } from '../graph/runner.ts';
import { checkId, type IdKind } from '../relay/id.ts';
import type { Expression, TypeMaps } from './fields.ts';
import type { Output } from './output.ts';
import { Site } from './site.ts';
import { usesVariables } from './variables.ts';

/** Settings of the server that decide what a field gives out. */
export interface SelectionSettings {
  /** `Article.text` whatever the licence. */
  showAllText: boolean;
}

/** Something that must hold before the answer counts, looked at in the same round trip. */
export interface Check {
  cypher: string;
  /** Throws where the value says so. */
  verify: (value: Value) => void;
}

/** What a part of a selection adds to the statement around it. */
export interface Contribution {
  params: readonly (readonly [name: string, value: unknown])[];
  checks: readonly Check[];
  sums: readonly string[];
  idLists: readonly { name: string; param: string }[];
}

/** What is the same for every request to one operation. */
export interface Frame {
  readonly schema: GraphQLSchema;
  readonly maps: TypeMaps;
  readonly settings: SelectionSettings;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly output: Output;
}

/**
 * What is gathered while one root field is compiled: parameters, names, ids, checks. Where an earlier request has been at the same
 * site, what hangs on no variable is taken from there.
 */
export class Compilation {
  readonly #params: [name: string, value: unknown][] = [];
  readonly checks: Check[] = [];
  /** Parts that sum up, each computed before the answer is put together: `CALL (…) { … RETURN … AS sum0 }`. */
  readonly sums: string[] = [];
  /** Lists of ids, each resolved through merges once, before all else: `WITH … AS ids0`. */
  readonly idLists: { name: string; param: string }[] = [];
  readonly #scopes = new Map<string, readonly string[]>();
  readonly #beside = new Map<string, string>();
  /** Something since the last mark hangs on a variable. */
  #varies = false;
  #site: Site;

  constructor(
    readonly frame: Frame,
    readonly variableValues: Readonly<Record<string, unknown>>,
    site: Site = new Site(),
  ) {
    this.#site = site;
  }

  get schema(): GraphQLSchema {
    return this.frame.schema;
  }

  get maps(): TypeMaps {
    return this.frame.maps;
  }

  get settings(): SelectionSettings {
    return this.frame.settings;
  }

  get params(): Record<string, unknown> {
    return Object.fromEntries(this.#params);
  }

  /** A parameter with this value, as Cypher names it: `$p0_0`. */
  param(value: unknown): string {
    const name = this.#site.name('p');
    this.#params.push([name, value]);
    return `$${name}`;
  }

  /** A variable name that nothing else has. */
  variable(stem: string): string {
    return this.#site.name(stem);
  }

  /** Remembers what a field below needs to know of the one above, by the variable that both stand on. */
  scope(name: string, variable: string, value: readonly string[]): void {
    this.#scopes.set(`${name} ${variable}`, value);
  }

  scoped(name: string, variable: string): readonly string[] {
    // Whoever set it may have it from a variable.
    this.#varies = true;
    return this.#scopes.get(`${name} ${variable}`) ?? [];
  }

  /** Remembers what is bound beside a node, by variables that are the same for every request. */
  bind(name: string, variable: string, to: string): void {
    this.#beside.set(`${name} ${variable}`, to);
  }

  /** The variable that holds it; undefined: nothing has bound it. */
  bound(name: string, variable: string): string | undefined {
    return this.#beside.get(`${name} ${variable}`);
  }

  /** Ids from outside, checked for form and kind; the variable holds what they stand for now, also after a merge. */
  ids(values: readonly string[], argument: string, ...kinds: IdKind[]): string {
    const param = this.param(values.map((id) => checkId(id, argument, ...kinds)));
    const name = this.variable('ids');
    this.idLists.push({ name, param });
    return name;
  }

  /**
   * Computes a value apart; the variable holds it. For whatever aggregates: Neo4j takes no aggregate inside an expression that
   * also has other columns.
   * @param clauses end in `RETURN … AS` (the name is put behind)
   */
  sum(clauses: string): string {
    const name = this.variable('sum');
    this.sums.push(`${clauses} ${name}`);
    return name;
  }

  check(cypher: string, verify: Check['verify']): void {
    this.checks.push({ cypher, verify });
  }

  /** The fields that are selected of a type, by response name, fragments and directives resolved. */
  collect(type: GraphQLObjectType, nodes: readonly FieldNode[]): ReadonlyMap<string, readonly FieldNode[]> {
    return this.#site.know(type.name, () => collectSubfields(this.schema, this.frame.fragments, this.variableValues, type, nodes));
  }

  /** The values of a field's arguments. To be called at the field's own site. */
  argumentsOf(definition: GraphQLField<unknown, unknown>, node: FieldNode): Record<string, unknown> {
    if (!usesVariables(node)) return this.#site.know('arguments', () => getArgumentValues(definition, node));
    this.#varies = true;
    return getArgumentValues(definition, node, this.variableValues);
  }

  /** Works at the site below that has this key. */
  within<T>(key: string, work: () => T): T {
    const outer = this.#site;
    this.#site = outer.at(key);
    const result = work();
    this.#site = outer;
    return result;
  }

  /** As `within`; what hangs on no variable is compiled for the first request, and the same for all others. */
  once(key: string, work: () => Expression): Expression {
    return this.within(key, () => {
      const site = this.#site;
      if (site.fixed) {
        this.#add(site.fixed.contribution);
        return site.fixed.expression;
      }
      const since = { params: this.#params.length, checks: this.checks.length, sums: this.sums.length, idLists: this.idLists.length };
      const { result: expression, varies } = this.#watch(work);
      if (!varies) {
        const contribution = {
          params: this.#params.slice(since.params),
          checks: this.checks.slice(since.checks),
          sums: this.sums.slice(since.sums),
          idLists: this.idLists.slice(since.idLists),
        };
        site.fixed = { expression, contribution };
      }
      return expression;
    });
  }

  /** Whether what is compiled hangs on a variable. */
  #watch<T>(work: () => T): { result: T; varies: boolean } {
    const before = this.#varies;
    this.#varies = false;
    const result = work();
    const varies = this.#varies;
    this.#varies ||= before;
    return { result, varies };
  }

  #add({ params, checks, sums, idLists }: Contribution): void {
    for (const [name, value] of params) this.#params.push([name, value]);
    this.checks.push(...checks);
    this.sums.push(...sums);
    this.idLists.push(...idLists);
  }
}
