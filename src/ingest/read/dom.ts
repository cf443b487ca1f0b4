import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { guarded } from './failures.ts';
import { Refused } from './model.ts';

/** What is used of the DOM: the compiler is told of no browser. */
export interface DomNode {
  readonly nodeType: number;
  readonly childNodes: ArrayLike<DomNode>;
  readonly parentNode: DomElement | null;
  textContent: string | null;
  remove(): void;
}
export interface DomElement extends DomNode {
  readonly tagName: string;
  readonly children: ArrayLike<DomElement>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>;
  insertBefore(node: DomNode, before: DomNode | null): void;
  appendChild(node: DomNode): void;
}
export interface DomDocument extends DomElement {
  readonly body: DomElement;
  readonly documentElement: DomElement;
  createElement(tag: string): DomElement;
}

export const ELEMENT = 1;
export const TEXT = 3;
export const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT;

/** Readability's time grows with the square of the depth; browsers stop at 512. */
const MOST_DEEP = 256;
const MOST_ELEMENTS = 60_000;
/** Letters of a class: the DOM cannot bear millions. */
const LONGEST_CLASS = 20_000;
/** Whose end tag may be left out, or which has none: HTML closes them by itself. */
const NO_CONTENT = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/**
 * A document with html, head and body, whatever the page has of them.
 * @throws Refused TOO_DEEP where it is nested or crowded as no page is that someone wrote
 */
export function parsePage(html: string): DomDocument {
  const seen = survey(html);
  if (seen.html && seen.body) {
    const document = parsed(html);
    // Some pages have something between head and body: then the DOM finds no body.
    if (document.querySelector('body') === document.body) return document;
  }
  return parsed(`<!doctype html><html><head></head><body>${html.replace(/<!doctype[^>]*>/i, '')}</body></html>`);
}

const parsed = (html: string) =>
  guarded(() => (parseHTML(html) as { document: unknown }).document as DomDocument, 'The page cannot be taken apart.');

function survey(html: string): { html: boolean; body: boolean } {
  const seen = { html: false, body: false };
  let depth = 0;
  let elements = 0;
  const refuse = (what: string) => {
    throw new Refused('TOO_DEEP', `The page ${what}: no article is written like that.`);
  };
  const parser = new Parser({
    onopentagname(name) {
      if (name === 'html') seen.html = true;
      if (name === 'body') seen.body = true;
      if (NO_CONTENT.has(name)) return;
      if (++depth > MOST_DEEP) refuse(`nests its elements more than ${MOST_DEEP} deep`);
      if (++elements > MOST_ELEMENTS) refuse(`has more than ${MOST_ELEMENTS} elements`);
    },
    onattribute(name, value) {
      if (name === 'class' && value.length > LONGEST_CLASS) refuse(`has a class of more than ${LONGEST_CLASS} letters`);
    },
    onclosetag(name) {
      if (!NO_CONTENT.has(name)) depth--;
    },
  });
  parser.write(html);
  parser.end();
  return seen;
}
