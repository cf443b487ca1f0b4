import {
  visible,
  speakerNames,
  speakerRows,
  outletName,
  position,
  agencyName,
  inState,
  figureTexts,
  anchor,
  wholeExact,
  stateOf,
} from './parts.cypher.ts';

/**
 * The benchmark's queries as someone writes them by hand who knows the graph and is after speed alone: one statement each, nested lists,
 * the index or the step that costs least.
 */

export const latest = `
  MATCH (a:Actor {id: $id})
  RETURN [a.type, a.id, a.name, COLLECT {
    MATCH (s)-[r:LISTED]->() WHERE r.list = $list AND r.down >= 0 WITH s, r ORDER BY r.list, r.down, s.id LIMIT 20
    RETURN [s.id, s.gist, s.saidOn, s.act, COLLECT {
      MATCH (s)<-[:RENDERS]-()<-[:CONTAINS]-(ar) WITH DISTINCT ar ORDER BY ar.publishedAsc, ar.id LIMIT 5
      RETURN [ar.id, ar.title, ar.publishedOn, ${outletName('ar')}] }] }] AS data`;

export const newest = `
  RETURN [COLLECT {
    UNWIND $lists AS list
    CALL (list) { MATCH (s)-[r:LISTED]->() WHERE r.list = list AND r.down >= 0 WITH s, r ORDER BY r.list, r.down, s.id LIMIT 50 RETURN s, r.down AS down }
    WITH s, down ORDER BY down, s.id LIMIT 50
    RETURN [s.id, s.gist, s.saidOn, s.act, s.independentReports, ${speakerRows('s')},
      ${position('s', `p.title, ${agencyName}, ${inState('c.code, c.name')}`)}] }] AS data`;

/** Statements of the list that may have been said in a period; see `periodOf` for what its parts are. */
const inPeriod = `UNWIND $stretches AS x
    CALL (x) { MATCH (s)-[r:LISTED]->() WHERE r.list = x.list AND r.up >= x.from AND r.up < x.to AND (x.whole OR s.saidTo >= $from)
      WITH s, r ORDER BY r.list, r.up, s.id LIMIT 21 RETURN s, r.up AS up }`;

/** From the cursor on: all that has begun before the period stands before it. */
export const deepPage = `
  RETURN [COLLECT {
    ${inPeriod.replace('AND (x.whole', 'AND NOT (r.up = x.from AND s.id <= $afterId) AND (x.whole')}
    WITH s, up ORDER BY up, s.id LIMIT 21
    RETURN [up, s.id, s.gist, s.saidOn, ${speakerNames('s')}] }] AS data`;

export const page = `
  RETURN [
    COUNT { MATCH ()-[r:LISTED]->() WHERE r.list = $within.list AND r.up >= $within.from AND r.up < $within.to }
      + COUNT { UNWIND $others AS x MATCH (s)-[r:LISTED]->() WHERE r.list = x.list AND r.up >= x.from AND r.up < x.to AND (x.whole OR s.saidTo >= $from) },
    COLLECT {
      ${inPeriod}
      WITH s, up ORDER BY up, s.id LIMIT 21
      RETURN [up, s.id, s.gist, s.saidOn, ${speakerNames('s')}] }] AS data`;

/** The best of what has the words, in order: out of a hundred where that is surely enough, else out of all. */
const bestOf = (size: number) => `
  WITH COLLECT { CALL db.index.fulltext.queryNodes('statementText', $words, {limit: 100}) YIELD node AS s, score RETURN [s, score] } AS hits
  WITH hits, CASE size(hits) WHEN 100 THEN hits[-1][1] ELSE -1 END AS least
  WITH least, COLLECT { UNWIND hits AS hit WITH hit[0] AS s, hit[1] AS score WHERE score > least AND ${visible('s')}
    WITH s, score ORDER BY score DESC, s.id LIMIT ${size} RETURN s } AS page
  UNWIND CASE WHEN least < 0 OR size(page) = ${size} THEN page ELSE COLLECT {
    CALL db.index.fulltext.queryNodes('statementText', $words) YIELD node AS s, score WHERE ${visible('s')}
    WITH s, score ORDER BY score DESC, s.id LIMIT ${size} RETURN s } END AS s`;

export const best = `
  ${bestOf(20)}
  RETURN [collect([s.id, s.gist, s.saidOn, ${speakerNames('s')}])] AS data`;

export const whoSaidIt = `
  RETURN [
    COUNT { CALL db.index.fulltext.queryNodes('statementText', $words) YIELD node AS s WHERE ${visible('s')} RETURN 1 },
    COLLECT {
      ${bestOf(5)}
      RETURN [s.id, s.gist, s.act, s.saidOn, s.saidOnPrecision, s.independentReports, ${speakerRows('s')},
        ${position('s', `p.title, ${agencyName}, ${inState('c.code')}`)},
        head(COLLECT { MATCH (s)-[:AT]->(oc) RETURN [oc.name, oc.kind, oc.place] }),
        COUNT { (s)<-[:RENDERS]-() },
        COLLECT { MATCH (s)<-[:RENDERS]-(q)<-[:CONTAINS]-(a) WITH q, a ORDER BY a.publishedAsc, q.id LIMIT 20
          RETURN [q.text, q.mode, q.cue, q.speakerText, ${anchor('a')},
            COLLECT { MATCH (q)-[r:VIA]->(v) WITH r, v ORDER BY r.rank RETURN [v.name] },
            [q.start, q.end, ${wholeExact('a')}], [a.id, a.title, a.publishedOn, ${outletName('a')}]] },
        COLLECT { MATCH (s)-[:DIFFERS]->(d) WITH d ORDER BY d.kind, d.id RETURN [d.kind, d.description,
          COLLECT { MATCH (d)-[:SIDE]->(q)<-[:CONTAINS]-(a) WITH DISTINCT q, a ORDER BY a.publishedAsc, q.id RETURN [q.id, q.text] }] }] }] AS data`;

export const official = `
  MATCH (:Name {key: $key})<-[:NAMED]-(a)
  WITH DISTINCT a
  RETURN [a.type, a.id, a.name,
    COLLECT { MATCH (a)-[r:NAMED]->() WHERE r.text <> a.name RETURN r.text ORDER BY r.rank, r.text }, a.wikidataId,
    COLLECT { MATCH (a)-[:HOLDS]->(p) WITH p ORDER BY coalesce(p.to, '9999-99-99') DESC, coalesce(p.from, '0000-00-00') DESC, p.id
      RETURN [p.title, p.from, p.to, head(COLLECT { MATCH (p)-[:AT]->(ag) RETURN [ag.name, ag.kind] }), ${inState('c.code, c.name')}] },
    coalesce(head(COLLECT { MATCH (t:Tally {key: 'SPEAKER ' + a.id}) RETURN t.count }), 0),
    COLLECT { MATCH (s)-[l:LISTED]->() WHERE l.list = 'SPEAKER ' + a.id AND l.down >= 0 WITH s, l ORDER BY l.list, l.down, s.id LIMIT 10
      RETURN [s.gist, s.saidOn, COLLECT { MATCH (s)-[r:ABOUT]->(x) WITH r, x ORDER BY r.rank RETURN [x.name] }, ${figureTexts('s')}] },
    coalesce(head(COLLECT { MATCH (t:Tally {key: 'ABOUT ' + a.id}) RETURN t.count }), 0)
      - coalesce(head(COLLECT { MATCH ()-[tie:SPOKE_ABOUT]->() WHERE tie.pair = a.id + ' ' + a.id RETURN tie.count }), 0),
    COLLECT { MATCH (s)-[l:LISTED]->() WHERE l.list = 'ABOUT ' + a.id AND l.down >= 0 AND NOT EXISTS { (s)-[:SAID_BY]->(a) }
      WITH s, l ORDER BY l.list, l.down, s.id LIMIT 10
      RETURN [s.gist, ${speakerNames('s')}] }] AS data`;

export const saidByAgency = `
  UNWIND ['SPEAKER ' + $agency, 'SPOKEN_FOR ' + $agency] AS list
  CALL (list) { MATCH (s)-[r:LISTED]->() WHERE r.list = list AND r.down >= 0 WITH s, r ORDER BY r.list, r.down, s.id LIMIT 50 RETURN s, r.down AS down }
  WITH DISTINCT s, down ORDER BY down, s.id LIMIT 50
  RETURN [collect([s.gist, s.saidOn, ${speakerNames('s')}, ${position('s', 'p.title, p.from, p.to')}])] AS data`;

export const retold = `
  RETURN [COLLECT {
    MATCH (s:Statement) WHERE s.reportsDown < $below AND ${visible('s')}
    WITH s ORDER BY s.reportsDown, s.id LIMIT 21
    RETURN [s.reportsDown, s.id, s.gist, s.independentReports, ${speakerNames('s')},
      COLLECT { MATCH (s)-[:DIFFERS]->(d) WITH d ORDER BY d.kind, d.id RETURN [d.kind, d.description] },
      COLLECT { MATCH (s)<-[:RENDERS]-(q)<-[:CONTAINS]-(a) WITH q, a ORDER BY a.publishedAsc, q.id LIMIT 10
        RETURN [q.text, [a.id, ${outletName('a')}]] }] }] AS data`;

const relations = `COLLECT {
  CALL (s) { MATCH (s)-[r:DENIES|UPDATES|RESPONDS_TO|REPEATS|CORRECTS|RETRACTS]->(t) RETURN r, t
    UNION MATCH (s)-[r:CONTRADICTS|CORROBORATES]-(t) RETURN r, t }
  WITH r, t WHERE ${visible('r')} WITH r, t ORDER BY type(r), t.saidAsc, t.id
  RETURN [type(r), r.reason, [t.gist, ${speakerNames('t')}]] }`;

export const silence = `
  MATCH (s)-[l:LISTED]->() WHERE l.list = 'ABOUT ' + $about AND l.down >= 0 AND s.act IN ['DENIAL', 'DECLINED_COMMENT', 'NON_CONFIRMATION', 'NO_REPLY']
  WITH s, l ORDER BY l.list, l.down, s.id LIMIT 20
  RETURN [collect([s.act, s.gist, ${speakerNames('s')},
    COLLECT { MATCH (s)-[r:ABOUT]->(x) WITH r, x ORDER BY r.rank RETURN [x.name] }, ${relations},
    COLLECT { MATCH (s)<-[:RENDERS]-(q)<-[:CONTAINS]-(a) WITH q, a ORDER BY a.publishedAsc, q.id LIMIT 3 RETURN [q.text, [a.title]] }])] AS data`;

export const reader = `
  MATCH (a:Article {id: $id})
  RETURN [a.id, a.title, a.url, a.publishedOn, a.bylines, a.language,
    head(COLLECT { MATCH (a)-[:HAS_TEXT]->(stored) WHERE a.license =~ $free RETURN stored.text }), a.textHash, ${outletName('a')},
    [i IN range(0, size(a.removedAts) - 1) | [a.removedReasons[i], a.removedTexts[i]]],
    COLLECT { MATCH (a)-[:CONTAINS]->(q)-[:RENDERS]->(s) WHERE ${visible('s')} WITH q, s ORDER BY q.start, q.end, q.id LIMIT 100
      RETURN [q.text, q.mode, q.cue, ${anchor('a')}, [q.start, q.end, ${wholeExact('a')}, head(q.segmentPrefixes), last(q.segmentSuffixes)],
        [s.id, s.gist, s.saidOn, COLLECT { MATCH (s)-[by:SAID_BY]->(sp) WITH by, sp ORDER BY by.rank RETURN [sp.id, sp.name] }],
        COLLECT { MATCH (q)-[g:GIVES]->(f) WITH g, f ORDER BY g.rank RETURN [f.text, f.lower, f.upper, head(COLLECT { MATCH (f)-[:MEASURES]->(m) RETURN [m.key] })] }] }] AS data`;

export const joint = `
  MATCH (s:Statement {id: $id})
  RETURN [${speakerRows('s')},
    COLLECT { MATCH (s)-[:IN_CAPACITY]->(p)<-[:HOLDS]-(holder)<-[said:SAID_BY]-(s) WITH DISTINCT p, holder, said ORDER BY said.rank, p.id
      RETURN [p.title, [holder.id], ${agencyName}, ${inState('c.code')}] }] AS data`;

export const counts = `
  MATCH (t:Tally) WHERE t.by = 'SPEAKER_COUNTRY MONTH' AND t.less IS NOT NULL AND t.key IS NOT NULL
  WITH t ORDER BY t.by, t.less, t.key LIMIT 1000
  RETURN [collect([t.keys, [head(COLLECT { MATCH (c:Country {code: t.keys[0]}) RETURN [c.name] }), null], t.count])] AS data`;

export const ego = `
  MATCH (x:Actor {id: $x})
  CALL (x) { RETURN x AS n UNION MATCH (x)-[:SPOKE_ABOUT]-(n) RETURN n }
  WITH n WHERE n.partDown IS NOT NULL
  WITH n ORDER BY n.id = $x DESC, n.partDown, n.id LIMIT 50
  WITH collect(n) AS chosen
  CALL (chosen) { UNWIND chosen AS a UNWIND chosen AS b MATCH ()-[tie:SPOKE_ABOUT]->() WHERE tie.pair = a.id + ' ' + b.id
    WITH a, b, tie ORDER BY tie.count DESC, a.id, b.id RETURN collect([tie.count, [a.id], [b.id]]) AS edges }
  RETURN [[n IN chosen | [n.says, [n.type, n.id, n.name, ${stateOf('n')}]]], edges] AS data`;
