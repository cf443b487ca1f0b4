import { openKernel } from './kernel.ts';
import { readModel } from './model.ts';
import { createParser } from './parser.ts';
import { createTagger } from './tagger.ts';
import { createTok2vec } from './tok2vec.ts';
import { createTokenizer, type Token } from './tokenizer.ts';

/** A stretch of text, cut, tagged and parsed. Lists are as long as `tokens`. */
export interface Parse {
  tokens: Token[];
  /** Penn Treebank tags. */
  tags: string[];
  /** Dependency labels (ClearNLP's), `ROOT` for roots. */
  labels: string[];
  /** Head of each token; a root is its own. */
  heads: Int32Array;
}

export interface Nlp {
  tokenize(text: string): Token[];
  /** Of any length: what is too long for one parse is parsed in pieces. */
  parse(text: string): Parse;
  /** The same for tokens made elsewhere. */
  parseTokens(tokens: Token[]): Parse;
  /** Pieces that are going to be parsed: their words are got ready together, which is quicker. */
  meet(pieces: readonly (readonly Token[])[]): void;
}

/** Paragraphs have 60 tokens or so; nothing in news is as long as this. */
const MOST = 1024;
const MEMORY = 52 * 1024 * 1024;

let shared: Nlp | undefined;

/** English, as spaCy's en_core_web_sm reads it. Loads the model at the first call (about 50 ms). */
export function english(): Nlp {
  shared ??= open();
  return shared;
}

function open(): Nlp {
  const model = readModel();
  const kernel = openKernel(MEMORY);
  const tok2vec = createTok2vec(model, kernel, MOST);
  const tag = createTagger(model, kernel, MOST);
  const parser = createParser(model, kernel, MOST);
  const tokenize = createTokenizer();

  function parsePiece(tokens: Token[]): Parse {
    const vectors = tok2vec.vectors(tokens, 0, tokens.length);
    const tags = tag(vectors, tokens.length);
    return { tokens, tags, ...parser(vectors, tokens.length) };
  }

  function parseTokens(tokens: Token[]): Parse {
    if (tokens.length <= MOST) return parsePiece(tokens);
    const whole: Parse = { tokens, tags: [], labels: [], heads: new Int32Array(tokens.length) };
    for (let from = 0; from < tokens.length;) {
      const piece = parsePiece(tokens.slice(from, endOfPiece(tokens, from)));
      whole.tags.push(...piece.tags);
      whole.labels.push(...piece.labels);
      whole.heads.set(
        piece.heads.map((head) => head + from),
        from,
      );
      from += piece.tokens.length;
    }
    return whole;
  }

  return { tokenize, parse: (text) => parseTokens(tokenize(text)), parseTokens, meet: tok2vec.meet };
}

/** After the last full stop that leaves the piece short enough; without one, where it is full. */
function endOfPiece(tokens: readonly Token[], from: number): number {
  const full = Math.min(from + MOST, tokens.length);
  if (full === tokens.length) return full;
  for (let end = full; end > from + MOST / 2; end--) if (/^[.!?]+$/.test(tokens[end - 1]!.text)) return end;
  return full;
}
