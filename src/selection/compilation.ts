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
import { Arguments, shownBy, type Watcher } from './arguments.ts';
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

/** A parameter whose value is worked out for each request. */
class Late {
  constructor(readonly value: () => unknown) {}
}

type Param = readonly [name: string, value: unknown];

/** What a part of a selection adds to the statement around it. */
export interface Contribution {
  params: readonly Param[];
  demands: readonly (() => void)[];
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

/** What was looked at while something was compiled. */
class Basis {
  readonly saw = new Map<() => unknown, unknown>();
  readonly args = new Set<Arguments>();
  /** It hangs on what is not noted. */
  unknown = false;

  /** @param around that of the part of which this is one */
  constructor(readonly around: Basis | null) {}

  add({ saw, args }: Basis): void {
    for (const [look, found] of saw) this.saw.set(look, found);
    for (const one of args) this.args.add(one);
  }
}

/** What was compiled once, for all requests that have the same basis. */
export interface Compiled {
  basis: Basis;
  expression: Expression;
  contribution: Contribution;
}

/**
 * What is gathered while one root field is compiled: parameters, names, ids, checks. Where an earlier request has been at the same
 * site, and nothing that was looked at then is another now, what it has compiled is taken, and only the parameters are filled anew.
 */
export class Compilation implements Watcher {
  readonly #params: Param[] = [];
  readonly #demands: (() => void)[] = [];
  readonly checks: Check[] = [];
  /** Parts that sum up, each computed before the answer is put together: `CALL (…) { … RETURN … AS sum0 }`. */
  readonly sums: string[] = [];
  /** Lists of ids, each resolved through merges once, before all else: `WITH … AS ids0`. */
  readonly idLists: { name: string; param: string }[] = [];
  readonly #scopes = new Map<string, { value: readonly string[]; basis: Basis | null }>();
  readonly #beside = new Map<string, string>();
  /** Of what is being compiled to be kept; null: nothing is. */
  #basis: Basis | null = null;
  /** They show the request at hand. */
  readonly #given: Arguments[] = [];
  #site: Site;
  filling = false;

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

  /**
   * The parameters with their values, for the request at hand; after that its arguments can no more be looked at.
   * @throws DictumError where a value from outside is none that may stand there
   */
  fill(): Record<string, unknown> {
    const params: Record<string, unknown> = {};
    this.#filled(() => {
      for (const demand of this.#demands) demand();
      for (const [name, value] of this.#params) params[name] = value instanceof Late ? value.value() : value;
    });
    for (const args of this.#given) args.close();
    return params;
  }

  /**
   * A parameter, as Cypher names it: `$p0`.
   * @param value of the request at hand where it is a function, or a list or object among a field's arguments: such values may be
   * others for the next request, which the Cypher does not hang on
   */
  param(value: unknown): string {
    const name = this.#site.name('p');
    const late = typeof value === 'function' ? (value as () => unknown) : shownBy(value);
    this.#params.push([name, late ? new Late(late) : value]);
    return `$${name}`;
  }

  /** What has to hold of the arguments of each request, though nothing may come of it: throws where it does not. */
  demand(check: () => void): void {
    this.#demands.push(check);
  }

  saw(look: () => unknown): void {
    this.#basis?.saw.set(look, look());
  }

  /** Something of the arguments that decides what the Cypher is, and no more than that; compared by its JSON. */
  decided<T>(by: () => T): T {
    this.saw(() => this.#filled(() => JSON.stringify(by())));
    return this.#filled(by);
  }

  #filled<T>(work: () => T): T {
    const before = this.filling;
    this.filling = true;
    try {
      return work();
    } finally {
      this.filling = before;
    }
  }

  /** A variable name that nothing else has. */
  variable(stem: string): string {
    return this.#site.name(stem);
  }

  /** Remembers what a field below needs to know of the one above, by the variable that both stand on. */
  scope(name: string, variable: string, value: readonly string[]): void {
    this.#scopes.set(`${name} ${variable}`, { value, basis: this.#basis });
  }

  scoped(name: string, variable: string): readonly string[] {
    const scope = this.#scopes.get(`${name} ${variable}`);
    // Whoever set it may have it from a variable: that is noted there, and not below.
    for (let basis = this.#basis; basis && basis !== scope?.basis; basis = basis.around) basis.unknown = true;
    return scope?.value ?? [];
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
  ids(values: readonly string[] | (() => readonly string[]), argument: string, ...kinds: IdKind[]): string {
    const param = this.param(() => (typeof values === 'function' ? values() : values).map((id) => checkId(id, argument, ...kinds)));
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
    const args = this.#site.know('arguments', () => new Arguments(definition, node));
    this.#give(args);
    this.#basis?.args.add(args);
    return args.view;
  }

  #give(args: Arguments): void {
    args.give(this);
    this.#given.push(args);
  }

  /** Works at the site below that has this key. */
  within<T>(key: string, work: () => T): T {
    const outer = this.#site;
    this.#site = outer.at(key);
    const result = work();
    this.#site = outer;
    return result;
  }

  /** As `within`; what an earlier request has compiled is taken, where it is the same for this one. */
  once(key: string, work: () => Expression): Expression {
    return this.within(key, () => {
      const site = this.#site;
      const known = site.compiled.find(({ basis }) => this.#holds(basis));
      if (known) {
        this.#basis?.add(known.basis);
        this.#add(known.contribution);
        return known.expression;
      }
      const since = {
        params: this.#params.length,
        demands: this.#demands.length,
        checks: this.checks.length,
        sums: this.sums.length,
        idLists: this.idLists.length,
      };
      const outer = this.#basis;
      const basis = (this.#basis = new Basis(outer));
      const expression = work();
      this.#basis = outer;
      outer?.add(basis);
      if (!basis.unknown) {
        const contribution = {
          params: this.#params.slice(since.params),
          demands: this.#demands.slice(since.demands),
          checks: this.checks.slice(since.checks),
          sums: this.sums.slice(since.sums),
          idLists: this.idLists.slice(since.idLists),
        };
        site.keep({ basis, expression, contribution });
      }
      return expression;
    });
  }

  /** All that was looked at is the same for this request. */
  #holds({ args, saw }: Basis): boolean {
    try {
      for (const one of args) this.#give(one);
      return this.#filled(() => {
        for (const [look, found] of saw) if (look() !== found) return false;
        return true;
      });
    } catch {
      // What is wrong with them is told where it is come upon, in its turn.
      return false;
    }
  }

  #add({ params, demands, checks, sums, idLists }: Contribution): void {
    this.#params.push(...params);
    this.#demands.push(...demands);
    this.checks.push(...checks);
    this.sums.push(...sums);
    this.idLists.push(...idLists);
  }
}
