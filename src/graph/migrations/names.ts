/** The name of an index or a constraint, from what it is on. */
export const camel = (words: readonly string[]): string =>
  words.map((word, i) => (i === 0 ? word[0]!.toLowerCase() : word[0]!.toUpperCase()) + word.slice(1)).join('');
