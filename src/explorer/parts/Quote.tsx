import type { ReactNode } from 'react';
import styles from './Quote.module.css';

interface QuoteProps {
  /** A `QuotationMode`. */
  mode: string;
  /** Where the words stand. */
  cite?: string | null;
  children: ReactNode;
}

/** Words from an article, set as such: real quotation marks where the speaker's own words are quoted, none where the article tells. */
export const Quote = ({ mode, cite, children }: QuoteProps) => (
  <blockquote className={styles['quote']} data-mode={mode} cite={cite ?? undefined}>
    <p>{children}</p>
  </blockquote>
);
