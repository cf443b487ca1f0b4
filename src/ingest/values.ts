import { ActsWithClaim } from '../records/record.model.ts';
import { actOf } from './extract/acts/acts.ts';
import type { Publication } from './extract/dates/publication.ts';
import { dateStatements, type SaidStatement, type StatementDate } from './extract/dates/statements.ts';
import { figuresOf, type StatementFigure } from './extract/figures/figures.ts';
import { frameOf } from './extract/frame/frame.ts';
import type { OccasionRead } from './extract/frame/occasion.ts';
import type { CleanArticle, ExtractedFigure, Passage } from './ingest.model.ts';
import { sentenceOf } from './passages.ts';
import type { Entity } from './resolve/entity.ts';
import type { SpokenPassage } from './write/records.ts';

/** A passage and those who speak in it. */
interface Heard {
  passage: Passage;
  speakers: Entity[];
}

/** Dates, figures and speech acts: what stands inside the passages, once it is known who speaks. */
export function readValues({ text, publishedOn }: CleanArticle, publication: Publication, heard: readonly Heard[]): SpokenPassage[] {
  // Filled by pushing: where `map` runs optimized it makes arrays of another kind, and what reads them is compiled anew.
  const said: SaidStatement[] = [];
  for (const { passage, speakers } of heard)
    said.push({ cue: passage.cue, content: passage.content, speaker: speakers[0]?.known?.id ?? speakers[0]?.name ?? null });
  const dates = dateStatements(text, said, publication);
  const read: SpokenPassage[] = [];
  heard.forEach(({ passage, speakers }, i) => read.push(valuesOf(text, publishedOn, passage, speakers, dates[i]!)));
  return read;
}

function valuesOf(
  text: string,
  publishedOn: string | null,
  passage: Passage,
  speakers: Entity[],
  date: StatementDate | null,
): SpokenPassage {
  const { speaker, cue, content, mode, confidence, reasons } = passage;
  const saidOn = date?.precision === 'DAY' ? date.date : null;
  const { capacity, addressees, via, occasion } = frameOf(text, passage);
  const figures = figuresOf(text, content, { publishedOn, saidOn }).map(figureOf);
  const { act, claim, reason } = actOf(text, { cue, content, figures });
  const told = date === null ? [] : [`said on ${date.date} (${date.precision}): ${date.reason}`];
  // Field by field: all are of one shape then, which what reads them hangs on.
  return {
    speaker,
    cue,
    content,
    mode,
    confidence,
    reasons: [...reasons, ...told, `${act}: ${reason}`],
    act,
    claim: claim === null ? (ActsWithClaim.has(act) ? claimIn(content) : null) : sentenceOf([claim]),
    saidOn: date?.date ?? null,
    saidOnPrecision: date?.precision ?? null,
    occasion: occasion === null ? null : occasionOf(occasion, speakers[0]!.name, saidOn),
    capacity: capacity?.span.text ?? null,
    addressees: addressees.map(({ span }) => span),
    via: via.map(({ span }) => span),
    figures,
    speakers,
  };
}

const ONLY_SILENT =
  /^(?:to\s+)?(?:any\s+|an?\s+|no\s+|immediate(?:ly)?\s+|further\s+|publicly\s+)*(?:comment|reply|respond|answer|elaborate|confirm|deny|say|response|reach\w*|request\w*|calls?|messages?)(?:\s+(?:or|nor|for|to)\s+(?:comment|confirm|deny))?\W*$/iu;

/** What a denial or a silence is about, where only its own words tell; null: they tell no more than that it is one. */
const claimIn = (content: Passage['content']): string | null =>
  content.every(({ text }) => ONLY_SILENT.test(text)) ? null : sentenceOf(content);

/** `his daily address` is a daily address of the speaker's. */
function occasionOf({ kind, span, place }: OccasionRead, speaker: string, date: string | null): Passage['occasion'] {
  const plain = span.text.replace(/^(?:an?|the|this|that)\s+/iu, '');
  const own = plain.replace(/^(?:his|her|their|its)\s+(.*)$/iu, `$1 of ${speaker}`);
  return { name: `${own.charAt(0).toUpperCase()}${own.slice(1)}`.slice(0, 300), kind, date, place: place?.text.slice(0, 200) ?? null };
}

function figureOf({ span, lower, upper, approximate, measure, unit, of, place, from, asOf }: StatementFigure): ExtractedFigure {
  const words = measure.replaceAll('_', ' ');
  return {
    lower,
    upper,
    approximate,
    unit,
    from,
    asOf,
    text: span.text,
    measure,
    measureName: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
    of: of?.text ?? null,
    place: place?.text ?? null,
  };
}
