/** A word may be an address that goes on for lines. */
const MOST_LETTERS = 400;

/** The first words of a text on one line, ` …` where something follows: for `Article.removed`, which shows no more than that. */
export function excerptOf(text: string, most = 12): string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const first = words
    .slice(0, most)
    .join(' ')
    .slice(0, MOST_LETTERS)
    .replace(/[\uD800-\uDBFF]$/, '');
  return words.length <= most ? first : `${first} …`;
}
