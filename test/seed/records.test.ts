import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean, sha256 } from '../../src/ingest/clean/clean.ts';
import { packageRoot } from '../../src/paths.ts';
import { disagreement, PointText } from '../../src/records/anchors.ts';
import { parseRecords } from '../../src/records/parse.ts';
import { ActsWithClaim, type RecordSet } from '../../src/records/record.model.ts';
import { readRecordFiles } from '../../src/seed/files.ts';
import { originals, withoutOriginals } from './originals.ts';

const sets = (await readRecordFiles()).map(({ file, records }) => ({ file, ...parseRecords(file, records) }));
const all = <K extends 'actors' | 'topics' | 'measures' | 'occasions' | 'articles' | 'statements' | 'relations'>(list: K) =>
  sets.flatMap((set) => set[list] as RecordSet[K][number][]);
const [actors, statements, articles] = [all('actors'), all('statements'), all('articles')];
const quotations = statements.flatMap((statement) =>
  statement.quotations.map((quotation) => ({ statement, ...quotation, key: quotation.key ?? quotation.article })),
);
const figures = quotations.flatMap((quotation) => quotation.figures.map((figure) => ({ quotation, ...figure })));

/** Words as a reader counts them, numbers and hyphenated words in parts. */
const words = (text: string) => text.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)?/gu) ?? [];
const duplicates = (values: readonly string[]) => values.filter((value, i) => values.indexOf(value) !== i);

describe('the seed records', () => {
  it('define each key once', () => {
    for (const list of ['actors', 'topics', 'measures', 'occasions', 'articles', 'statements'] as const)
      expect(duplicates(all(list).map(({ key }) => key))).toEqual([]);
    for (const statement of statements)
      expect(duplicates(quotations.filter((quotation) => quotation.statement === statement).map(({ key }) => key))).toEqual([]);
    expect(duplicates(all('relations').map(({ from, kind, to }) => `${from} ${kind} ${to}`))).toEqual([]);
  });

  it('name only what an earlier file or the same one defines', () => {
    const known = {
      actor: new Set<string>(),
      position: new Set<string>(),
      topic: new Set<string>(),
      measure: new Set<string>(),
      occasion: new Set<string>(),
      article: new Set<string>(),
      statement: new Set<string>(),
    };
    const missing: string[] = [];
    const want = (kind: keyof typeof known, where: string, ...refs: (string | null | undefined)[]) => {
      for (const ref of refs) if (ref != null && !known[kind].has(ref)) missing.push(`${where}: ${kind} ${ref}`);
    };
    for (const set of sets) {
      for (const actor of set.actors) {
        known.actor.add(actor.key);
        if (actor.type === 'PERSON') for (const { key } of actor.positions) known.position.add(`${actor.key}/${key}`);
      }
      for (const list of ['topics', 'measures', 'occasions', 'articles', 'statements'] as const)
        for (const { key } of set[list]) known[list.slice(0, -1) as 'topic'].add(key);
      for (const actor of set.actors) {
        if ('country' in actor) want('actor', actor.key, actor.country);
        if (actor.type === 'AGENCY') want('actor', actor.key, actor.parent);
        if (actor.type === 'ANONYMOUS_SOURCE') want('actor', actor.key, actor.affiliation);
        if (actor.type === 'PERSON') for (const { agency, country } of actor.positions) want('actor', actor.key, agency, country);
      }
      for (const { key, outlet, credits } of set.articles) want('actor', key, outlet, ...credits);
      for (const statement of set.statements) {
        want('actor', statement.key, ...statement.speakers, ...statement.about, ...statement.addressees);
        want('position', statement.key, ...statement.positions);
        want('topic', statement.key, ...statement.topics);
        want('occasion', statement.key, statement.occasion);
        for (const quotation of statement.quotations) {
          want('article', statement.key, quotation.article);
          want('actor', statement.key, ...(quotation.speakers ?? []), ...quotation.via);
          for (const { measure, of } of quotation.figures) {
            want('measure', statement.key, measure);
            want('actor', statement.key, of);
          }
        }
        const keys = new Set(statement.quotations.map(({ key, article }) => key ?? article));
        for (const { sides } of statement.discrepancies)
          for (const key of sides.flatMap((side) => side.quotations))
            if (!keys.has(key)) missing.push(`${statement.key}: quotation ${key}`);
      }
      for (const { from, to } of set.relations) want('statement', `${from} ${to}`, from, to);
    }
    expect(missing).toEqual([]);
  });

  it('let no name stand for two actors who have one', () => {
    const names = actors.filter(({ type }) => type !== 'ANONYMOUS_SOURCE').flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(duplicates(names.map((name) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()))).toEqual([]);
  });

  it('keep unnamed sources apart: each speaks, or passes on, in one article', () => {
    const unnamed = actors.filter(({ type }) => type === 'ANONYMOUS_SOURCE');
    for (const { key } of unnamed) {
      const named = quotations.filter(({ statement, speakers, via }) => [...(speakers ?? statement.speakers), ...via].includes(key));
      expect(new Set(named.map(({ article }) => article)), key).toEqual(new Set([/^seed-\d+/.exec(key)![0]]));
    }
  });

  it('have a post for every named official and at most one for each speaker, held on the day', () => {
    for (const { key, speakers, positions, saidOn } of statements) {
      const holders = positions.map((ref) => ref.split('/')[0]!);
      expect(holders, key).toEqual(speakers.filter((speaker) => actors.find((actor) => actor.key === speaker)!.type === 'PERSON'));
      for (const ref of positions) {
        const [person, post] = ref.split('/');
        const holder = actors.find((actor) => actor.key === person);
        const { from, to } =
          holder?.type === 'PERSON' ? holder.positions.find((position) => position.key === post)! : { from: null, to: null };
        if (saidOn !== null) expect((from ?? saidOn) <= saidOn && saidOn <= (to ?? saidOn), key).toBe(true);
      }
    }
  });

  it('are as precise about the day as the articles are', () => {
    for (const { key, saidOn, saidOnPrecision } of statements) {
      expect(saidOn === null, key).toBe(saidOnPrecision === null);
      const day = new Date(`${saidOn ?? '2024-12-23'}T00:00:00Z`);
      if (saidOnPrecision === 'WEEK') expect(day.getUTCDay(), key).toBe(1);
      if (saidOnPrecision === 'MONTH') expect(day.getUTCDate(), key).toBe(1);
      if (saidOnPrecision === 'YEAR') expect(saidOn, key).toMatch(/-01-01$/);
    }
  });

  it('never take an article for older than what it reports', () => {
    const published = new Map(articles.map(({ key, publishedOn }) => [key, publishedOn]));
    for (const { statement, article } of quotations) {
      const last = published.get(article);
      if (last != null && statement.saidOnPrecision === 'DAY') expect(statement.saidOn! <= last, statement.key).toBe(true);
      // On or before: the earliest article that has it.
      if (last != null && statement.saidOnPrecision === 'BEFORE') expect(statement.saidOn! <= last, statement.key).toBe(true);
    }
  });

  it('say what is not confirmed, and only there', () => {
    for (const { key, act, claim } of statements) expect(claim !== null, key).toBe(ActsWithClaim.has(act));
  });

  it('have figures whose bounds are in order and whose words the article has', () => {
    for (const { quotation, lower, upper, text } of figures) {
      if (lower !== null && upper !== null) expect(lower, quotation.statement.key).toBeLessThanOrEqual(upper);
      expect(quotation.segments.map(({ prefix, exact, suffix }) => prefix + exact + suffix).join(' '), quotation.statement.key).toContain(
        text,
      );
    }
  });

  it('bound figures by the words that they are printed in', () => {
    const bounds = Object.fromEntries(figures.map(({ text, lower, upper, approximate }) => [text, [lower, upper, approximate]]));
    expect(bounds).toMatchObject({
      'more than a thousand': [1000, null, false],
      'over 3,000 soldiers': [3000, null, false],
      'nearly 3,000': [3000, 3000, true],
      'between 11,000 to 12,000': [11000, 12000, false],
      '“several hundred”': [200, 999, true],
      'several North Korean soldiers': [null, null, true],
      'approximately 12,000': [12000, 12000, true],
      '1,100': [1100, 1100, false],
      'three generals': [3, 3, false],
    });
  });

  it('give the sides of a discrepancy to different quotations', () => {
    for (const { key, discrepancies } of statements)
      for (const { sides } of discrepancies) expect(duplicates(sides.flatMap((side) => side.quotations)), key).toEqual([]);
  });

  it('have a reason in a sentence for every relation, between two statements', () => {
    for (const { from, to, reason } of all('relations')) {
      expect(from).not.toBe(to);
      expect(reason).toMatch(/^\p{Lu}.*\.$/u);
    }
  });
});

describe('other people’s words', () => {
  const MOST = 30;

  it('are quoted in excerpts of no more than 30 words, context and all', () => {
    for (const { statement, segments } of quotations) {
      for (const { prefix, exact, suffix } of segments) {
        expect(words(prefix + exact + suffix).length, `${statement.key}: ${exact}`).toBeLessThanOrEqual(MOST);
        expect(Math.max([...prefix].length, [...suffix].length), statement.key).toBeLessThanOrEqual(40);
      }
    }
    for (const { removed } of articles) for (const { text } of removed) expect(words(text).length).toBeLessThanOrEqual(12);
  });

  it('do not run on through the segments of a quotation', () => {
    for (const { statement, article, segments } of quotations) {
      let run = { end: -1, words: 0 };
      for (const { start, end, prefix, exact, suffix } of segments) {
        const from = start - [...prefix].length;
        const count = words(prefix + exact + suffix).length;
        run = { end: end + [...suffix].length, words: from <= run.end + 1 ? run.words + count : count };
        expect(run.words, `${statement.key} in ${article}`).toBeLessThanOrEqual(MOST);
      }
    }
  });

  it('have segments in the order of the text, none over another', () => {
    for (const { statement, segments } of quotations)
      segments.slice(1).forEach(({ start }, i) => expect(start, statement.key).toBeGreaterThanOrEqual(segments[i]!.end));
  });

  describe.skipIf(withoutOriginals)('beside the originals (skipped where they are not at hand)', () => {
    const byHash = new Map(originals.map(({ file, raw }) => [sha256(clean(raw).text), { file, cleaned: clean(raw) }]));

    it('stand in the articles exactly where the records say', () => {
      expect(articles).toHaveLength(originals.length);
      const wrong = quotations.flatMap(({ statement, article, segments }) => {
        const text = new PointText(byHash.get(articles.find(({ key }) => key === article)!.textHash!)!.cleaned.text);
        return segments
          .map((segment) => disagreement(text, segment))
          .filter((found) => found !== null)
          .map(({ message }) => `${statement.key} in ${article}: ${message}`);
      });
      expect(wrong).toEqual([]);
    });

    it('come with titles, bylines and removed blocks as cleaning finds them', () => {
      for (const { title, bylines, textHash, removed } of articles) {
        const { cleaned } = byHash.get(textHash!)!;
        expect({ title, bylines }).toEqual({ title: cleaned.title, bylines: cleaned.bylines });
        expect(removed.map(({ reason, at }) => ({ reason, at }))).toEqual(cleaned.removed.map(({ reason, at }) => ({ reason, at })));
      }
    });

    it('are nowhere in the project for more than 30 words in a row', () => {
      const runs = new Map<string, string>();
      for (const { file, raw } of originals) {
        const list = words(raw.toLowerCase());
        for (let i = 0; i + MOST < list.length; i++) runs.set(list.slice(i, i + MOST + 1).join(' '), file);
      }
      const found: string[] = [];
      for (const file of projectFiles()) {
        const list = words(readFileSync(path.join(packageRoot, file), 'utf8').toLowerCase());
        for (let i = 0; i + MOST < list.length; i++) if (runs.has(list.slice(i, i + MOST + 1).join(' '))) found.push(file);
      }
      expect([...new Set(found)]).toEqual([]);
    });
  });
});

function projectFiles(): string[] {
  const left = /^(?:node_modules|dist|coverage|\.git|\.dictum)$/;
  const walk = (folder: string): string[] =>
    readdirSync(path.join(packageRoot, folder), { withFileTypes: true }).flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return left.test(entry.name) ? [] : walk(file);
      return entry.isFile() && statSync(path.join(packageRoot, file)).size < 3_000_000 ? [file] : [];
    });
  return walk('.');
}
