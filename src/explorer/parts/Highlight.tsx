/** An excerpt with what matched marked: plain text with each match between `**` and `**`, as the schema gives it. */
export const Highlight = ({ text }: { text: string }) =>
  text.split('**').map((part, i) => (i % 2 === 1 ? <mark key={i}>{part}</mark> : <span key={i}>{part}</span>));
