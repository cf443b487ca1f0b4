import { published, publisher } from '../../data/article.ts';
import { said } from '../../data/format.ts';
import { postWords } from '../../data/speaker.ts';
import type { StatementPageQuery } from '../../generated/graphql.ts';

type Statement = NonNullable<StatementPageQuery['statement']>;

/** Statement, speaker, each outlet with its words and date, and the address, as text to be pasted into an article or a letter. */
export function citation(statement: Statement, address: string): string {
  const post = postWords(statement.position);
  const speakers = statement.speakers.map(({ name }) => name).join(' and ');
  const reports = statement.quotations.nodes.map(({ text, mode, article }) => {
    const words = mode === 'DIRECT' ? `“${text}”` : text;
    const title = article.title === null ? 'without a headline' : `“${article.title}”`;
    return `- ${publisher(article)}, ${title}, ${published(article)}: ${words}${article.url === null ? '' : ` ${article.url}`}`;
  });
  return [
    `${speakers}${post === null ? '' : ` (${post})`}, ${said(statement.saidOn, statement.saidOnPrecision)}: ${statement.gist}`,
    'Reported by:',
    ...reports,
    `Dictum, ${address}`,
  ].join('\n');
}
