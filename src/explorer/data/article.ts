import { day, shortDay } from './format.ts';

interface Described {
  title: string | null;
  outlet: { name: string } | null;
  credits?: readonly { name: string }[];
  bylines?: readonly string[];
  publishedOn: string | null;
}

/** Who published an article, as far as is known: the outlet, else whom it is credited to, else its authors. */
export function publisher({ outlet, credits = [], bylines = [] }: Described): string {
  if (outlet) return outlet.name;
  if (credits[0]) return `Credited to ${credits[0].name}`;
  return bylines[0] ? `By ${bylines[0]}` : 'Outlet not known';
}

/** The same within a sentence; null: nothing of it is known. */
export function reporter({ outlet, credits = [], bylines = [] }: Described): string | null {
  if (outlet) return outlet.name;
  if (credits[0]) return `an article credited to ${credits[0].name}`;
  return bylines[0] ? `an article by ${bylines[0]}` : null;
}

/** An article's headline; where none is known, what tells it from others. */
export function headline(article: Described): string {
  if (article.title !== null) return article.title;
  const by = reporter(article)?.replace(/^an article /, '');
  const from = [by, article.publishedOn === null ? null : shortDay(article.publishedOn)].filter(Boolean).join(', ');
  return from === '' ? 'Article without a headline' : `Article without a headline (${from})`;
}

/** `28 December 2024`; `date not known`. */
export const published = ({ publishedOn }: Described): string => (publishedOn === null ? 'date not known' : day(publishedOn));
