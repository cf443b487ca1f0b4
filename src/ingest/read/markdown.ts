import markdownIt from 'markdown-it';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { PageBlock } from '../clean/page.ts';
import { guarded } from './failures.ts';
import { blocksOfFragment } from './html.ts';
import type { Said } from './model.ts';
import { recordFields, saidOfRecord } from './record-fields.ts';

const FRONT_MATTER = /^---[ \t]*\r?\n([^]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
// Nothing is made of typography: words stay as they are written.
const markdown = markdownIt({ html: true, linkify: false, typographer: false });

const frontMatter = z.looseObject({
  ...recordFields,
  publishedOnInferred: z
    .string()
    .transform((value) => value === 'true')
    .nullish(),
  date: z.string().nullish(),
  author: recordFields.bylines,
  authors: recordFields.bylines,
  lang: z.string().nullish(),
});

export interface MarkdownPage {
  blocks: PageBlock[];
  said: Said;
}

/**
 * Its first heading of the first rank is its title. Front matter may have the fields of a record, and `date`, `author`, `lang`.
 * @throws Refused BAD_RECORD, TOO_DEEP
 */
export function readMarkdown(source: string): MarkdownPage {
  const front = FRONT_MATTER.exec(source);
  const blocks = blocksOfFragment(
    guarded(() => markdown.render(front ? source.slice(front[0].length) : source), 'It cannot be read as Markdown.'),
  );
  return { blocks, said: saidOfFrontMatter(front?.[1] ?? '') };
}

function saidOfFrontMatter(yaml: string): Said {
  const given = frontMatter.safeParse(parsed(yaml));
  if (!given.success) return {};
  const { date, author, authors, lang, ...fields } = given.data;
  return saidOfRecord(
    {
      ...fields,
      publishedOn: fields.publishedOn ?? date ?? null,
      bylines: fields.bylines ?? author ?? authors ?? null,
      language: fields.language ?? lang ?? null,
    },
    'front matter',
  );
}

function parsed(yaml: string): unknown {
  try {
    // Every value as it is written: a day stays one.
    return parseYaml(yaml, { schema: 'failsafe' });
  } catch {
    // What looks like front matter and is none.
    return null;
  }
}
