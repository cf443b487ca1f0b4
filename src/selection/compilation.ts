import type { FragmentDefinitionNode, GraphQLSchema } from 'graphql';
import type { Value } from '../graph/runner.ts';
import { checkId, type IdKind } from '../relay/id.ts';
import type { TypeMaps } from './fields.ts';

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

/**
 * What is gathered while one root field is compiled: parameters, names, ids, checks. Names are counted, so the same operation
 * always gives the same text and Neo4j finds its plan again.
 */
export class Compilation {
  readonly params: Record<string, unknown> = {};
  readonly checks: Check[] = [];
  /** Parts that sum up, each computed before the answer is put together: `CALL (…) { … RETURN … AS sum0 }`. */
  readonly sums: string[] = [];
  /** Lists of ids, each resolved through merges once, before all else: `WITH … AS ids0`. */
  readonly idLists: { name: string; param: string }[] = [];
  #names = 0;
  readonly #scopes = new Map<string, readonly string[]>();

  constructor(
    readonly schema: GraphQLSchema,
    readonly maps: TypeMaps,
    readonly fragments: Record<string, FragmentDefinitionNode>,
    readonly variableValues: Record<string, unknown>,
    readonly settings: SelectionSettings,
  ) {}

  /** A parameter with this value, as Cypher names it: `$p0`. */
  param(value: unknown): string {
    const name = `p${Object.keys(this.params).length}`;
    this.params[name] = value;
    return `$${name}`;
  }

  /** A variable name that nothing else has. */
  variable(stem: string): string {
    return `${stem}${this.#names++}`;
  }

  /** Remembers what a field below needs to know of the one above, by the variable that both stand on. */
  scope(name: string, variable: string, value: readonly string[]): void {
    this.#scopes.set(`${name} ${variable}`, value);
  }

  scoped(name: string, variable: string): readonly string[] {
    return this.#scopes.get(`${name} ${variable}`) ?? [];
  }

  /** Ids from outside, checked for form and kind; the variable holds what they stand for now, also after a merge. */
  ids(values: readonly string[], argument: string, ...kinds: IdKind[]): string {
    const param = this.param(values.map((id) => checkId(id, argument, ...kinds)));
    const name = `ids${this.idLists.length}`;
    this.idLists.push({ name, param });
    return name;
  }

  /**
   * Computes a value apart; the variable holds it. For whatever aggregates: Neo4j takes no aggregate inside an expression that
   * also has other columns.
   * @param clauses end in `RETURN … AS` (the name is put behind)
   */
  sum(clauses: string): string {
    const name = `sum${this.sums.length}`;
    this.sums.push(`${clauses} ${name}`);
    return name;
  }

  check(cypher: string, verify: Check['verify']): void {
    this.checks.push({ cypher, verify });
  }
}
