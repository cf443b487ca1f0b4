import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, generateText, NoObjectGeneratedError, NoOutputGeneratedError, Output, RetryError } from 'ai';
import type { Config } from '../../config.ts';
import { DictumError } from '../../errors.ts';
import { answer, type Claimed, instructions, numbered } from './answer.ts';

export type LlmSettings = NonNullable<Config['llm']>;

/** Bytes of an answer, far more than the tokens that are asked for: a provider that never ends is left. */
const MOST_BYTES = 2_000_000;
/** Code units of an article: about a book's chapter, and what models with much room still take. */
const MOST_LETTERS = 200_000;

/**
 * Asks the model for the statements of an article; what it answers is claimed and not checked.
 * @param signal whoever wanted it does no more
 * @throws DictumError TOO_LARGE, LLM_UNAVAILABLE, LLM_BAD_ANSWER; the signal's reason
 */
export async function ask(text: string, { url, model, key, timeoutMs, maxTokens }: LlmSettings, signal?: AbortSignal): Promise<Claimed[]> {
  if (text.length > MOST_LETTERS)
    throw new DictumError('TOO_LARGE', `It is longer than a language model is asked about at once (${MOST_LETTERS} letters). Split it.`);
  const provider = createOpenAICompatible({
    name: 'llm',
    baseURL: url,
    apiKey: key ?? undefined,
    supportsStructuredOutputs: true,
    fetch: bounded,
  });
  const time = AbortSignal.timeout(timeoutMs);
  try {
    const { output } = await generateText({
      model: provider(model),
      system: instructions,
      prompt: numbered(text),
      output: Output.object({ schema: answer, name: 'statements' }),
      maxOutputTokens: maxTokens === 0 ? undefined : maxTokens,
      abortSignal: signal ? AbortSignal.any([signal, time]) : time,
    });
    return output.statements;
  } catch (error) {
    signal?.throwIfAborted();
    throw refusalOf(error, model, time.aborted ? timeoutMs : null);
  }
}

/** What a provider answers stays in the cause, for the log: it is not ours to give out. */
function refusalOf(error: unknown, model: string, timeoutMs: number | null): DictumError {
  const asked = `The language model ${model}, which is set to read articles,`;
  const instead = 'Nothing of the article is written. Try again later, correct DICTUM_LLM_*, or leave them out for the built-in extractor.';
  const options = { cause: error };
  if (timeoutMs !== null)
    return new DictumError('LLM_UNAVAILABLE', `${asked} took longer than ${timeoutMs} ms (DICTUM_LLM_TIMEOUT_MS). ${instead}`, {}, options);
  if (NoObjectGeneratedError.isInstance(error) || NoOutputGeneratedError.isInstance(error))
    return new DictumError('LLM_BAD_ANSWER', `${asked} did not answer in the form that it was asked for. ${instead}`, {}, options);
  const last = RetryError.isInstance(error) ? error.lastError : error;
  const status = APICallError.isInstance(last) ? last.statusCode : undefined;
  if (status === 200)
    return new DictumError('LLM_BAD_ANSWER', `${asked} gave an answer that is none of its protocol, or too long. ${instead}`, {}, options);
  const how = status === undefined ? 'could not be reached' : `answered with status ${status}`;
  return new DictumError('LLM_UNAVAILABLE', `${asked} ${how}. ${instead}`, {}, options);
}

const bounded: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.body === null) return response;
  let bytes = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) controller.error(new Error(`The answer has more than ${MOST_BYTES} bytes.`));
      else controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counted), response);
};
