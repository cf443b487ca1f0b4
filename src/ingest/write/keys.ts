import { hash } from 'node:crypto';
import { ofLast } from '../../memo.ts';
import { sha256 } from '../clean/clean.ts';

/** Of an article's text, which is asked about several times in a row. */
export const textHashOf = ofLast(sha256);

const short = (text: string) => hash('sha256', text, 'hex').slice(0, 16);

/** The same page under another spelling of its address; of one article it is asked several times. */
export const canonicalUrl = ofLast((url) => {
  const parsed = new URL(url);
  parsed.hash = '';
  if (parsed.search !== '')
    for (const name of [...parsed.searchParams.keys()])
      if (/^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|ref)$/.test(name)) parsed.searchParams.delete(name);
  parsed.hostname = parsed.hostname.replace(/^www\./, '');
  return parsed
    .toString()
    .replace(/^https?:/, '')
    .replace(/\/$/, '');
});

/** Key of an article: by its address, else by its text. */
export const articleKey = ({ url, text }: { url: string | null; text: string }): string =>
  url === null ? `text-${short(text)}` : `url-${short(canonicalUrl(url))}`;
