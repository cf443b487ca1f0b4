import type { FieldNode, GraphQLField } from 'graphql';
import { given } from '../given.ts';
import { isObject } from '../json.ts';
import { argumentsReader } from './coercion.ts';

/** Who is told what of a request's arguments a compilation looks at. */
export interface Watcher {
  readonly variableValues: Readonly<Record<string, unknown>>;
  /** Values are only put in, and decide nothing. */
  readonly filling: boolean;
  /** What was compiled hangs on this: it holds for every request for which `look` gives the same. */
  saw(look: () => unknown): void;
}

type Values = Record<string, unknown>;
type View = Values | unknown[];

interface Seen {
  /** What the view shows of the present request; undefined: that has nothing there. */
  read: () => unknown;
  has: (key: string) => boolean;
}

const views = new WeakMap<object, Seen>();
const seenOf = (value: unknown): Seen | undefined => (typeof value === 'object' && value !== null ? views.get(value) : undefined);

/** What a view shows of the present request, to be put in; undefined: it is none. */
export const shownBy = (value: unknown): (() => unknown) | undefined => seenOf(value)?.read;

/** A field whose value is not looked at by those who only ask what fields there are. */
const enumerable = (get: () => unknown): PropertyDescriptor => ({ get, enumerable: true, configurable: true });

/** The same without these fields, as if nobody had given them; the others are not looked at. */
export function without<T extends object>(values: T, ...fields: readonly (keyof T & string)[]): T {
  const left = (key: string | symbol): boolean => (fields as readonly (string | symbol)[]).includes(key);
  const get = (key: string | symbol): unknown => (left(key) ? null : Reflect.get(values, key));
  // Of an object of its own: a proxy of `values` itself would look at each field there too.
  const rest = new Proxy({} as T, {
    get: (_, key) => get(key),
    ownKeys: () => Reflect.ownKeys(values),
    getOwnPropertyDescriptor: (_, key) => enumerable(() => get(key)),
  });
  const seen = seenOf(values);
  if (seen) views.set(rest, { read: () => without(seen.read() as T, ...fields), has: (key) => !left(key) && seen.has(key) });
  return rest;
}

/** Whether there is a value, whatever it is: of arguments that come from variables no more than that is looked at. */
export const has = <T extends object>(values: T, key: keyof T & string): boolean => seenOf(values)?.has(key) ?? given(values[key]);

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : isObject(value) ? 'object' : String(value));

/**
 * The arguments of a field, where some hang on variables. A mapping reads them as it reads any others; what it looks at while it makes
 * Cypher is noted, as what the Cypher hangs on. Whatever it puts into parameters, it gives as a function or as a list or
 * object as a whole: the next request fills in its own.
 */
export class Arguments {
  readonly view: Values;
  #values: Values | null = null;
  #watcher: Watcher | null = null;

  readonly #read: (variables: Readonly<Values>) => Values;

  constructor(definition: GraphQLField<unknown, unknown>, node: FieldNode) {
    this.#read = argumentsReader(definition, node);
    this.view = this.#viewOf(() => this.#values, 'object') as Values;
  }

  /** Shows those of another request, until they are closed. */
  give(watcher: Watcher): void {
    if (this.#watcher === watcher) return;
    this.#values = this.#read(watcher.variableValues);
    this.#watcher = watcher;
  }

  close(): void {
    this.#values = null;
    this.#watcher = null;
  }

  #watching(): Watcher {
    if (!this.#watcher) throw new Error('Arguments are looked at after the query was made');
    return this.#watcher;
  }

  /** @param read what is shown; while it is looked at, it is there, and of this kind */
  #viewOf(read: () => unknown, kind: string): View {
    const below = new Map<string, View>();
    const at = (key: string) => (read() as Values | undefined)?.[key];
    const looks = new Map<string, () => unknown>();

    /** Tells what is looked at, by the same function for the same thing. */
    const note = (what: string, look: () => unknown): void => {
      const watcher = this.#watching();
      if (watcher.filling) return;
      let known = looks.get(what);
      if (!known) looks.set(what, (known = look));
      watcher.saw(known);
    };

    const get = (key: string): unknown => {
      const value = at(key);
      if (this.#watching().filling) return value;
      const found = kindOf(value);
      if (found !== 'list' && found !== 'object') {
        note(`value of ${key}`, () => at(key));
        return value;
      }
      note(`kind of ${key}`, () => kindOf(at(key)));
      let view = below.get(key);
      if (!view) below.set(key, (view = this.#viewOf(() => at(key), found)));
      return view;
    };

    const getOfList = (key: string | symbol): unknown => {
      if (key === 'length') note('length', () => (read() as unknown[] | undefined)?.length);
      else note('all', () => JSON.stringify(read()));
      const values = read() as unknown[];
      const found: unknown = Reflect.get(values, key);
      return typeof found === 'function' ? (found.bind(values) as unknown) : found;
    };

    const keys = (): string[] => {
      note('keys', () => Object.keys(read() as Values).join());
      return Object.keys(read() as Values);
    };

    const view: View =
      kind === 'list'
        ? new Proxy<unknown[]>([], { get: (_, key) => getOfList(key) })
        : new Proxy<Values>(
            {},
            {
              get: (_, key) => (typeof key === 'string' ? get(key) : undefined),
              ownKeys: keys,
              getOwnPropertyDescriptor: (_, key) => enumerable(() => get(key as string)),
            },
          );
    views.set(view, {
      read,
      has: (key) => {
        note(`whether ${key}`, () => given(at(key)));
        return given(at(key));
      },
    });
    return view;
  }
}
