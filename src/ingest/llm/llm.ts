import type { Decision, Extraction, Passage } from '../ingest.model.ts';
import { ask, type LlmSettings } from './ask.ts';
import type { Claimed } from './answer.ts';
import { excerpt, Verbatim } from './verbatim.ts';

/**
 * What an article attributes, by a large language model: only what stands in the text letter by letter is kept, the rest is told as dropped.
 * @param text cleaned; paragraphs are lines
 * @param signal whoever wanted it does no more
 * @throws DictumError TOO_LARGE, LLM_UNAVAILABLE, LLM_BAD_ANSWER; the signal's reason
 */
export async function extractByLlm(text: string, settings: LlmSettings, signal?: AbortSignal): Promise<Extraction> {
  return kept(text, await ask(text, settings, signal), `llm:${settings.model}`);
}

function kept(text: string, statements: readonly Claimed[], extractor: string): Extraction {
  const verbatim = new Verbatim(text);
  const passages = new Map<string, Passage>();
  const dropped: Decision[] = [];
  for (const claimed of statements) {
    const found = verbatim.find(claimed, extractor);
    const place = typeof found === 'string' ? null : placeOf(found);
    if (typeof found !== 'string' && !passages.has(place!)) passages.set(place!, found);
    else dropped.push(drop(claimed, extractor, typeof found === 'string' ? found : 'the same words of the same speaker are there already'));
  }
  return { passages: [...passages.values()].sort((a, b) => a.content[0]!.start - b.content[0]!.start), extractor, dropped };
}

/** The same words by the same mention are one passage. */
const placeOf = ({ speaker, content }: Passage): string => [speaker, ...content].map((one) => `${one?.start}-${one?.end}`).join();

const drop = ({ content, confidence }: Claimed, extractor: string, reason: string): Decision => ({
  what: excerpt(content.join(' … ')),
  candidate: null,
  score: Math.min(1, Math.max(0, confidence)),
  reasons: [`${extractor}: ${reason}`],
  outcome: 'DROPPED',
});
