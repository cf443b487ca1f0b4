import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { generatedArticle, generatedArticles } from '../../test/support/articles.ts';

const EVAL = path.resolve('../shared/eval');

/** Articles as they are read: JSON lines, each with what is known of it. */
export interface Articles {
  file: string;
  count: number;
}

/** PolNeAR's articles: those of its dev split first, then those of its train split; null: ../shared/eval is not there. */
function polnear(): string[] | null {
  const sources = ['dev', 'train_1'].map((set) => path.join(EVAL, `${set}.jsonl`));
  if (!sources.every((source) => existsSync(source))) return null;
  return sources
    .flatMap((source) => readFileSync(source, 'utf8').trim().split('\n'))
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

/** News in order, no article twice: PolNeAR's where it is, generated ones elsewhere. */
export class News {
  private readonly texts = polnear();
  private taken = 0;
  /** Whose they are, in words for the report. */
  readonly from = this.texts === null ? 'generated articles' : 'articles of PolNeAR';
  /** What `retold` gives, in words for the report: there is no need to tell again what there is no end of. */
  readonly again = this.texts === null ? 'others each time' : 'the same ones, each time with another first sentence';

  /** How many are left; there is no end of generated ones. */
  get left(): number {
    return this.texts === null ? Infinity : this.texts.length - this.taken;
  }

  /** Writes the next ones to a file. */
  async next(file: string, most: number): Promise<Articles> {
    const [first, count] = [this.taken, Math.min(most, this.left)];
    this.taken += count;
    if (this.texts === null) return madeArticles(file, count, first);
    await write(
      file,
      this.texts.slice(first, first + count).map((text, i) => recordOf(text, first + i)),
    );
    return { file, count };
  }

  /**
   * Writes those that were given so far again, each so often, as other papers would have them: with a first sentence of their own.
   * @param before how often they were told again before
   */
  async retold(file: string, times: number, before: number): Promise<Articles> {
    const count = this.taken * times;
    if (this.texts === null) return madeArticles(file, count, AGAIN + this.taken * before);
    const texts = this.texts.slice(0, this.taken);
    const tellings = Array.from({ length: times }, (_, i) => before + i).map((time) =>
      texts.map((text, i) =>
        recordOf(`What follows was told before, and is told here for time number ${time + 2}.\n${text}`, AGAIN * (time + 1) + i),
      ),
    );
    await write(file, tellings.flat());
    return { file, count };
  }
}

/** Numbers that no other article has. */
const AGAIN = 50_000;

function recordOf(text: string, number: number): object {
  const { outlet, publishedOn } = generatedArticle(number);
  return { url: `https://news.example/${number}`, text, outlet, publishedOn, language: 'en' };
}

export async function madeArticles(file: string, count: number, from = 0): Promise<Articles> {
  await write(file, generatedArticles(count, from));
  return { file, count };
}

async function write(file: string, records: Iterable<object>): Promise<void> {
  const out = createWriteStream(file);
  for (const record of records) out.write(`${JSON.stringify(record)}\n`);
  out.end();
  await finished(out);
}
