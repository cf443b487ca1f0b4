/** `make`, but what it made of a text is kept for the next time: of those asked about last, so many at least, and twice as many at most. */
export function remembered<T>(make: (text: string) => T, most = 20_000): (text: string) => T {
  let known = new Map<string, T>();
  let before = new Map<string, T>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) {
      made = before.get(text) ?? make(text);
      if (known.size >= most) [before, known] = [known, new Map<string, T>()];
      known.set(text, made);
    }
    return made;
  };
}

/** `make`, but what it made of the text that it was asked about last is kept: an article is asked about many times in a row. */
export function ofLast<T>(make: (text: string) => T): (text: string) => T {
  let last: { text: string; made: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, made: make(text) };
    return last.made;
  };
}
