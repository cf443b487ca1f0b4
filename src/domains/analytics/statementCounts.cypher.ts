import type { QueryStatementCountsArgs, StatementCount, StatementGroup } from '../../generated/graphql.ts';
import { badInput } from '../../errors.ts';
import type { Value } from '../../graph/runner.ts';
import { expression, property, type FieldMap, type FieldsOf, type Place } from '../../selection/fields.ts';
import type { Compilation } from '../../selection/compilation.ts';
import { TALLIED, tallyName } from '../readmodel/facts.ts';
import { statesSpokenFor } from '../statement/spoken.cypher.ts';
import { filteredStatements, isEmpty } from '../statement/statement.list.cypher.ts';
import { periodLabel, type Period } from './period.ts';

const MOST = 10_000;
const MOST_GROUPS = 6;

/** How one group finds the keys of statement `s`, as a list; and where a key's name and node come from. */
interface Grouping {
  keys: (s: string) => string;
  /** Pattern-match that binds `n` by key, for names and actors. */
  node?: (n: string, key: string) => string;
  isActor?: boolean;
  label?: (key: string) => string;
}

const ids = (s: string, path: string) => `COLLECT { MATCH ${path.replace('S', s)} RETURN DISTINCT n.id }`;

// Days on which it may have been said, cut to the period: where first and last fall into one, it is that one.
const period = (cut: (day: string) => string, label: Period): Grouping => ({
  keys: (s) =>
    // Two CASEs, for AND looks at both its sides, and no week is cut from what is no date.
    `CASE WHEN ${s}.saidFrom > '0000-00-00' THEN CASE WHEN ${cut(`${s}.saidFrom`)} = ${cut(`${s}.saidTo`)} THEN [${cut(`${s}.saidFrom`)}] ELSE [] END ELSE [] END`,
  label: (key) => periodLabel(label, key),
});

const actorNode = (n: string, key: string) => `MATCH (${n}:Actor {id: ${key}})`;

const title = (key: string) => {
  const words = key.toLowerCase().replace(/^non_/, 'non-').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const GROUPS: Readonly<Record<StatementGroup, Grouping>> = {
  SPEAKER: { keys: (s) => ids(s, '(S)-[:SAID_BY]->(n:Actor)'), node: actorNode, isActor: true },
  SPEAKER_COUNTRY: {
    keys: statesSpokenFor,
    node: (n, key) => `MATCH (${n}:Country {code: ${key}})`,
    isActor: true,
  },
  ABOUT: { keys: (s) => ids(s, '(S)-[:ABOUT]->(n:Actor)'), node: actorNode, isActor: true },
  TOPIC: { keys: (s) => ids(s, '(S)-[:ON]->(n:Topic)'), node: (n, key) => `MATCH (${n}:Topic {id: ${key}})` },
  OCCASION: { keys: (s) => ids(s, '(S)-[:AT]->(n:Occasion)'), node: (n, key) => `MATCH (${n}:Occasion {id: ${key}})` },
  MEASURE: {
    keys: (s) => `COLLECT { MATCH (${s})<-[:RENDERS]-(:Quotation)-[:GIVES]->(:Figure)-[:MEASURES]->(n:Measure) RETURN DISTINCT n.key }`,
    node: (n, key) => `MATCH (${n}:Measure {key: ${key}})`,
  },
  ACT: { keys: (s) => `[${s}.act]`, label: title },
  OUTLET: {
    keys: (s) => ids(s, '(S)<-[:RENDERS]-(:Quotation)<-[:CONTAINS]-(:Article)-[:PUBLISHED_BY]->(n:Outlet)'),
    node: actorNode,
    isActor: true,
  },
  DAY: period((day) => day, 'DAY'),
  WEEK: period((day) => `toString(date.truncate('week', date(${day})))`, 'WEEK'),
  MONTH: period((day) => `left(${day}, 7) + '-01'`, 'MONTH'),
  YEAR: period((day) => `left(${day}, 4) + '-01-01'`, 'YEAR'),
};

/** How a grouped actor is selected: null where the group is none of actors, or the key is empty. */
function actorsOf(place: Place, by: readonly StatementGroup[]): { cypher: string; read: (value: Value) => unknown } {
  const selections = by.map((group, i) => {
    const grouping = GROUPS[group];
    if (!grouping.isActor || !grouping.node) return null;
    const n = place.c.variable('n');
    const selected = place.select(n);
    return { cypher: `head(COLLECT { ${grouping.node(n, `${place.node}.keys[${i}]`)} RETURN ${selected.cypher} })`, read: selected.read };
  });
  return {
    cypher: `[${selections.map((selection) => selection?.cypher ?? 'null').join(', ')}]`,
    read: (values) => (values as Value[]).map((value, i) => (value === null ? null : (selections[i]?.read(value) ?? null))),
  };
}

const groupsOf = (place: Place) => place.c.scoped('statementCounts.by', place.node) as readonly StatementGroup[];

/** Read from a map `{keys, count, speakers}`. */
export const statementCountFields: FieldsOf<StatementCount> = {
  keys: property('keys'),
  labels: (place: Place) => {
    const by = groupsOf(place);
    const names = by.map((group, i) => {
      const { node } = GROUPS[group];
      return node ? `head(COLLECT { ${node('labelled', `${place.node}.keys[${i}]`)} RETURN labelled.name })` : `${place.node}.keys[${i}]`;
    });
    return {
      cypher: `[${names.join(', ')}]`,
      read: (values) => (values as (string | null)[]).map((value, i) => (value ? (GROUPS[by[i]!].label?.(value) ?? value) : '')),
    };
  },
  actors: (place: Place) => actorsOf(place, groupsOf(place)),
  count: property('count'),
  speakers: expression(
    ({ node }) => `COUNT { UNWIND ${node}.statements AS counted MATCH (counted)-[:SAID_BY]->(sp:Actor) RETURN DISTINCT sp }`,
  ),
};

export const statementCounts: FieldMap = (place: Place<QueryStatementCountsArgs>) => {
  const { args, c } = place;
  const first = args.first ?? 1000;
  // What is read out of the answer goes by them as well: values, not arguments.
  const by = [...args.by];
  if (by.length === 0 || by.length > MOST_GROUPS) throw badInput(`\`by\` takes 1 to ${MOST_GROUPS} groups.`, { argument: 'by' });
  if (first < 0 || first > MOST) throw badInput(`\`first\` is ${first}; it takes 0 to 10,000.`, { argument: 'first' });
  const s = c.variable('s');
  const row = c.variable('row');
  c.scope('statementCounts.by', row, by);
  const selected = place.select(row);
  const wantsSpeakers = selected.cypher.includes(`${row}.statements`);
  const rows = isEmpty(args.filter) && !wantsSpeakers && isTallied(by) ? tallied(c, by) : counted(c, s, args, wantsSpeakers);
  return {
    cypher: c.sum(
      `${rows} LIMIT ${c.param(first)} WITH {keys: keys, count: count${wantsSpeakers ? ', statements: statements' : ''}} AS ${row} RETURN collect(${selected.cypher}) AS`,
    ),
    read: (rows) => (rows as Value[]).map(selected.read),
  };
};

const isTallied = (by: readonly StatementGroup[]) => TALLIED.some((kept) => tallyName(kept) === tallyName(by));

/** `keys` and `count` of each group, the largest first, as they are kept: an index has them in this order. */
function tallied(c: Compilation, by: readonly StatementGroup[]): string {
  const t = c.variable('t');
  return (
    `MATCH (${t}:Tally) WHERE ${t}.by = ${c.param(tallyName(by))} AND ${t}.less IS NOT NULL AND ${t}.key IS NOT NULL ` +
    `WITH ${t}.keys AS keys, ${t}.count AS count, ${t} ORDER BY ${t}.by, ${t}.less, ${t}.key`
  );
}

/** The same from the statements themselves. */
function counted(c: Compilation, s: string, { by, filter }: QueryStatementCountsArgs, wantsSpeakers: boolean): string {
  const keys = by.map((_, i) => `key${i}`);
  const unwound = by.map((group, i) => `UNWIND ${orNone(GROUPS[group].keys(s))} AS ${keys[i]}`);
  return (
    `${filteredStatements(c, s, filter)} ${unwound.join(' ')} ` +
    `WITH [${keys.join(', ')}] AS keys, count(DISTINCT ${s}) AS count${wantsSpeakers ? `, collect(DISTINCT ${s}) AS statements` : ''} ORDER BY count DESC, keys`
  );
}

/** A statement without any key of a group counts under the empty one. */
const orNone = (keys: string) => `reduce(kept = [''], key IN ${keys} | CASE kept WHEN [''] THEN [key] ELSE kept + key END)`;
