import type { Params, Query, Row, Runner, Writer } from '../../src/graph/runner.ts';
import { factsOf } from './facts.ts';

export interface OfflineNode {
  labels: readonly string[];
  props: Record<string, unknown>;
}

export interface OfflineLink {
  type: string;
  from: string;
  to: string;
  props: Readonly<Record<string, unknown>>;
}

/** What a load has written, by id; names by their key and the prefix `name:`. */
export interface OfflineGraph {
  readonly nodes: ReadonlyMap<string, OfflineNode>;
  readonly links: readonly OfflineLink[];
  /** What the loads of many sets add to the same counters. */
  readonly sums: Sums;
}

/** Rows of the read model's counters, by what identifies them. */
export interface Sums {
  tallies: Map<string, { key: string; by: string; keys: string[]; delta: number }>;
  ties: Map<string, { pair: string; source: string; target: string; delta: number }>;
  parts: Map<string, { id: string; says: number; part: number }>;
}

export const noSums = (): Sums => ({ tallies: new Map(), ties: new Map(), parts: new Map() });

/** Adds up counters of the same name. */
export function addUp<T extends object>(sums: Map<string, T>, key: keyof T, rows: Iterable<T>): void {
  for (const row of rows) {
    const there = sums.get(String(row[key])) as Record<string, unknown> | undefined;
    if (there === undefined) sums.set(String(row[key]), { ...row });
    else for (const [name, value] of Object.entries(row)) if (typeof value === 'number') there[name] = (there[name] as number) + value;
  }
}

type Rows = readonly Record<string, unknown>[];
type Answer = (graph: OfflineIndex, params: Params) => Row[];

const NAME = 'name:';
const text = (value: unknown) => value as string;

/** The links at hand by where they start and end. */
export class OfflineIndex implements OfflineGraph {
  readonly nodes = new Map<string, OfflineNode>();
  readonly sums = noSums();
  private readonly from = new Map<string, OfflineLink[]>();
  private readonly to = new Map<string, OfflineLink[]>();

  constructor(readonly before: OfflineIndex | null) {}

  get links(): OfflineLink[] {
    return [...this.from.values()].flat();
  }

  /** Those that lead out are written anew right after. */
  drop(id: string, type: string): void {
    const there = this.from.get(id);
    if (there)
      this.from.set(
        id,
        there.filter((link) => link.type !== type),
      );
  }

  link(link: OfflineLink): void {
    for (const [index, id] of [
      [this.from, link.from],
      [this.to, link.to],
    ] as const) {
      const there = index.get(id);
      if (there) there.push(link);
      else index.set(id, [link]);
    }
  }

  out = (id: string, type: string): OfflineLink[] => [
    ...(this.from.get(id) ?? []).filter((link) => link.type === type),
    ...(this.before?.out(id, type) ?? []),
  ];
  in = (id: string, type: string): OfflineLink[] => [
    ...(this.to.get(id) ?? []).filter((link) => link.type === type),
    ...(this.before?.in(id, type) ?? []),
  ];
  props = (id: string): OfflineNode['props'] | undefined => this.nodes.get(id)?.props ?? this.before?.props(id);
}

const byRank = (a: OfflineLink, b: OfflineLink) => Number(a.props['rank']) - Number(b.props['rank']);

const upsert =
  (label: string, extra: (params: Params, row: Record<string, unknown>) => Record<string, unknown> = () => ({})): Answer =>
  (graph, params) => {
    for (const row of params['rows'] as Rows) {
      const labels = typeof row['type'] === 'string' ? [label, row['type']] : [label];
      graph.nodes.set(text(row['id']), { labels, props: { id: row['id'], ...(row['props'] as object), ...extra(params, row) } });
    }
    return [];
  };

const set: Answer = (graph, params) => {
  for (const row of params['rows'] as Rows) Object.assign(graph.props(text(row['id']))!, row['props']);
  return [];
};

const nothing: Answer = () => [];

/** What the loader's queries do, by their names, on a graph that is only ever added to: no merges, nothing loaded twice. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  TakeLock: nothing,
  ReadKnown: (graph, params) =>
    Object.entries(params['asked'] as Record<string, string[]>).flatMap(([kind, ids]) =>
      ids.flatMap((id) => {
        const props = graph.before?.props(id);
        if (kind === 'code' || props === undefined) return [];
        return [{ kind, id, facts: { ...props, grouped: false, holder: graph.before?.in(id, 'HOLDS')[0]?.from ?? null } }];
      }),
    ),
  ReadRelations: nothing,
  RaiseVersion: nothing,
  UpsertTopics: upsert('Topic'),
  UpsertMeasures: upsert('Measure'),
  UpsertOccasions: upsert('Occasion'),
  UpsertActors: upsert('Actor'),
  UpsertPositions: upsert('Position'),
  UpsertArticles: upsert('Article', ({ now }) => ({ addedAt: now })),
  UpsertStatements: upsert('Statement', ({ now }, { reviewStatus }) => ({
    addedAt: now,
    changedAt: now,
    independentReports: 0,
    reviewStatus,
  })),
  UpsertQuotations: upsert('Quotation'),
  ClearQuotations: nothing,
  UpsertDiscrepancies: upsert('Discrepancy'),
  CreateFigures: upsert('Figure'),
  ReadHeldPositions: nothing,
  DropActorLinks: nothing,
  NameActors(graph, params) {
    for (const { id, key, text: called, rank } of params['rows'] as Rows) {
      const name = NAME + text(key);
      graph.nodes.set(name, { labels: ['Name'], props: { key } });
      graph.link({ type: 'NAMED', from: text(id), to: name, props: { text: called, rank } });
    }
    return [];
  },
  InheritCountries(graph, params) {
    for (const id of params['positions'] as string[]) {
      if (graph.props(id)!['countryOfAgency'] !== true) continue;
      for (const { to: agency } of graph.out(id, 'AT')) {
        for (const { to } of graph.out(agency, 'OF')) graph.link({ type: 'FOR', from: id, to, props: {} });
      }
    }
    return [];
  },
  ReadVia: (graph, params) =>
    (params['ids'] as string[]).map((id) => {
      const [article] = graph.in(id, 'CONTAINS');
      return {
        id,
        own: graph
          .out(id, 'VIA')
          .sort(byRank)
          .map(({ to }) => to),
        credits: graph
          .out(article!.from, 'CREDITED_TO')
          .sort(byRank)
          .map(({ to }) => to),
      };
    }),
  DropVia(graph, params) {
    for (const id of params['ids'] as string[]) graph.drop(id, 'VIA');
    return [];
  },
  ReadReports: (graph, params) =>
    (params['ids'] as string[]).map((id) => {
      const { gist, claim, independentReports } = graph.props(id)!;
      const quotations = graph.in(id, 'RENDERS').map(({ from: q }) => {
        const article = graph.in(q, 'CONTAINS')[0]!.from;
        const { segmentExacts, segmentPrefixes, segmentSuffixes } = graph.props(q)!;
        return {
          id: q,
          article,
          outlet: graph.out(article, 'PUBLISHED_BY')[0]?.to ?? null,
          via: [...new Set(graph.out(q, 'VIA').map(({ to }) => to))],
          exacts: segmentExacts,
          prefixes: segmentPrefixes,
          suffixes: segmentSuffixes,
        };
      });
      quotations.sort((a, b) => (a.id < b.id ? -1 : 1));
      return { id, independentReports, texts: [gist, claim], quotations } as Row;
    }),
  SetDerived: set,
  ReadArticleWords: (graph, params) =>
    (params['ids'] as string[]).map((id) => {
      const quotations = graph
        .out(id, 'CONTAINS')
        .map(({ to }) => graph.props(to)!)
        .sort((a, b) => Number(a['start']) - Number(b['start']) || (text(a['id']) < text(b['id']) ? -1 : 1));
      return { id, title: graph.props(id)!['title'], quotations: quotations.map(({ segmentExacts }) => segmentExacts) } as Row;
    }),
  SetArticleWords: set,
  ReadFacts: (graph, params) =>
    (params['ids'] as string[]).map((id) => ({ id, present: {}, entries: [], facts: factsOf(graph, id) as unknown as Row })),
  SetStatementKeys: set,
  SetQuotationKeys: set,
  CreateEntries(graph, params) {
    for (const { id, lists, up, down } of params['rows'] as Rows) {
      for (const list of lists as string[]) graph.link({ type: 'LISTED', from: text(id), to: text(id), props: { list, up, down } });
    }
    return [];
  },
  AddToTallies(graph, params) {
    addUp(graph.sums.tallies, 'key', params['rows'] as never[]);
    return [];
  },
  AddToTies(graph, params) {
    addUp(graph.sums.ties, 'pair', params['rows'] as never[]);
    return [];
  },
  CreateTies: nothing,
  DropEmptyTies: nothing,
  AddToParts(graph, params) {
    addUp(graph.sums.parts, 'id', params['rows'] as never[]);
    return [];
  },
};

const LINK = /^Link\w+To\w+$/;

/**
 * A runner that keeps what the loader tells it, instead of sending it to a database: so the rows for the offline importer come from the
 * one way into the graph, and have its shape. Writes what loading a set of new records needs, and refuses every other query.
 * @param before what earlier loads have written and this one refers to
 */
export function offlineRunner(before?: OfflineGraph): { runner: Runner; graph: OfflineGraph } {
  const graph = new OfflineIndex((before as OfflineIndex | undefined) ?? null);
  const run = (query: Query, params: Params = {}): Row[] => {
    if (LINK.test(query.name)) {
      for (const link of params['rows'] as OfflineLink[]) graph.link(link);
      return [];
    }
    const answer = ANSWERS[query.name];
    if (!answer)
      throw new Error(`The loader sends ${query.name}, which the offline load does not know: teach it in bench/graph/offline.ts`);
    return answer(graph, params);
  };
  const tx: Writer = { run: async (query, params) => run(query, params) };
  const runner: Runner = { read: tx.run, write: (_name, work) => work(tx) };
  return { runner, graph };
}
