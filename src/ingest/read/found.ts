import type { RawArticle } from '../clean/page.ts';
import { Refused, type Refusal, type Said } from './model.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';

/** An article as its format gives it, before what is known from elsewhere is added. */
export interface Found {
  index: number;
  encoding: string;
  raw: RawArticle;
  /** The strongest first. */
  said: Said[];
}
export type FoundOrRefusal = Found | Refusal;

export type TextFormat = 'text' | 'html' | 'markdown';

const LEAST_WORDS = 6;
/** Scripts without blanks have no words that are as easily counted. */
const LEAST_LETTERS = 60;
const isShort = (text: string) => text.length < LEAST_LETTERS && text.split(/\s+/).length < LEAST_WORDS;

/**
 * An article out of the text of its page.
 * @throws Refused NO_ARTICLE, TOO_DEEP, BAD_RECORD (front matter)
 */
export function pageOf(text: string, format: TextFormat): { raw: RawArticle; said: Said[] } {
  if (text.trim() === '') throw new Refused('EMPTY', 'There is no text in it.');
  if (format === 'html') {
    const { blocks, meta } = readHtml(text);
    return { raw: { blocks }, said: [meta] };
  }
  if (format === 'markdown') {
    const { blocks, said } = readMarkdown(text);
    return { raw: { blocks: withWords(blocks) }, said: [said] };
  }
  if (isShort(text.trim())) throw noArticle();
  return { raw: { text }, said: [] };
}

export function withWords<T extends { text: string }>(blocks: T[]): T[] {
  if (isShort(blocks.map(({ text }) => text).join(' '))) throw noArticle();
  return blocks;
}

const noArticle = () => new Refused('NO_ARTICLE', 'There is no article in it: not even a sentence.');
