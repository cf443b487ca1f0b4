import { createWriteStream, type WriteStream } from 'node:fs';
import path from 'node:path';
import { once } from 'node:events';
import { LINK_COLUMNS, NODE_COLUMNS } from './columns.ts';
import type { OfflineGraph } from './offline.ts';

/** Between the elements of a list; no text of the generator holds one. */
export const LIST_DELIMITER = ';';

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Empty and without quotation marks: no property. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return quoted(value.join(LIST_DELIMITER));
  return typeof value === 'string' ? quoted(value) : String(value);
}

function known(what: string, names: readonly string[], props: object): void {
  for (const name of Object.keys(props)) {
    if (name !== 'id' && name !== 'key' && !names.includes(name))
      throw new Error(`${what}.${name} has no column in bench/graph/columns.ts`);
  }
}

export const fileOf = (folder: string, kind: string, part: string): string => path.join(folder, `${kind}.${part}.csv`);

/** Writes what a load has made into a file for each label and each type of relationship. */
export async function writeCsv({ nodes, links }: Pick<OfflineGraph, 'nodes' | 'links'>, folder: string, part: string): Promise<void> {
  const files = new Map<string, WriteStream>();
  const rows = new Map<string, string[]>();
  const add = (kind: string, line: string) => {
    const there = rows.get(kind);
    if (there) there.push(line);
    else rows.set(kind, [line]);
  };
  for (const { labels, props } of nodes.values()) {
    const label = labels[0]!;
    const names = NODE_COLUMNS[label];
    if (!names) throw new Error(`Nodes with the label ${label} have no columns in bench/graph/columns.ts`);
    known(label, names, props);
    const id = label === 'Name' ? props['key'] : props['id'];
    add(`node.${label}`, [cell(id), quoted(labels.join(LIST_DELIMITER)), ...names.map((name) => cell(props[name]))].join(','));
  }
  for (const { type, from, to, props } of links) {
    const names = LINK_COLUMNS[type];
    if (!names) throw new Error(`Relationships of the type ${type} have no columns in bench/graph/columns.ts`);
    known(type, names, props);
    add(
      `link.${type}`,
      [quoted(from), quoted(type === 'NAMED' ? to.replace(/^name:/, '') : to), ...names.map((name) => cell(props[name]))].join(','),
    );
  }
  for (const [kind, lines] of rows) {
    const file = createWriteStream(fileOf(folder, kind, part));
    files.set(kind, file);
    file.end(`${lines.join('\n')}\n`);
  }
  await Promise.all([...files.values()].map((file) => once(file, 'finish')));
}
