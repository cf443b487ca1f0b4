import type { RecordSetInput } from '../../src/records/record.model.ts';

/** Statements about the fixtures' people, with one quotation each from an article of their own. */
export function manyStatements(count: number) {
  const numbers = Array.from({ length: count }, (_, i) => i);
  return {
    articles: numbers.map((i) => ({ key: `many-article-${i}`, outlet: i % 2 === 0 ? 'gazette' : 'courier', publishedOn: '2024-05-01' })),
    statements: numbers.map((i) => ({
      key: `many-${i}`,
      gist: `Boat ${i} was lost.`,
      act: 'ASSERTION' as const,
      speakers: [i % 3 === 0 ? 'a-quill' : 'port-authority'],
      saidOn: '2024-05-01',
      saidOnPrecision: 'BEFORE' as const,
      topics: ['harbour'],
      quotations: [
        {
          article: `many-article-${i}`,
          mode: 'INDIRECT' as const,
          segments: [{ start: 0, end: 4, exact: 'lost', prefix: '', suffix: '' }],
        },
      ],
    })),
  } satisfies RecordSetInput;
}
