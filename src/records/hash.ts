import { hash } from 'node:crypto';

/** Goes up whenever the same record is written in another way than before, so that the next load writes all anew. */
const WRITING = 1;

/** The same for the same content, in whatever order its fields stand. */
export const hashOf = (content: unknown): string => hash('sha256', `${WRITING}:${stable(content)}`, 'hex').slice(0, 32);

function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`;
  if (typeof value !== 'object' || value === null) return value === undefined ? 'undefined' : JSON.stringify(value);
  return `{${Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${stable(one)}`)
    .join(',')}}`;
}
