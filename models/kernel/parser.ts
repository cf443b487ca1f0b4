// spaCy's transition-based parser: tokens wait in a buffer, are shifted to a stack and bound to one another, one greedy move after another.
// Lists of tokens are of 32 bits, a number for each.
import { largestOf } from './largest';

const LANES: usize = 16; // bytes of a vector
const SLOTS: usize = 8; // tokens that are looked at before each move
const HIDDEN: usize = 64;
const SHARE: usize = HIDDEN * 2 * 4; // bytes of a token's share in one slot: first pieces, then second

// Kinds of moves, and which may come next, as bits; arcs are allowed to both sides or to none.
const SHIFT: u32 = 1;
const REDUCE: u32 = 2;
const ARC: u32 = 4;
const BREAK: u32 = 8;
const LEFT: u32 = 16;
const RIGHT: u32 = 32;

let length: i32 = 0;
/** Head of each token, or -1. */
let heads: usize = 0;
/** The move that gave it. */
let labels: usize = 0;
let stack: usize = 0;
let depth: i32 = 0;
/** Tokens put back before the rest of the buffer, the next one last. */
let returned: usize = 0;
let returns: i32 = 0;
let next: i32 = 0;
let wasReturned: usize = 0;
let startsSentence: usize = 0;
// The children of a head on each side: the last one added, and from each child the one added before it.
let lastLeft: usize = 0;
let lastRight: usize = 0;
let earlier: usize = 0;

/**
 * Parses as many tokens. `shares` has a row for each token, before them one that stands for none; what they come to of the slots, over 2^`shift`
 * in 16 bits, times `w` are the sums of the moves. `biases` has a row for each combination of what is allowed, which makes those hopeless that are forbidden, and
 * what fills the last panel; `kinds` a byte for each sum, 0 for what is no move.
 * @param room for the work: sums of a share, 16 bits of a state and the sums of the moves; a multiple of 64
 * @param out nine lists of as many numbers: heads (-1: none) and the moves that gave them, then those that are worked with
 */
export function parse(
  tokens: i32,
  shares: usize,
  start: usize,
  shift: i32,
  w: usize,
  panels: i32,
  biases: usize,
  kinds: usize,
  room: usize,
  out: usize,
): void {
  begin(tokens, out);
  // Every move takes a token off the buffer or the stack, but for breaks and returns: one of each a token.
  for (let left = 20 * length + 50; left > 0 && (depth > 0 || waiting() > 0); left--) {
    const first = buffered(0);
    const second = buffered(1);
    const may = allowed(first, second);
    if (may === 0) break;
    sum(first, second, shares, start, room);
    const move = bestMove(room, shift, w, panels, biases + <usize>may * ((<usize>panels) << 5));
    const kind = <u32>load<u8>(kinds + <usize>move);
    if (!isAmong(kind, may)) break;
    apply(kind, move, first, second);
  }
}

function begin(tokens: i32, out: usize): void {
  length = tokens;
  depth = 0;
  returns = 0;
  next = 0;
  const list = (<usize>tokens) << 2;
  heads = out;
  labels = out + list;
  lastLeft = out + 2 * list;
  lastRight = out + 3 * list;
  earlier = out + 4 * list;
  wasReturned = out + 5 * list;
  startsSentence = out + 6 * list;
  stack = out + 7 * list;
  returned = out + 8 * list;
  memory.fill(heads, 0xff, 5 * list);
  memory.fill(wasReturned, 0, 2 * list);
}

function at(list: usize, i: i32): i32 {
  return load<i32>(list + ((<usize>i) << 2));
}

function put(list: usize, i: i32, value: i32): void {
  store<i32>(list + ((<usize>i) << 2), value);
}

function waiting(): i32 {
  return length - next + returns;
}

/** The i-th token of the buffer, or -1. */
function buffered(i: i32): i32 {
  if (i < returns) return at(returned, returns - 1 - i);
  const token = next + i - returns;
  return token < length ? token : -1;
}

/** The i-th token from the top of the stack, or -1. */
function stacked(i: i32): i32 {
  return i < depth ? at(stack, depth - 1 - i) : -1;
}

/** The child of a head that was added last on one side, or -1. */
function outermost(last: usize, head: i32): i32 {
  return head < 0 ? -1 : at(last, head);
}

/** Which kinds of move may come next, as bits. */
function allowed(first: i32, second: i32): u32 {
  const atStart = first >= 0 && at(startsSentence, first) === 1;
  const shift = depth === 0 || !(waiting() < 2 || atStart || at(wasReturned, first) === 1);
  const breaks = waiting() >= 2 && second === first + 1 && at(startsSentence, second) === 0;
  return (shift ? SHIFT : 0) | (depth > 0 ? REDUCE : 0) | (depth > 0 && waiting() > 0 && !atStart ? ARC : 0) | (breaks ? BREAK : 0);
}

/** Sums that run over may make a forbidden move the best: it would be made of tokens that are not there. */
function isAmong(kind: u32, may: u32): bool {
  return ((kind === LEFT || kind === RIGHT ? ARC : kind) & may) !== 0;
}

/** What the tokens that are looked at come to. */
function sum(first: i32, second: i32, shares: usize, start: usize, sums: usize): void {
  const top = stacked(0);
  const t0 = shareOf(shares, first, 0);
  const t1 = shareOf(shares, second, 1);
  const t2 = shareOf(shares, top, 2);
  const t3 = shareOf(shares, stacked(1), 3);
  const t4 = shareOf(shares, stacked(2), 4);
  const t5 = shareOf(shares, outermost(lastLeft, first), 5);
  const t6 = shareOf(shares, outermost(lastLeft, top), 6);
  const t7 = shareOf(shares, outermost(lastRight, top), 7);
  for (let i: usize = 0; i < SHARE; i += LANES) {
    let some = i32x4.add(v128.load(start + i), v128.load(t0 + i));
    let other = i32x4.add(v128.load(t1 + i), v128.load(t2 + i));
    some = i32x4.add(some, v128.load(t3 + i));
    other = i32x4.add(other, v128.load(t4 + i));
    some = i32x4.add(some, v128.load(t5 + i));
    other = i32x4.add(other, v128.load(t6 + i));
    some = i32x4.add(some, v128.load(t7 + i));
    v128.store(sums + i, i32x4.add(some, other));
  }
}

function shareOf(shares: usize, token: i32, slot: usize): usize {
  return shares + (<usize>(token + 1) * SLOTS + slot) * SHARE;
}

/** The move of the largest sum: the first one where several are as large. */
function bestMove(sums: usize, shift: i32, w: usize, panels: i32, bias: usize): i32 {
  const state = sums + SHARE;
  for (let i: usize = 0; i < HIDDEN << 2; i += 2 * LANES) {
    const low = i32x4.max_s(v128.load(sums + i), v128.load(sums + i + (HIDDEN << 2)));
    const high = i32x4.max_s(v128.load(sums + i, LANES), v128.load(sums + i + (HIDDEN << 2), LANES));
    v128.store(state + (i >> 1), i16x8.narrow_i32x4_s(i32x4.shr_s(low, shift), i32x4.shr_s(high, shift)));
  }
  const scores = state + (HIDDEN << 1);
  for (let panel = 0; panel < panels; panel++) {
    let a0 = i32x4.splat(0);
    let a1 = a0;
    let b0 = a0;
    let b1 = a0;
    for (let k: usize = 0; k < HIDDEN << 1; k += 8) {
      let v = v128.load32_splat(state + k);
      a0 = i32x4.add(a0, i32x4.dot_i16x8_s(v, v128.load(w)));
      b0 = i32x4.add(b0, i32x4.dot_i16x8_s(v, v128.load(w, 16)));
      v = v128.load32_splat(state + k, 4);
      a1 = i32x4.add(a1, i32x4.dot_i16x8_s(v, v128.load(w, 32)));
      b1 = i32x4.add(b1, i32x4.dot_i16x8_s(v, v128.load(w, 48)));
      w += 64;
    }
    v128.store(scores + <usize>panel * 32, i32x4.add(a0, a1));
    v128.store(scores + <usize>panel * 32, i32x4.add(b0, b1), LANES);
  }
  return largestOf(scores, bias, panels);
}

function apply(kind: u32, move: i32, first: i32, second: i32): void {
  if (kind === SHIFT) shiftOne();
  else if (kind === REDUCE) reduce();
  else if (kind === LEFT) {
    attach(first, stacked(0), move);
    put(wasReturned, first, 0);
    depth--;
  } else if (kind === RIGHT) {
    attach(stacked(0), first, move);
    shiftOne();
  } else put(startsSentence, second, 1);
}

function shiftOne(): void {
  put(stack, depth++, returns > 0 ? at(returned, --returns) : next++);
}

/** Takes the top off the stack; without a head it goes back to the buffer, once the stack is its way. */
function reduce(): void {
  const top = stacked(0);
  if (at(heads, top) < 0 && depth > 1) {
    put(wasReturned, top, 1);
    put(returned, returns++, top);
  }
  depth--;
}

function sideOf(head: i32, child: i32): usize {
  return head > child ? lastLeft : lastRight;
}

function attach(head: i32, child: i32, move: i32): void {
  if (at(heads, child) >= 0) detach(child);
  const last = sideOf(head, child);
  put(earlier, child, at(last, head));
  put(last, head, child);
  put(heads, child, head);
  put(labels, child, move);
}

function detach(child: i32): void {
  const head = at(heads, child);
  const last = sideOf(head, child);
  if (at(last, head) === child) {
    put(last, head, at(earlier, child));
    return;
  }
  for (let other = at(last, head); other >= 0; other = at(earlier, other))
    if (at(earlier, other) === child) put(earlier, other, at(earlier, child));
}
