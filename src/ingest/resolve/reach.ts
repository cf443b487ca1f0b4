/** How many words names have at most, by their first word: what begins with no name's first word is no name, however it goes on. */
export class NameReach {
  private readonly most = new Map<string, number>();

  /** @param key of a name, or its bones: words with a blank between each two */
  add(key: string): void {
    const first = firstWord(key);
    const words = wordsIn(key);
    if (words > this.of(first)) this.most.set(first, words);
  }

  /** 0: no name begins so. */
  of(first: string): number {
    return this.most.get(first) ?? 0;
  }
}

/** Of a key or of bones. */
export function firstWord(key: string): string {
  const blank = key.indexOf(' ');
  return blank < 0 ? key : key.slice(0, blank);
}

export function wordsIn(key: string): number {
  if (key === '') return 0;
  let words = 1;
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) words++;
  return words;
}
