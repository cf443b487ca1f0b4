import type { Range } from '../../../src/ingest/extract/span.ts';

/** A text whose marks `<c>` cue, `<s>` speaker and `<q>` content were taken out, and where they stood. */
export interface Marked {
  text: string;
  cue: Range | null;
  speaker: Range | null;
  content: Range[];
  cues: Range[];
}

export function marked(source: string): Marked {
  const found: Record<'c' | 's' | 'q', Range[]> = { c: [], s: [], q: [] };
  const open: { name: 'c' | 's' | 'q'; start: number }[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(/<(\/?)([csq])>/g)) {
    text += source.slice(from, match.index);
    from = match.index + match[0].length;
    const name = match[2] as 'c' | 's' | 'q';
    if (match[1] === '') open.push({ name, start: text.length });
    else found[name].push({ start: open.pop()!.start, end: text.length });
  }
  text += source.slice(from);
  return { text, cue: found.c[0] ?? null, speaker: found.s[0] ?? null, content: found.q, cues: found.c };
}
