/** Kinds of move that may come next, as bits; arcs are allowed to both sides or to none. */
export const [SHIFT, REDUCE, ARC, BREAK] = [1, 2, 4, 8];

/** The state of spaCy's parser while it reads: stack, buffer, and the arcs made so far. One after another may be read with it. */
export class ParserState {
  /** Head of each token, or -1. */
  readonly heads: Int32Array;
  /** Number of each token's label, where it has a head. */
  readonly labels: Int16Array;
  private length = 0;
  private readonly stack: Int32Array;
  private depth = 0;
  /** Tokens put back before the rest of the buffer, the next one last. */
  private readonly returned: Int32Array;
  private returns = 0;
  private next = 0;
  private readonly wasReturned: Uint8Array;
  private readonly startsSentence: Uint8Array;
  // The children of a head on each side: the last one added, and from each child the one added before it.
  private readonly lastLeft: Int32Array;
  private readonly lastRight: Int32Array;
  private readonly earlier: Int32Array;

  /** @param most the largest number of tokens */
  constructor(most: number) {
    const ints = () => new Int32Array(most + 1);
    [this.heads, this.stack, this.returned] = [ints(), ints(), ints()];
    [this.lastLeft, this.lastRight, this.earlier] = [ints(), ints(), ints()];
    this.labels = new Int16Array(most);
    this.wasReturned = new Uint8Array(most + 1);
    this.startsSentence = new Uint8Array(most + 1);
  }

  begin(length: number): void {
    this.length = length;
    this.depth = 0;
    this.returns = 0;
    this.next = 0;
    for (const list of [this.heads, this.lastLeft, this.lastRight, this.earlier]) list.fill(-1, 0, length);
    for (const list of [this.wasReturned, this.startsSentence]) list.fill(0, 0, length);
  }

  /** The i-th token of the buffer, or -1. */
  buffered(i: number): number {
    if (i < this.returns) return this.returned[this.returns - 1 - i]!;
    const at = this.next + i - this.returns;
    return at < this.length ? at : -1;
  }

  /** The i-th token from the top of the stack, or -1. */
  stacked(i: number): number {
    return i < this.depth ? this.stack[this.depth - 1 - i]! : -1;
  }

  leftmost(head: number): number {
    return head < 0 ? -1 : this.lastLeft[head]!;
  }

  rightmost(head: number): number {
    return head < 0 ? -1 : this.lastRight[head]!;
  }

  private get waiting(): number {
    return this.length - this.next + this.returns;
  }

  get finished(): boolean {
    return this.depth === 0 && this.waiting === 0;
  }

  /** Which kinds of move may come next, as bits. */
  allowed(): number {
    const { depth, waiting } = this;
    const [first, second] = [this.buffered(0), this.buffered(1)];
    const atStart = first >= 0 && this.startsSentence[first] === 1;
    const shift = depth === 0 || !(waiting < 2 || atStart || this.wasReturned[first] === 1);
    const breaks = waiting >= 2 && second === first + 1 && this.startsSentence[second] === 0;
    return (shift ? SHIFT : 0) | (depth > 0 ? REDUCE : 0) | (depth > 0 && waiting > 0 && !atStart ? ARC : 0) | (breaks ? BREAK : 0);
  }

  shift(): void {
    this.stack[this.depth++] = this.returns > 0 ? this.returned[--this.returns]! : this.next++;
  }

  /** Takes the top off the stack; without a head it goes back to the buffer, once the stack is its way. */
  reduce(): void {
    const top = this.stacked(0);
    if (this.heads[top]! < 0 && this.depth > 1) {
      this.wasReturned[top] = 1;
      this.returned[this.returns++] = top;
    }
    this.depth--;
  }

  leftArc(label: number): void {
    const [head, child] = [this.buffered(0), this.stacked(0)];
    this.attach(head, child, label);
    this.wasReturned[head] = 0;
    this.depth--;
  }

  rightArc(label: number): void {
    this.attach(this.stacked(0), this.buffered(0), label);
    this.shift();
  }

  breakSentence(): void {
    this.startsSentence[this.buffered(1)] = 1;
  }

  private attach(head: number, child: number, label: number): void {
    if (this.heads[child]! >= 0) this.detach(child);
    const last = head > child ? this.lastLeft : this.lastRight;
    this.earlier[child] = last[head]!;
    last[head] = child;
    this.heads[child] = head;
    this.labels[child] = label;
  }

  private detach(child: number): void {
    const head = this.heads[child]!;
    const last = head > child ? this.lastLeft : this.lastRight;
    if (last[head] === child) {
      last[head] = this.earlier[child]!;
      return;
    }
    for (let other = last[head]!; other >= 0; other = this.earlier[other]!)
      if (this.earlier[other] === child) this.earlier[other] = this.earlier[child]!;
  }
}
