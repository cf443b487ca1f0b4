/** `make`, but what it made of a text is kept for the next time: of those asked about last, so many at least, and twice as many at most. */
export function remembered<T>(make: (text: string) => T, most = 20_000): (text: string) => T {
  let known = new Map<string, T>();
  let before = new Map<string, T>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) {
      const own = ownCopy(text);
      made = before.get(text) ?? make(own);
      if (known.size >= most) [before, known] = [known, new Map<string, T>()];
      known.set(own, made);
    }
    return made;
  };
}

/** A part of a text holds on to all of it, in V8: a word that is kept would keep its article. */
export const ownCopy = (text: string): string => ` ${text}`.slice(1);

interface Made<T> {
  text: string;
  made: T;
}

/**
 * `make`, but what it made of the two texts that it was asked about last is kept: an article is asked about many times in a row, and the next
 * one may be begun meanwhile.
 */
export function ofLast<T>(make: (text: string) => T): (text: string) => T {
  let last: Made<T> | undefined;
  let before: Made<T> | undefined;
  return (text) => {
    if (last?.text === text) return last.made;
    const kept = before?.text === text ? before : { text, made: make(text) };
    [before, last] = [last, kept];
    return kept.made;
  };
}
