// dump.ts STAGE WORK GOLD SCOPE: what train.py learns from. Stages: lexicon, cue, content, speaker, accept; each needs what train.py made of
// those before. Articles are dealt into folds; what a fold's rows hang on was learned from the other folds.
import { mkdirSync, writeFileSync } from 'node:fs';
import {
  contentCandidates,
  CONTENT_FEATURES,
  SHARED_FEATURES,
  type ContentCandidate,
  type Side,
} from '../../src/ingest/extract/contents.ts';
import { cueCandidates, cueFeatures, CUE_FEATURES, subjectOf } from '../../src/ingest/extract/cues.ts';
import {
  askedOf,
  chooseContents,
  contentRow,
  findCues,
  likelyContents,
  speakerRow,
  type Limits,
} from '../../src/ingest/extract/choices.ts';
import { propose, proposalsOf, surest } from '../../src/ingest/extract/decide.ts';
import type { ExtractModel } from '../../src/ingest/extract/model.ts';
import { readExtractModel } from '../../src/ingest/extract/model.ts';
import type { Paragraph, Range } from '../../src/ingest/extract/paragraph.ts';
import { cueKey, entryOf } from '../../src/ingest/extract/rates.ts';
import { aboutSpeakers, mentionOf, speakerCandidates, SPEAKER_FEATURES } from '../../src/ingest/extract/speakers.ts';
import { dice, isSpeaker, readGold, type GoldArticle, type GoldStatement } from './gold.ts';

const FOLDS = 4;
/** Forests learn from more than extraction looks at. */
const LIMITS: Limits = { leastChance: 0.15, farBehind: Infinity };
const [stage, work, file, scope] = process.argv.slice(2) as [string, string, string, 'speech' | 'all'];
const gold = readGold(file);

/** What is to be found; the rest is neither asked for nor forbidden. */
const wanting = ({ speech }: { speech: boolean }): boolean => scope === 'all' || speech;

interface Row {
  values: Float32Array;
  label: number;
  weight: number;
  fold: number;
  /** How much of a statement it has, whoever speaks (Dice): only asked of `accept`. */
  share?: number;
}

/** Gold of a paragraph by the token of its cue. */
function byCue(article: GoldArticle, paragraph: number): Map<number, GoldStatement[]> {
  const out = new Map<number, GoldStatement[]>();
  for (const statement of article.statements)
    if (statement.cue?.paragraph === paragraph) out.set(statement.cue.token, [...(out.get(statement.cue.token) ?? []), statement]);
  return out;
}

function dump(rowsOf: (article: GoldArticle, p: Paragraph, paragraph: number, model: ExtractModel) => Omit<Row, 'fold'>[]): void {
  const models = Array.from({ length: FOLDS }, (_, fold) => readExtractModel(`${work}/fold${fold}/`));
  const rows: Row[] = [];
  for (const [i, article] of gold.entries())
    for (const [k, p] of article.paragraphs.entries())
      for (const row of rowsOf(article, p, k, models[i % FOLDS]!)) rows.push({ ...row, fold: i % FOLDS });
  const width = rows[0]!.values.length;
  const values = new Float32Array(rows.length * width);
  for (const [i, row] of rows.entries()) {
    if (row.values.length !== width) throw new Error(`row of ${row.values.length}, not ${width}`);
    values.set(row.values, i * width);
  }
  writeFileSync(`${work}/${stage}.rows`, values);
  writeFileSync(
    `${work}/${stage}.meta`,
    Float32Array.from(rows.flatMap(({ label, weight, fold, share = 0 }) => [label, weight, fold, share])),
  );
  console.log(stage, rows.length, 'rows', width, 'features');
}

interface Counts {
  add(key: string, hit: boolean): void;
  /** Smoothed rates of what was met often enough; drawn towards `prior` as if it had been met `weight` times more. */
  rates(least: number, keep?: (key: string, hits: number) => boolean): Record<string, [number, number]>;
}

function counted(prior: number, weight: number): Counts {
  const counts = new Map<string, [number, number]>();
  return {
    add(key, hit) {
      const entry = counts.get(key) ?? [0, 0];
      counts.set(key, [entry[0] + (hit ? 1 : 0), entry[1] + 1]);
    },
    rates: (least, keep = () => true) =>
      Object.fromEntries(
        [...counts]
          .filter(([key, [hits, all]]) => all >= least && keep(key, hits))
          .sort()
          .map(([key, [hits, all]]) => [key, [Number(((hits + prior * weight) / (all + weight)).toFixed(4)), all]]),
      ),
  };
}

function lexiconWithout(fold: number | null): unknown {
  const tables = {
    cue: counted(0.05, 3),
    cueForm: counted(0.05, 3),
    object: counted(0.1, 3),
    speaker: counted(0.15, 3),
    after: counted(0.1, 5),
    before: counted(0.1, 5),
  };
  for (const [i, article] of gold.entries()) {
    if (i % FOLDS === fold) continue;
    for (const [k, p] of article.paragraphs.entries()) {
      const cues = byCue(article, k);
      for (let token = 0; token < p.tokens.length; token++) {
        const statements = cues.get(token) ?? [];
        const hit = statements.some(wanting);
        if (statements.length > 0 && !hit) continue;
        tables.cue.add(cueKey(p, token), hit);
        if (!p.tags[token]!.startsWith('VB')) continue;
        tables.cueForm.add(p.words[token]!, hit);
        tables.after.add(entryOf(p, token + 1).lower, hit);
        tables.before.add(entryOf(p, token - 1).lower, hit);
        const object = p.children[token]!.find((child) => p.labels[child] === 'dobj');
        if (object !== undefined) tables.object.add(entryOf(p, object).stem, hit);
        const subject = subjectOf(p, token);
        if (subject >= 0) tables.speaker.add(entryOf(p, subject).stem, hit);
      }
    }
  }
  // Words that are no verbs count only where they are cues at all.
  const cue = tables.cue.rates(3, (key, hits) => key.endsWith('/V') || hits >= 2);
  return {
    cue,
    cueForm: tables.cueForm.rates(4),
    object: tables.object.rates(4),
    speaker: tables.speaker.rates(4),
    after: tables.after.rates(8),
    before: tables.before.rates(8),
    leastCueRate: 0.02,
  };
}

function written(length: number, write: (out: Float32Array) => void): Float32Array {
  const out = new Float32Array(length);
  write(out);
  return out;
}

const STAGES: Record<string, () => void> = {
  lexicon() {
    for (const fold of [...Array.from({ length: FOLDS }, (_, i) => i), null]) {
      const folder = `${work}/${fold === null ? 'full' : `fold${fold}`}`;
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${folder}/model.json`, JSON.stringify({ lexicon: lexiconWithout(fold), forests: {}, threshold: 0 }));
      writeFileSync(`${folder}/forests.bin`, '');
    }
  },

  cue: () =>
    dump((article, p, k, { lexicon }) => {
      const cues = byCue(article, k);
      return cueCandidates(p, lexicon).map((token) => {
        const statements = cues.get(token) ?? [];
        const hit = statements.some(wanting);
        return {
          values: written(CUE_FEATURES, (out) => cueFeatures(p, lexicon, token, out, 0)),
          label: hit ? 1 : 0,
          weight: statements.length > 0 && !hit ? 0 : 1,
        };
      });
    }),

  content: () =>
    dump((article, p, k, model) => {
      const cues = byCue(article, k);
      const { cues: found, chances } = findCues([p], model, LIMITS)[0]!;
      return found.flatMap((cue) =>
        (cues.get(cue.at) ?? []).slice(0, 1).flatMap(({ words, speech }) => {
          const asked = askedOf(p, cue, chances);
          return (['left', 'right'] as Side[]).flatMap((side) => {
            const here = side === 'left' ? { first: 0, last: cue.at - 1 } : { first: cue.at + 1, last: p.tokens.length - 1 };
            const wanted = new Set(here.last < here.first ? [] : article.wordsOf(p, here).filter((word) => words.has(word)));
            // A word or two on the other side are an accident of annotation.
            const empty = wanted.size === 0;
            const weight = wanting({ speech }) ? 1 : 0.3;
            const candidates = contentCandidates(p, asked.context, side);
            const rowOf = (candidate: ContentCandidate | null) =>
              written(CONTENT_FEATURES + 1 + SHARED_FEATURES, (out) => contentRow(asked, side, candidate, out, 0));
            return [
              { values: rowOf(null), label: empty ? 1 : 0, weight: weight * 4 },
              ...candidates.map((candidate) => ({
                values: rowOf(candidate),
                label: empty ? 0 : dice(new Set(article.wordsOf(p, candidate)), wanted),
                weight,
              })),
            ];
          });
        }),
      );
    }),

  speaker: () =>
    dump((article, p, k, model) => {
      const cues = byCue(article, k);
      const { cues: found, chances } = findCues([p], model, LIMITS)[0]!;
      return found.flatMap((cue) =>
        (cues.get(cue.at) ?? []).slice(0, 1).flatMap(({ speaker, speech }) => {
          const asked = askedOf(p, cue, chances);
          const contents = likelyContents(chooseContents(model, [asked])[0]!);
          const candidates = speakerCandidates(p, cue.at);
          const about = aboutSpeakers(p, cue.at, candidates, contents);
          const rowOf = (candidate: number | null) =>
            written(SPEAKER_FEATURES + SHARED_FEATURES, (out) => speakerRow(model, about, asked, candidate, out, 0));
          const weight = wanting({ speech }) ? 1 : 0.4;
          return [
            {
              values: rowOf(null),
              label: speaker.length === 0 ? 1 : 0,
              weight,
            },
            ...candidates.map((candidate) => ({
              values: rowOf(candidate),
              label: isSpeaker(article, speaker, article.wordsOf(p, mentionOf(p, candidate))) ? 1 : 0,
              weight,
            })),
          ];
        }),
      );
    }),

  accept: () =>
    dump((article, p, k, model) => {
      const proposals = propose([p], model, LIMITS)[0]!;
      const cues = new Set(proposals.map(({ cue }) => cue.at));
      return proposals.map(({ cue, contents, speaker, row }) => {
        // Where the annotated cue was found, nothing else may take what belongs to it.
        const own = article.statements.filter(
          ({ cue: its }) => its === null || its.paragraph !== k || its.token === cue.at || !cues.has(its.token),
        );
        return { values: row, ...judge(article, own, p, contents, speaker) };
      });
    }),

  // Tries thresholds on articles that the fold's model has not seen, as the evaluator counts, and prints the best.
  threshold() {
    const models = Array.from({ length: FOLDS }, (_, fold) => ({ ...readExtractModel(`${work}/fold${fold}/`), threshold: 0 }));
    const drafts = gold.map((article, i) => {
      const proposals = proposalsOf(article.paragraphs, models[i % FOLDS]!, LIMITS);
      return article.paragraphs.map((p, k) => ({ p, proposals: proposals[k]! }));
    });
    let best = { threshold: 0, f1: 0 };
    for (let threshold = 0.25; threshold < 0.66; threshold += 0.02) {
      const total = { hits: 0, given: 0, wanted: 0 };
      for (const [i, article] of gold.entries()) {
        const found = drafts[i]!.flatMap(({ p, proposals }) =>
          surest(proposals, threshold).map(({ contents, speaker }) => ({
            words: new Set(contents.flatMap((range) => article.wordsOf(p, range))),
            speaker: speaker === null ? [] : article.wordsOf(p, mentionOf(p, speaker)),
          })),
        );
        const counted = score(article, found);
        total.hits += counted.hits;
        total.given += counted.given;
        total.wanted += counted.wanted;
      }
      const f1 = (2 * total.hits) / (total.given + total.wanted);
      if (f1 > best.f1) best = { threshold: Number(threshold.toFixed(2)), f1 };
    }
    writeFileSync(`${work}/threshold.json`, JSON.stringify(best));
  },
};

interface Found {
  words: Set<number>;
  speaker: number[];
}

const isRight = (article: GoldArticle, wanted: GoldStatement, { speaker }: Found) =>
  wanted.speaker.length === 0 ? speaker.length === 0 : isSpeaker(article, wanted.speaker, speaker);

/** FULL, as evaluate.py counts it. */
function score(article: GoldArticle, found: readonly Found[]): { hits: number; given: number; wanted: number } {
  const pairs = article.statements
    .flatMap((wanted) => found.map((got) => ({ wanted, got, dice: dice(wanted.words, got.words) })))
    .filter((pair) => pair.dice > 0)
    .sort((a, b) => b.dice - a.dice);
  const partner = new Map<Found, { wanted: GoldStatement; dice: number }>();
  const taken = new Set<GoldStatement>();
  for (const { wanted, got, dice: share } of pairs) {
    if (taken.has(wanted) || partner.has(got)) continue;
    taken.add(wanted);
    partner.set(got, { wanted, dice: share });
  }
  const free = freeWords(article);
  let hits = 0;
  let given = 0;
  for (const got of found) {
    const pair = partner.get(got);
    const demanded = pair !== undefined && wanting(pair.wanted);
    if (demanded && pair.dice >= 0.5 && isRight(article, pair.wanted, got)) hits++;
    const matchesFree = pair !== undefined && !demanded && pair.dice >= 0.5;
    const inFree = !demanded && 2 * [...got.words].filter((word) => free.has(word)).length >= got.words.size;
    if (!matchesFree && !inFree) given++;
  }
  return { hits, given, wanted: article.statements.filter((statement) => wanting(statement) && statement.words.size > 0).length };
}

/** Words of attributions outside the scope: neither demanded nor forbidden. */
const freeWords = (article: GoldArticle) =>
  new Set(article.statements.filter((statement) => !wanting(statement)).flatMap(({ words }) => [...words]));

/** Whether a statement as found is right; weight 0 where the evaluator would neither ask for it nor mind it. */
function judge(
  article: GoldArticle,
  own: readonly GoldStatement[],
  p: Paragraph,
  contents: readonly Range[],
  speaker: number | null,
): { label: number; weight: number; share: number } {
  const found = {
    words: new Set(contents.flatMap((range) => article.wordsOf(p, range))),
    speaker: speaker === null ? [] : article.wordsOf(p, mentionOf(p, speaker)),
  };
  const share = Math.max(0, ...own.filter(wanting).map(({ words }) => dice(words, found.words)));
  const matching = own.filter((statement) => wanting(statement) && dice(statement.words, found.words) >= 0.5);
  if (matching.some((wanted) => isRight(article, wanted, found))) return { label: 1, weight: 1, share };
  const free = freeWords(article);
  const demanded = article.statements.some((statement) => wanting(statement) && dice(statement.words, found.words) > 0.3);
  const within = [...found.words].filter((word) => free.has(word)).length;
  return { label: 0, weight: !demanded && 2 * within >= found.words.size ? 0 : 1, share };
}

STAGES[stage]!();
