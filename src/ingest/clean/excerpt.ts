/** The first words of a text on one line, ` …` where something follows: for `Article.removed`, which shows no more than that. */
export function excerptOf(text: string, most = 12): string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.length <= most ? words.join(' ') : `${words.slice(0, most).join(' ')} …`;
}
