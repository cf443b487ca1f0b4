/** The state of spaCy's parser while it reads: stack, buffer, and the arcs made so far. */
export class ParserState {
  /** Head of each token, or -1. */
  readonly heads: Int32Array;
  readonly labels: string[];
  private readonly length: number;
  private readonly stack: number[] = [];
  /** Tokens put back before the rest of the buffer, the next one last. */
  private readonly returned: number[] = [];
  private next = 0;
  private readonly wasReturned: Uint8Array;
  private readonly startsSentence: Uint8Array;
  // The children of a head on each side: the last one added, and from each child the one added before it.
  private readonly lastLeft: Int32Array;
  private readonly lastRight: Int32Array;
  private readonly earlier: Int32Array;

  constructor(length: number) {
    this.length = length;
    this.heads = new Int32Array(length).fill(-1);
    this.labels = new Array<string>(length).fill('');
    this.wasReturned = new Uint8Array(length);
    this.startsSentence = new Uint8Array(length);
    this.lastLeft = new Int32Array(length).fill(-1);
    this.lastRight = new Int32Array(length).fill(-1);
    this.earlier = new Int32Array(length).fill(-1);
  }

  /** The i-th token of the buffer, or -1. */
  buffered(i: number): number {
    if (i < this.returned.length) return this.returned[this.returned.length - 1 - i]!;
    const at = this.next + i - this.returned.length;
    return at < this.length ? at : -1;
  }

  /** The i-th token from the top of the stack, or -1. */
  stacked(i: number): number {
    return i < this.stack.length ? this.stack[this.stack.length - 1 - i]! : -1;
  }

  leftmost = (head: number): number => (head < 0 ? -1 : this.lastLeft[head]!);
  rightmost = (head: number): number => (head < 0 ? -1 : this.lastRight[head]!);

  private get waiting(): number {
    return this.length - this.next + this.returned.length;
  }

  get finished(): boolean {
    return this.stack.length === 0 && this.waiting === 0;
  }

  /** Which kinds of move may come next. */
  allowed(): { shift: boolean; reduce: boolean; arc: boolean; breakHere: boolean } {
    const depth = this.stack.length;
    const [first, second] = [this.buffered(0), this.buffered(1)];
    const atStart = first >= 0 && this.startsSentence[first] === 1;
    return {
      shift: depth === 0 || !(this.waiting < 2 || atStart || this.wasReturned[first] === 1),
      reduce: depth > 0,
      arc: depth > 0 && this.waiting > 0 && !atStart,
      breakHere: this.waiting >= 2 && second === first + 1 && this.startsSentence[second] === 0,
    };
  }

  shift(): void {
    this.stack.push(this.returned.pop() ?? this.next++);
  }

  /** Takes the top off the stack; without a head it goes back to the buffer, once the stack is its way. */
  reduce(): void {
    const top = this.stacked(0);
    if (this.heads[top]! < 0 && this.stack.length > 1) {
      this.wasReturned[top] = 1;
      this.returned.push(top);
    }
    this.stack.pop();
  }

  leftArc(label: string): void {
    const [head, child] = [this.buffered(0), this.stacked(0)];
    this.attach(head, child, label);
    this.wasReturned[head] = 0;
    this.stack.pop();
  }

  rightArc(label: string): void {
    this.attach(this.stacked(0), this.buffered(0), label);
    this.shift();
  }

  breakSentence(): void {
    this.startsSentence[this.buffered(1)] = 1;
  }

  private attach(head: number, child: number, label: string): void {
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
