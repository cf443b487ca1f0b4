import type { RecordSetInput } from '../records/record.model.ts';
import { sha256 } from './clean/clean.ts';
import type { TakenArticle } from './ingest.ts';
import type { Claim, NamedActor } from './write/records.ts';
import type { Join } from './match/match.ts';

/**
 * What was found in an article, in words: in the form of `IngestResult` in schema/ingest.graphql, but for what the graph has of it
 * (`stored`). The command prints it, the mutation answers with it.
 */
export type Preview = ReturnType<typeof previewOf>;
export type StatementPreview = Preview['statements'][number];
export type ActorPreview = NamedActor & { id: string; proposals: { actor: ActorPreview; score: number; reason: string }[] };

type Found = NonNullable<TakenArticle['report']['found']>;

/** Names by id, and to whom each new actor may belong. */
class People {
  private readonly named: ReadonlyMap<string, NamedActor>;

  constructor(private readonly found: Found) {
    this.named = found.records.named;
  }

  of(id: string): ActorPreview {
    const proposals = this.found.records.proposals.filter(({ a }) => a === id);
    return {
      id,
      ...this.named.get(id)!,
      proposals: proposals.map(({ b, score, reason }) => ({ actor: { id: b, ...this.named.get(b)!, proposals: [] }, score, reason })),
    };
  }

  orNull = (id: string | null | undefined) => (id == null ? null : this.of(id));
  all = (ids: readonly string[] = []) => ids.map((id) => this.of(id));
}

export function previewOf({ index, article, report }: TakenArticle) {
  const { found, outcome } = report;
  const people = found === null ? null : new People(found);
  const record = found?.records.set.article;
  const { text, title, url, bylines, publishedOn, publishedOnInferred, language, license } = article;
  return {
    index,
    outcome,
    article: {
      id: report.article.id,
      title,
      url,
      outlet: people?.orNull(record?.outlet) ?? null,
      bylines,
      credits: people?.all(record?.credits) ?? [],
      publishedOn,
      publishedOnInferred,
      language,
      license,
      text,
      textHash: sha256(text),
      removed: article.removed,
    },
    statements: found === null ? [] : found.records.claims.map((claim) => statementOf(claim, found, people!)),
    decisions:
      found === null
        ? []
        : [...found.records.decisions, ...found.matches.decisions].map(({ candidate, ...decision }) => ({
            ...decision,
            candidate: candidate?.name ?? null,
          })),
  };
}

function statementOf({ id, record, passage }: Claim, found: Found, people: People) {
  const { gist, act, claim, saidOn, saidOnPrecision, speakers, addressees, about, quotations } = record;
  const { segments, mode, cue, speakerText, capacityText, via, confidence, extractor, figures } = quotations[0]!;
  return {
    id,
    gist,
    act,
    claim,
    speakers: people.all(speakers),
    saidOn,
    saidOnPrecision,
    occasion: occasionOf(record.occasion, found.records.set.occasions),
    addressees: people.all(addressees),
    about: people.all(about),
    via: people.all(via),
    text: segments.map(({ exact }) => exact).join(' … '),
    segments,
    mode,
    cue,
    speakerText,
    capacityText,
    figures: figures.map(({ of, unit, ...figure }) => ({
      ...figure,
      unit: unit ?? unitOf(figure.measure, found.records.set.measures),
      of: people.orNull(of),
    })),
    confidence,
    extractor,
    matches: found.matches.joins.filter(({ a }) => a === id).map((join) => matchOf(join, found)),
    relations: found.matches.relations
      .filter(({ from, to }) => from === id || to === id)
      .map(({ kind, from, to, confidence, reason }) => {
        const other = from === id ? to : from;
        return { kind, inverse: to === id, id: other, gist: found.matches.gists.get(other)!, confidence, reason };
      }),
    reasons: passage.reasons,
  };
}

function occasionOf(key: string | null, occasions: RecordSetInput['occasions']) {
  const occasion = occasions?.find((one) => one.key === key);
  if (occasion === undefined) return null;
  const { name, kind, date = null, place = null } = occasion;
  return { name, kind, date, place };
}

const unitOf = (key: string, measures: RecordSetInput['measures']) => measures?.find((one) => one.key === key)?.unit ?? '';

const matchOf = ({ b, kind, score, reason }: Join, found: Found) => ({ kind, id: b, gist: found.matches.gists.get(b)!, score, reason });
