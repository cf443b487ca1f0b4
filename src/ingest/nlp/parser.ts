import type { Buffer32, Kernel } from './kernel.ts';
import type { Model } from './model.ts';
import { WIDTH } from './tok2vec.ts';
import { ParserState } from './transitions.ts';

const HIDDEN = 64;
const PIECES = 2;
/** Tokens that the parser looks at before each move. */
const SLOTS = 8;
const SLOT = HIDDEN * PIECES;

/** Label before projectivization undone, and that of the head's child where it really belongs: "prep||dobj". */
const LIFTED = '||';

export interface Tree {
  /** Head of each token; a root is its own. */
  heads: Int32Array;
  labels: string[];
}

/**
 * spaCy's transition-based dependency parser: from the vectors of tokens, one greedy move after another.
 * @param most the largest number of tokens of a call
 */
export function createParser(
  model: Model,
  kernel: Kernel,
  most: number,
): (vectors: { buffer: Buffer32; offset: number }, length: number) => Tree {
  const narrow = kernel.matrix(model.parameter('parser.linear.W'), model.parameter('parser.linear.b'), WIDTH);
  // A token's share in the hidden layer, for each slot that it may stand in: computed once, summed at each move.
  const lower = kernel.matrix(model.parameter('parser.lower.W'), null, HIDDEN);
  const lowerBias = model.parameter('parser.lower.b');
  const upper = kernel.matrix(model.parameter('parser.upper.W'), model.parameter('parser.upper.b'), HIDDEN);
  const hidden = kernel.buffer((most + 4) * HIDDEN);
  const shares = kernel.buffer((most + 4) * SLOTS * SLOT);
  const empty = model.parameter('parser.lower.pad');
  const state = kernel.buffer(HIDDEN);
  const scores = kernel.buffer(upper.outputs);
  const sums = new Float32Array(SLOT);
  const moves = model.moves.map((name) => ({ kind: name[0]!, label: name.slice(2) }));
  const slots = new Int32Array(SLOTS);

  function addShare(slot: number): void {
    const token = slots[slot]!;
    const from = token < 0 ? empty : shares.values;
    const at = (token < 0 ? 0 : token * SLOTS * SLOT) + slot * SLOT;
    for (let j = 0; j < SLOT; j++) sums[j]! += from[at + j]!;
  }

  function score(parse: ParserState): void {
    const [first, top] = [parse.buffered(0), parse.stacked(0)];
    slots[0] = first;
    slots[1] = parse.buffered(1);
    slots[2] = top;
    slots[3] = parse.stacked(1);
    slots[4] = parse.stacked(2);
    slots[5] = parse.leftmost(first);
    slots[6] = parse.leftmost(top);
    slots[7] = parse.rightmost(top);
    sums.set(lowerBias);
    for (let slot = 0; slot < SLOTS; slot++) addShare(slot);
    for (let j = 0; j < HIDDEN; j++) state.values[j] = Math.max(sums[2 * j]!, sums[2 * j + 1]!);
    kernel.affineRow(upper, state, scores);
  }

  function bestMove(parse: ParserState): number {
    const { shift, reduce, arc, breakHere } = parse.allowed();
    let best = -1;
    let bestScore = -Infinity;
    for (let i = 0; i < moves.length; i++) {
      const { kind } = moves[i]!;
      const allowed = kind === 'S' ? shift : kind === 'D' ? reduce : kind === 'B' ? breakHere : arc;
      if (allowed && scores.values[i]! > bestScore) {
        best = i;
        bestScore = scores.values[i]!;
      }
    }
    return best;
  }

  function apply(parse: ParserState, { kind, label }: { kind: string; label: string }): void {
    if (kind === 'S') parse.shift();
    else if (kind === 'D') parse.reduce();
    else if (kind === 'L') parse.leftArc(label);
    else if (kind === 'R') parse.rightArc(label);
    else parse.breakSentence();
  }

  return (vectors, length) => {
    kernel.affine(narrow, vectors.buffer, vectors.offset, WIDTH, length, hidden, 0);
    kernel.affine(lower, hidden, 0, HIDDEN, length, shares, 0);
    const parse = new ParserState(length);
    // Every move takes a token off the buffer or the stack, but for breaks and returns: one of each a token.
    for (let left = 20 * length + 50; !parse.finished && left > 0; left--) {
      score(parse);
      const move = bestMove(parse);
      if (move < 0) break;
      apply(parse, moves[move]!);
    }
    return finish(parse);
  };
}

/** Makes what has no head a root, and puts back what was lifted to a higher head for the sake of a projective tree. */
function finish({ heads, labels }: ParserState): Tree {
  const children: number[][] = Array.from(heads, () => []);
  for (let i = 0; i < heads.length; i++) {
    if (heads[i]! < 0) {
      heads[i] = i;
      labels[i] = 'ROOT';
    } else children[heads[i]!]!.push(i);
  }
  for (let i = 0; i < heads.length; i++) {
    const [label, headLabel] = labels[i]!.split(LIFTED);
    if (headLabel === undefined) continue;
    labels[i] = label!;
    const head = findBelow(heads[i]!, headLabel, i, children, labels);
    if (head < 0) continue;
    const siblings = children[heads[i]!]!;
    siblings.splice(siblings.indexOf(i), 1);
    heads[i] = head;
    children[head]!.push(i);
    children[head]!.sort((a, b) => a - b);
  }
  return { heads, labels };
}

/** The nearest token below `top` with the label, level by level; -1 without one. */
function findBelow(top: number, label: string, except: number, children: readonly number[][], labels: readonly string[]): number {
  for (let level = [top]; level.length > 0;) {
    const below: number[] = [];
    for (const head of level)
      for (const child of children[head]!) {
        if (child === except) continue;
        if (labels[child] === label) return child;
        below.push(child);
      }
    level = below;
  }
  return -1;
}
