import type { Shape } from './shapes.ts';

/** Generates the function that writes values of a shape as JSON. */
export function writerOf(shape: Shape): (value: unknown) => string {
  const makers: ((value: never, write: typeof writerOf) => string)[] = [];
  let count = 0;
  const name = () => `v${++count}`;

  /** An expression for the text of `value`, itself an expression without effects. */
  const expression = (of: Shape, value: string): string => {
    switch (of.is) {
      case 'text':
        return `quote(${value})`;
      case 'scalar':
        return value;
      case 'literal':
        return JSON.stringify(of.json);
      case 'list': {
        const item = name();
        return `all(${value}, (${item}) => ${expression(of.of, item)})`;
      }
      case 'row': {
        const v = name();
        return `object(${value}, (${v}) => ${fields(of.fields, v, { at: 0 })})`;
      }
      case 'wrap':
      case 'skipped':
        throw new Error(`What is ${of.is} stands in a row`);
      case 'made':
        makers.push(of.by);
        return `makers[${makers.length - 1}](${value}, write)`;
    }
  };

  const fields = (of: Record<string, Shape>, v: string, column: { at: number }): string => {
    const written = Object.entries(of).flatMap(([key, field]) => {
      if (field.is === 'wrap') return [[key, fields(field.fields, v, column)] as const];
      const value = field.is === 'literal' ? '' : `${v}[${column.at++}]`;
      return field.is === 'skipped' ? [] : [[key, expression(field, value)] as const];
    });
    const members = written.map(([key, value], i) => `${JSON.stringify(`${i === 0 ? '{' : ','}${JSON.stringify(key)}:`)} + ${value}`);
    return `${members.join(' + ')} + '}'`;
  };

  const source = `
    const object = (value, text) => (value === null ? 'null' : text(value));
    const all = (values, text) => {
      if (values === null) return 'null';
      let out = '[';
      for (let i = 0; i < values.length; i++) out += (i === 0 ? '' : ',') + text(values[i]);
      return out + ']';
    };
    return (value) => ${expression(shape, 'value')};`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the limit is what generated code can do; it comes from shapes of our own
  const make = new Function('quote', 'makers', 'write', source) as (
    quote: (value: string | null) => string,
    makers: unknown[],
    write: typeof writerOf,
  ) => (value: unknown) => string;
  return make(quote, makers, writerOf);
}

// What JSON must escape is rare, and looking for it costs less than JSON.stringify.
// eslint-disable-next-line no-control-regex -- control characters are what JSON must escape
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

const quote = (value: string | null): string => (value === null ? 'null' : ESCAPED.test(value) ? JSON.stringify(value) : `"${value}"`);
