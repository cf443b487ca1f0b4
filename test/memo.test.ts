import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { ofLast, remembered } from '../src/memo.ts';

describe('what is made of a text', () => {
  it('is remembered of those asked about last, and of no more than twice as many', () => {
    const made: string[] = [];
    const shout = remembered((text) => {
      made.push(text);
      return text.toUpperCase();
    }, 2);
    expect(['a', 'b', 'a', 'b'].map(shout)).toEqual(['A', 'B', 'A', 'B']);
    expect(made).toEqual(['a', 'b']);
    for (const text of ['c', 'd', 'e']) shout(text);
    expect(made).toEqual(['a', 'b', 'c', 'd', 'e']);
    shout('d');
    expect(made).toHaveLength(5);
    shout('a');
    expect(made.at(-1)).toBe('a');
  });

  it('is kept of the last two', () => {
    const made: string[] = [];
    const lengthOf = ofLast((text) => made.push(text));
    for (const text of ['one', 'two', 'one', 'two', 'three', 'two', 'one']) lengthOf(text);
    expect(made).toEqual(['one', 'two', 'three', 'one']);
  });

  it('keeps no article for a word of it', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used = () => {
      collect();
      return process.memoryUsage().heapUsed / 2 ** 20;
    };
    const lengthOf = remembered((word) => ({ word }));
    const before = used();
    for (let i = 0; i < 200; i++) {
      const word = `a word of article ${i}`;
      const article = Buffer.alloc(200_000, `${word} `).toString('latin1');
      expect(lengthOf(article.slice(0, word.length)).word).toBe(word);
    }
    // All of them would be 40 MB.
    expect(used() - before).toBeLessThan(15);
  });
});
