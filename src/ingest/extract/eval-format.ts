import { DictumError } from '../../errors.ts';
import { extract } from './extract.ts';
import type { Mode, Span } from './statement.ts';

interface EvalStatement {
  speaker: Span | null;
  cue: Span;
  content: Span[];
  type: Lowercase<Mode>;
  confidence: number;
}

export interface EvalArticle {
  id: string;
  statements: EvalStatement[];
}

/**
 * One line `{"id", "text"}` of an evaluation file, answered in the form in which evaluate.py reads predictions.
 * @throws DictumError BAD_TEXT for a line of another form
 */
export function evalArticle(line: string, where: string): EvalArticle {
  const { id, text } = parse(line, where);
  return {
    id,
    statements: extract(text).map(({ speaker, cue, contents, mode, confidence }) => ({
      speaker,
      cue,
      content: contents,
      type: mode.toLowerCase() as Lowercase<Mode>,
      confidence: Number(confidence.toFixed(3)),
    })),
  };
}

function parse(line: string, where: string): { id: string; text: string } {
  try {
    const { id, text } = JSON.parse(line) as Record<string, unknown>;
    if (typeof id === 'string' && typeof text === 'string') return { id, text };
  } catch {
    // Said below.
  }
  throw new DictumError('BAD_TEXT', `${where} is no JSON object with "id" and "text", both strings. Give one such object a line.`, {
    where,
  });
}
