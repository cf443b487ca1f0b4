import { asSums, biasesTo, BITS, HOPELESS, rowsOf, type Kernel, type Matrix } from './kernel.ts';
import type { Model } from './model.ts';
import { WIDTH } from './tok2vec.ts';
import { ARC, BREAK, ParserState, REDUCE, SHIFT } from './transitions.ts';

const HIDDEN = 64;
const PIECES = 2;
/** Tokens that the parser looks at before each move. */
const SLOTS = 8;
const SHARE = HIDDEN * PIECES;
/** States have 16 bits, up to 64; the weights of the moves as many, below one. */
const STATE_BITS = 9;
const MOVE_BITS = BITS.y - STATE_BITS;

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
  const { moves, labels } = labelsOf(model.moves);
  const biases = biasesOf(model, kernel, moves, upper);
  const sums = kernel.ints(SHARE + HIDDEN / 2 + 8 * upper.panels);
  const slots = kernel.ints(SLOTS);

  function bestMove(parse: ParserState): number {
    const allowed = parse.allowed();
    if (allowed === 0) return -1;
    const [first, top] = [parse.buffered(0), parse.stacked(0)];
    const { values } = slots;
    values[0] = first;
    values[1] = parse.buffered(1);
    values[2] = top;
    values[3] = parse.stacked(1);
    values[4] = parse.stacked(2);
    values[5] = parse.leftmost(first);
    values[6] = parse.leftmost(top);
    values[7] = parse.rightmost(top);
    return kernel.move(
      slots.address,
      shares.address,
      start.address,
      sums.address,
      BITS.y - STATE_BITS,
      upper.address,
      upper.panels,
      biases[allowed]!,
    );
  }

  function apply(parse: ParserState, { kind, label }: Move): void {
    if (kind === SHIFT) parse.shift();
    else if (kind === REDUCE) parse.reduce();
    else if (kind === LEFT) parse.leftArc(label);
    else if (kind === RIGHT) parse.rightArc(label);
    else parse.breakSentence();
  }

  const state = new ParserState(most);
  return (vectors, length) => {
    kernel.multiply(vectors, WIDTH * 2, length, linear.pairs, linear.address, linear.panels, wide.address, HIDDEN * 4);
    for (let i = 0; i < length; i++)
      kernel.narrow(wide.address + i * HIDDEN * 4, linearBias.address, HIDDEN, BITS.y - BITS.x, hidden.address + i * HIDDEN * 2);
    kernel.multiply(hidden.address, HIDDEN * 2, length, lower.pairs, lower.address, lower.panels, shares.address + row * 4, row * 4);
    state.begin(length);
    // Every move takes a token off the buffer or the stack, but for breaks and returns: one of each a token.
    for (let left = 20 * length + 50; !state.finished && left > 0; left--) {
      const move = bestMove(state);
      if (move < 0) break;
      apply(state, moves[move]!);
    }
    return treeOf(state, length, labels);
  };
}

/** Of each slot all first pieces, then all second ones, where they came by turns. */
const piecesApart = <T>(values: readonly T[]): T[] =>
  values.map((_, i) => {
    const [slot, piece, output] = [Math.floor(i / SHARE), Math.floor(i / HIDDEN) % PIECES, i % HIDDEN];
    return values[slot * SHARE + output * PIECES + piece]!;
  });

interface Move {
  /** SHIFT, REDUCE, LEFT, RIGHT or BREAK. */
  kind: number;
  /** Number of its label. */
  label: number;
}

const [LEFT, RIGHT] = [16, 32];
const KINDS: Readonly<Record<string, number>> = { S: SHIFT, D: REDUCE, L: LEFT, R: RIGHT, B: BREAK };

/** For each combination of what is allowed: the biases of the moves, hopeless where they are not. */
function biasesOf(model: Model, kernel: Kernel, moves: readonly Move[], upper: Matrix): number[] {
  const bias = asSums(model.parameter('parser.upper.b'));
  return Array.from({ length: 2 * BREAK }, (_, allowed) => {
    const needed = ({ kind }: Move) => (kind === LEFT || kind === RIGHT ? ARC : kind);
    const own = moves.map((move, i) => ((needed(move) & allowed) === 0 ? HOPELESS : bias[i]!));
    return kernel.ints(biasesTo(upper, own)).address;
  });
}

/** Label before projectivization undone, and that of the head's child where it really belongs: "prep||dobj". */
const LIFTED = '||';

interface Labels {
  names: string[];
  /** The label of the token below its head under which it belongs; null: it stands where it is. */
  below: (string | null)[];
}

function labelsOf(moves: readonly string[]): { moves: Move[]; labels: Labels } {
  const labels: Labels = { names: [], below: [] };
  return {
    labels,
    moves: moves.map((move) => {
      const [name, below] = move.slice(2).split(LIFTED);
      labels.names.push(name!);
      labels.below.push(below ?? null);
      return { kind: KINDS[move[0]!]!, label: labels.names.length - 1 };
    }),
  };
}

/** Makes what has no head a root, and puts back what was lifted to a higher head for the sake of a projective tree. */
function treeOf(state: ParserState, length: number, { names, below }: Labels): Tree {
  const heads = state.heads.slice(0, length);
  const labels = new Array<string>(length);
  let lifted = false;
  for (let i = 0; i < length; i++) {
    if (heads[i]! < 0) {
      heads[i] = i;
      labels[i] = 'ROOT';
    } else {
      const label = state.labels[i]!;
      labels[i] = names[label]!;
      lifted ||= below[label] !== null;
    }
  }
  if (lifted) lower(heads, labels, (i) => (labels[i] === 'ROOT' ? null : below[state.labels[i]!]!));
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
