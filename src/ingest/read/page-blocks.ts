import type { PageBlock } from '../clean/page.ts';
import type { RemovalReason } from '../clean/reasons.ts';
import { isElement, TEXT, type DomDocument, type DomElement, type DomNode } from './dom.ts';
import { furnitureReason, isUnseen } from './page-structure.ts';

/** A block with its place in the document, by which it is found again in what Readability makes of it. */
export interface FoundBlock extends PageBlock {
  mark: string;
  /** The element that it stands in among its fellows. */
  parent: DomElement;
  /** Share of its letters that are links, 0 to 1. */
  linked: number;
}

export const MARK = 'data-dictum-block';

const BLOCK_TAGS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI ' +
    'MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL CAPTION'
  ).split(' '),
);
const KIND_BY_TAG: Readonly<Record<string, PageBlock['kind']>> = {
  H1: 'title',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'item',
  DT: 'item',
  DD: 'item',
  TD: 'item',
  TH: 'item',
};

/**
 * All blocks of a page in their order. Each run of text gets an element of its own that bears a mark, and what the markup
 * shows to be furniture is taken out of the document, so that Readability judges what is left.
 */
export function takeBlocks(document: DomDocument): FoundBlock[] {
  const found: FoundBlock[] = [];
  const furniture: DomElement[] = [];
  const pageLength = textLength(document.body);

  const visit = (element: DomElement, reason: RemovalReason | null): void => {
    if (isUnseen(element)) return;
    const own = reason ?? furnitureReason(element, () => textLength(element) / Math.max(1, pageLength));
    if (own !== null && reason === null) furniture.push(element);
    let run: DomNode[] = [];
    const flush = () => {
      for (const piece of splitAtBreaks(run)) addRun(element, piece, own);
      run = [];
    };
    for (const child of Array.from(element.childNodes)) {
      if (isElement(child) && holdsBlocks(child)) {
        flush();
        visit(child, own);
      } else if (isElement(child) && !isUnseen(child) && own === null && furnitureReason(child, () => 0) !== null) {
        flush();
        visit(child, own);
      } else {
        run.push(child);
      }
    }
    flush();
  };

  const addRun = (parent: DomElement, nodes: readonly DomNode[], reason: RemovalReason | null): void => {
    const text = nodes
      .map(inlineText)
      .join('')
      .replace(/[ \t\n\f]+/g, ' ')
      .trim();
    if (text === '') return;
    const mark = String(found.length);
    const kind = KIND_BY_TAG[parent.tagName] ?? 'paragraph';
    const linked = nodes.reduce((sum, node) => sum + linkLength(node), 0) / text.length;
    found.push({ text, kind, reason, mark, parent: markRun(document, parent, nodes, mark), linked });
  };

  visit(document.body, null);
  for (const element of furniture) element.remove();
  return found;
}

/** Readability renames elements, and loses what they bore: the mark is within. */
const HOLDS_SPAN = new Set('P H1 H2 H3 H4 H5 H6 LI DT DD TD TH SUMMARY FIGCAPTION CAPTION PRE'.split(' '));

/** Puts the run into an element of its own that bears the mark. Where its fellows are. */
function markRun(document: DomDocument, parent: DomElement, nodes: readonly DomNode[], mark: string): DomElement {
  const spanned = HOLDS_SPAN.has(parent.tagName);
  const wrapper = document.createElement(spanned ? 'span' : 'p');
  wrapper.setAttribute(MARK, mark);
  parent.insertBefore(wrapper, nodes[0]!);
  for (const node of nodes) wrapper.appendChild(node);
  return spanned ? (parent.parentNode ?? parent) : parent;
}

/** Two line breaks part paragraphs; one is a blank. */
function splitAtBreaks(nodes: readonly DomNode[]): DomNode[][] {
  const pieces: DomNode[][] = [[]];
  let breaks = 0;
  for (const node of nodes) {
    const isBreak = isElement(node) && node.tagName === 'BR';
    const isBlank = !isBreak && (node.textContent ?? '').trim() === '' && !(isElement(node) && node.tagName === 'IMG');
    if (isBreak) breaks++;
    else if (!isBlank) {
      if (breaks >= 2) pieces.push([]);
      breaks = 0;
    }
    pieces.at(-1)!.push(node);
  }
  return pieces.filter((piece) => piece.length > 0);
}

function holdsBlocks(element: DomElement): boolean {
  if (BLOCK_TAGS.has(element.tagName)) return true;
  for (const child of Array.from(element.children)) if (holdsBlocks(child)) return true;
  return false;
}

function inlineText(node: DomNode): string {
  if (node.nodeType === TEXT) return node.textContent ?? '';
  if (!isElement(node) || isUnseen(node)) return '';
  if (node.tagName === 'BR') return ' ';
  return Array.from(node.childNodes).map(inlineText).join('');
}

function linkLength(node: DomNode): number {
  if (!isElement(node)) return 0;
  if (node.tagName === 'A') return inlineText(node).trim().length;
  return Array.from(node.childNodes).reduce((sum, child) => sum + linkLength(child), 0);
}

const textLength = (element: DomElement) => inlineText(element).length;
