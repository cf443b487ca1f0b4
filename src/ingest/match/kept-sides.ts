import { ID_LENGTH } from '../../relay/id.ts';
import type { Side } from './side.ts';

/** Letters before those by which ids of a kind differ. */
const TAG = 4;
/** Letters of an id in one number, and how many numbers all of them come to. */
const IN_ONE = 4;
const NUMBERS = (ID_LENGTH - TAG) / IN_ONE;
/** What is left out at once where there is no more room, as a share of all that is kept. */
const LEFT_OUT = 1 / 8;

/**
 * Statements by id, those that were asked for last. An id is looked up where it stands in a text, and compared as numbers that lie together:
 * a thousand come with every article, and to cut each out, hash it as the key of a map and fetch that key takes several times as long.
 */
export class KeptSides {
  /** By place. */
  private readonly sides: Side[] = [];
  /** By place: the letters of its id. */
  private readonly letters: Int32Array;
  /** By place: which look-up was the last to find it. */
  private readonly found: Float64Array;
  /** Places, counted from 1 on: that of an id is where its letters tell, or in one of the next. 0: none. */
  private readonly table: Uint16Array;
  private lookups = 0;

  /** @param most that are kept, below 65,536 */
  constructor(private readonly most: number) {
    this.letters = new Int32Array(NUMBERS * most);
    this.found = new Float64Array(most);
    // At most half of it is taken: what is not there is known by an empty place soon.
    this.table = new Uint16Array(2 ** Math.ceil(Math.log2(2 * most)));
  }

  /** @param text the id of a statement begins in it at `start` */
  get(text: string, start = 0): Side | undefined {
    const at = start + TAG;
    const a = lettersAt(text, at);
    const b = lettersAt(text, at + IN_ONE);
    const c = lettersAt(text, at + 2 * IN_ONE);
    const d = lettersAt(text, at + 3 * IN_ONE);
    const e = lettersAt(text, at + 4 * IN_ONE);
    const { letters, table } = this;
    const last = table.length - 1;
    for (let slot = slotOf(a, b) & last; table[slot]! > 0; slot = (slot + 1) & last) {
      const place = table[slot]! - 1;
      const k = NUMBERS * place;
      if (letters[k] !== a || letters[k + 1] !== b || letters[k + 2] !== c || letters[k + 3] !== d || letters[k + 4] !== e) continue;
      this.found[place] = ++this.lookups;
      return this.sides[place];
    }
    return undefined;
  }

  /** Keeps one; where its id is kept already, nothing changes. */
  add(side: Side): void {
    if (this.get(side.id) !== undefined) return;
    if (this.sides.length === this.most) this.makeRoom();
    const place = this.sides.push(side) - 1;
    for (let k = 0; k < NUMBERS; k++) this.letters[NUMBERS * place + k] = lettersAt(side.id, TAG + IN_ONE * k);
    this.found[place] = ++this.lookups;
    this.enter(place);
  }

  leaveOut(unwanted: (side: Side, place: number) => boolean): void {
    const { sides, letters, found } = this;
    let kept = 0;
    for (let place = 0; place < sides.length; place++) {
      if (unwanted(sides[place]!, place)) continue;
      sides[kept] = sides[place]!;
      letters.copyWithin(NUMBERS * kept, NUMBERS * place, NUMBERS * (place + 1));
      found[kept++] = found[place]!;
    }
    if (kept === sides.length) return;
    sides.length = kept;
    this.table.fill(0);
    for (let place = 0; place < kept; place++) this.enter(place);
  }

  clear(): void {
    this.sides.length = 0;
    this.table.fill(0);
  }

  private enter(place: number): void {
    const { letters, table } = this;
    const last = table.length - 1;
    let slot = slotOf(letters[NUMBERS * place]!, letters[NUMBERS * place + 1]!) & last;
    while (table[slot]! > 0) slot = (slot + 1) & last;
    table[slot] = place + 1;
  }

  private makeRoom(): void {
    const inOrder = this.found.slice().sort();
    const least = inOrder[Math.ceil(LEFT_OUT * this.most)] ?? Infinity;
    this.leaveOut((_, place) => this.found[place]! < least);
  }
}

/** Four letters of an id, which are of ASCII. */
const lettersAt = (text: string, at: number): number =>
  text.charCodeAt(at) | (text.charCodeAt(at + 1) << 8) | (text.charCodeAt(at + 2) << 16) | (text.charCodeAt(at + 3) << 24);

/** Spreads the bits of letters, of which each has no more than five. */
const slotOf = (a: number, b: number): number => (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 15;
