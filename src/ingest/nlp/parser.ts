import { asSums, biasesTo, BITS, HOPELESS, rowsOf, type Kernel, type Matrix, type Stored } from './kernel.ts';
import type { Model } from './model.ts';
import { WIDTH } from './tok2vec.ts';

const HIDDEN = 64;
const PIECES = 2;
/** Tokens that the parser looks at before each move. */
const SLOTS = 8;
const SHARE = HIDDEN * PIECES;
/** States have 16 bits, up to 64; the weights of the moves as many, below one. */
const STATE_BITS = 9;
const MOVE_BITS = BITS.y - STATE_BITS;
/** Lists of tokens that the kernel works with: heads and moves first. */
const LISTS = 9;

export interface Tree {
  /** Head of each token; a root is its own. */
  heads: Int32Array;
  labels: string[];
}

/**
 * spaCy's transition-based dependency parser: from the vectors of tokens, one greedy move after another.
 * @param most the largest number of tokens of a call
 */
export function createParser(model: Model, kernel: Kernel, most: number): (vectors: number, length: number) => Tree {
  const linear = kernel.matrix(rowsOf(model.parameter('parser.linear.W'), WIDTH), 2 ** BITS.w);
  const linearBias = kernel.ints(asSums(model.parameter('parser.linear.b')));
  // A token's share in the hidden layer, for each slot that it may stand in: computed once, summed at each move.
  const lower = kernel.matrix(piecesApart(rowsOf(model.parameter('parser.lower.W'), HIDDEN)), 2 ** BITS.w);
  const start = kernel.ints(asSums(piecesApart([...model.parameter('parser.lower.b')])));
  const wide = kernel.ints((most + 4) * HIDDEN);
  const hidden = kernel.shorts((most + 4) * HIDDEN);
  const row = SLOTS * SHARE;
  const shares = kernel.ints((1 + most + 4) * row);
  shares.values.set(asSums(piecesApart([...model.parameter('parser.lower.pad')])));

  const upper = kernel.panels(rowsOf(model.parameter('parser.upper.W'), HIDDEN), 2 ** MOVE_BITS);
  const moves = model.moves.map(moveOf);
  const biases = biasesOf(model, kernel, moves, upper);
  // One for each sum: what fills the last panel is no move.
  const kinds = kernel.bytes(8 * upper.panels);
  kinds.values.set(moves.map(({ kind }) => kind));
  const room = kernel.ints(SHARE + HIDDEN / 2 + 8 * upper.panels);
  const parsed = kernel.ints(LISTS * most);

  return (vectors, length) => {
    kernel.multiply(vectors, WIDTH * 2, length, linear.pairs, linear.address, linear.panels, wide.address, HIDDEN * 4);
    for (let i = 0; i < length; i++)
      kernel.narrow(wide.address + i * HIDDEN * 4, linearBias.address, HIDDEN, BITS.y - BITS.x, hidden.address + i * HIDDEN * 2);
    kernel.multiply(hidden.address, HIDDEN * 2, length, lower.pairs, lower.address, lower.panels, shares.address + row * 4, row * 4);
    kernel.parse(
      length,
      shares.address,
      start.address,
      BITS.y - STATE_BITS,
      upper.address,
      upper.panels,
      biases.address,
      kinds.address,
      room.address,
      parsed.address,
    );
    return treeOf(parsed.values, length, moves);
  };
}

/** Of each slot all first pieces, then all second ones, where they came by turns. */
const piecesApart = <T>(values: readonly T[]): T[] =>
  values.map((_, i) => {
    const [slot, piece, output] = [Math.floor(i / SHARE), Math.floor(i / HIDDEN) % PIECES, i % HIDDEN];
    return values[slot * SHARE + output * PIECES + piece]!;
  });

/** Kinds of moves, and which may come next, as bits of the kernel; arcs are allowed to both sides or to none. */
const [SHIFT, REDUCE, ARC, BREAK, LEFT, RIGHT] = [1, 2, 4, 8, 16, 32];
const KINDS: Readonly<Record<string, number>> = { S: SHIFT, D: REDUCE, L: LEFT, R: RIGHT, B: BREAK };
/** Combinations of what may come next. */
const COMBINATIONS = 16;

interface Move {
  kind: number;
  label: string;
  /** The label of the token below its head under which it belongs; null: it stands where it is. */
  below: string | null;
}

/** Label before projectivization undone, and that of the head's child where it really belongs: "prep||dobj". */
const LIFTED = '||';

function moveOf(name: string): Move {
  const [label, below] = name.slice(2).split(LIFTED);
  return { kind: KINDS[name[0]!]!, label: label!, below: below ?? null };
}

/** A row for each combination of what is allowed: the biases of the moves, hopeless where they are not. */
function biasesOf(model: Model, kernel: Kernel, moves: readonly Move[], upper: Matrix): Stored<Int32Array> {
  const bias = asSums(model.parameter('parser.upper.b'));
  const rows = Array.from({ length: COMBINATIONS }, (_, allowed) => {
    const needed = ({ kind }: Move) => (kind === LEFT || kind === RIGHT ? ARC : kind);
    const own = moves.map((move, i) => ((needed(move) & allowed) === 0 ? HOPELESS : bias[i]!));
    return [...biasesTo(upper, own)];
  });
  return kernel.ints(rows.flat());
}

/** Makes what has no head a root, and puts back what was lifted to a higher head for the sake of a projective tree. */
function treeOf(parsed: Int32Array, length: number, moves: readonly Move[]): Tree {
  const heads = parsed.slice(0, length);
  const labels: string[] = [];
  let lifted = false;
  for (let i = 0; i < length; i++) {
    if (heads[i]! < 0) {
      heads[i] = i;
      labels.push('ROOT');
    } else {
      const { label, below } = moves[parsed[length + i]!]!;
      labels.push(label);
      lifted ||= below !== null;
    }
  }
  if (lifted) lower(heads, labels, (i) => (labels[i] === 'ROOT' ? null : moves[parsed[length + i]!]!.below));
  return { heads, labels };
}

function lower(heads: Int32Array, labels: readonly string[], belowOf: (token: number) => string | null): void {
  const children: number[][] = Array.from(heads, () => []);
  for (let i = 0; i < heads.length; i++) if (heads[i] !== i) children[heads[i]!]!.push(i);
  for (let i = 0; i < heads.length; i++) {
    const below = belowOf(i);
    if (below === null) continue;
    const head = findBelow(heads[i]!, below, i, children, labels);
    if (head < 0) continue;
    const siblings = children[heads[i]!]!;
    siblings.splice(siblings.indexOf(i), 1);
    heads[i] = head;
    children[head]!.push(i);
    children[head]!.sort((a, b) => a - b);
  }
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
