import { spokeFor } from '../limit/base.cypher.ts';

/** Clauses that bind what a field leads to, `m`, from its parent `n`. */
export const PATHS = {
  'Statement.speakers': 'MATCH (n)-[r:SAID_BY]->(m) WITH m ORDER BY r.rank',
  'Statement.about': 'MATCH (n)-[r:ABOUT]->(m) WITH m ORDER BY r.rank',
  'Statement.position': 'MATCH (n)-[:IN_CAPACITY]->(m)<-[:HOLDS]-()<-[said:SAID_BY]-(n) WHERE said.rank = 0 WITH m',
  'Statement.positions': 'MATCH (n)-[:IN_CAPACITY]->(m)<-[:HOLDS]-()<-[said:SAID_BY]-(n) WITH m ORDER BY said.rank, m.id',
  'Statement.occasion': 'MATCH (n)-[:AT]->(m) WITH m',
  'Statement.figures':
    'MATCH (n)<-[:RENDERS]-(q)-[g:GIVES]->(m) MATCH (q)<-[:CONTAINS]-(a) WITH m ORDER BY a.publishedAsc, a.id, q.start, q.id, g.rank',
  'Statement.quotations': 'MATCH (n)<-[:RENDERS]-(m)<-[:CONTAINS]-(a) WITH m ORDER BY a.publishedAsc, m.id',
  'Statement.articles': 'MATCH (n)<-[:RENDERS]-()<-[:CONTAINS]-(m) WITH DISTINCT m ORDER BY m.publishedAsc, m.id',
  'Statement.discrepancies': 'MATCH (n)-[:DIFFERS]->(m) WITH m ORDER BY m.kind, m.id',
  'Quotation.via': 'MATCH (n)-[r:VIA]->(m) WITH m ORDER BY r.rank',
  'Quotation.article': 'MATCH (n)<-[:CONTAINS]-(m) WITH m',
  'Quotation.statement': 'MATCH (n)-[:RENDERS]->(m) WITH m',
  'Quotation.figures': 'MATCH (n)-[r:GIVES]->(m) WITH m ORDER BY r.rank',
  'Quotation.stored': 'MATCH (n)<-[:CONTAINS]-()-[:HAS_TEXT]->(m) WITH m',
  'Article.outlet': 'MATCH (n)-[:PUBLISHED_BY]->(m) WITH m',
  'Article.stored': 'MATCH (n)-[:HAS_TEXT]->(m) WITH m',
  'Article.quotations':
    "MATCH (n)-[:CONTAINS]->(m)-[:RENDERS]->(s) WHERE s.reviewStatus <> 'REJECTED' WITH m ORDER BY m.start, m.end, m.id",
  'Discrepancy.quotations': 'MATCH (n)-[:SIDE]->(m)<-[:CONTAINS]-(a) WITH DISTINCT m, a ORDER BY a.publishedAsc, m.id WITH m',
  'Position.holder': 'MATCH (n)<-[:HOLDS]-(m) WITH m',
  'Position.agency': 'MATCH (n)-[:AT]->(m) WITH m',
  'Position.country': 'MATCH (n)-[:FOR]->(m) WITH m',
  'Figure.measure': 'MATCH (n)-[:MEASURES]->(m) WITH m',
  'Actor.positions': "MATCH (n)-[:HOLDS]->(m) WITH m ORDER BY coalesce(m.to, '9999-99-99') DESC, coalesce(m.from, '0000-00-00') DESC, m.id",
  'Actor.statements': "MATCH (n)<-[:SAID_BY]-(m) WHERE m.reviewStatus <> 'REJECTED' WITH m ORDER BY m.saidDesc DESC, m.id",
  'Actor.mentions':
    "MATCH (n)<-[:ABOUT]-(m) WHERE m.reviewStatus <> 'REJECTED' AND NOT EXISTS { (m)-[:SAID_BY]->(n) } WITH m ORDER BY m.saidDesc DESC, m.id",
} as const;

export type PathName = keyof typeof PATHS;

const labelOf = (path: PathName) => path.split('.')[0]!;

/** What each of these leads to, at most so many; as maps of their properties. */
export const follow = (path: PathName, most: number): string =>
  `UNWIND $ids AS id MATCH (n:${labelOf(path)} {id: id}) RETURN id, COLLECT { ${PATHS[path]} LIMIT ${most} RETURN m {.*} } AS found`;

export const howMany = (path: PathName): string =>
  `UNWIND $ids AS id MATCH (n:${labelOf(path)} {id: id}) RETURN id, [COUNT { ${PATHS[path].replace(/ ORDER BY .*$/, '')} RETURN m }] AS found`;

export const aliases =
  'UNWIND $ids AS id MATCH (n:Actor {id: id}) RETURN id, COLLECT { MATCH (n)-[r:NAMED]->() WHERE r.text <> n.name RETURN r.text ORDER BY r.rank, r.text } AS found';

export const relations = `UNWIND $ids AS id MATCH (n:Statement {id: id}) RETURN id, COLLECT {
  CALL (n) { MATCH (n)-[r:DENIES|UPDATES|RESPONDS_TO|REPEATS|CORRECTS|RETRACTS]->(t) RETURN r, t UNION MATCH (n)-[r:CONTRADICTS|CORROBORATES]-(t) RETURN r, t }
  WITH r, t WHERE r.reviewStatus <> 'REJECTED' WITH r, t ORDER BY type(r), t.saidAsc, t.id RETURN {kind: type(r), reason: r.reason, statement: t {.*}} } AS found`;

const visible = "s.reviewStatus <> 'REJECTED'";

/** Lists of statements, each with the conditions that the benchmark asks for. */
export const STATEMENTS = {
  acts: `MATCH (s:Statement) WHERE s.act IN $acts AND s.saidDesc IS NOT NULL AND s.id IS NOT NULL AND ${visible} WITH s ORDER BY s.saidDesc DESC, s.id`,
  about: `MATCH (a:Actor)<-[:ABOUT]-(s) WHERE a.id IN $about AND s.act IN $acts AND ${visible} WITH DISTINCT s ORDER BY s.saidDesc DESC, s.id`,
  country: `MATCH (s:Statement) WHERE s.saidAsc >= $afterDay AND NOT (s.saidAsc = $afterDay AND s.id <= $afterId) AND s.id IS NOT NULL AND s.saidOn IS NOT NULL AND s.saidTo >= $from AND s.saidFrom <= $to AND ${visible} AND ${spokeFor('s')} WITH s ORDER BY s.saidAsc, s.id`,
  text: `CALL db.index.fulltext.queryNodes('statementText', $words) YIELD node AS s, score WHERE ${visible} WITH s, score ORDER BY score DESC, s.id`,
  agency: `MATCH (:Actor {id: $agency})<-[:PART_OF*0..10]-(body) CALL (body) { MATCH (body)<-[:SAID_BY]-(s) RETURN s UNION MATCH (body)<-[:AT]-()<-[:IN_CAPACITY]-(s) RETURN s UNION MATCH (body)<-[:AFFILIATED_WITH]-()<-[:SAID_BY]-(s) RETURN s } WITH DISTINCT s WHERE ${visible} WITH s ORDER BY s.saidDesc DESC, s.id`,
  reports: `MATCH (s:Statement) WHERE s.independentReports >= $minReports AND s.id IS NOT NULL AND ${visible} WITH s ORDER BY s.independentReports DESC, s.id`,
} as const;

export const listed = (kind: keyof typeof STATEMENTS, most: number): string => `${STATEMENTS[kind]} LIMIT ${most} RETURN s {.*} AS found`;
export const counted = (kind: keyof typeof STATEMENTS): string =>
  `${STATEMENTS[kind].replace(/ ORDER BY .*$/, '')} RETURN count(s) AS found`;

export const byId = (label: string): string => `MATCH (n:${label} {id: $id}) RETURN n {.*} AS found`;
export const byName = 'MATCH (:Name {key: $key})<-[:NAMED]-(n) RETURN DISTINCT n {.*} AS found';
