import type { IngestResult } from '../ingest/ingest.ts';
import type { Refusal } from '../ingest/read/model.ts';

/** Milliseconds by which speed is told: what was taken before may have been passed over, or was of another kind. */
const WINDOW = 20_000;

/** Bytes of the files that are to be read. */
export interface Size {
  total: number;
  /** Of those that come before a file, by its path. */
  before: ReadonlyMap<string, number>;
}

/** Counts what became of articles, and tells how far it is. */
export class Tally {
  readonly refusals: Refusal[] = [];
  private begun = Date.now();
  private marks: { at: number; bytes: number; articles: number }[] = [];
  private bytes = 0;
  private file: string | null = null;
  /** Those that were not refused. */
  articles = 0;
  private unchanged = 0;
  private statements = 0;
  private joined = 0;
  private proposed = 0;

  /** @param size of what there is to read; null: not known */
  constructor(private readonly size: Size | null) {
    this.begin();
  }

  /** Starts the clock. */
  begin(): void {
    this.begun = Date.now();
    this.marks = [{ at: this.begun, bytes: 0, articles: 0 }];
  }

  read(file: string | null, bytes: number): void {
    // What was refused is passed over, not read to its end.
    if (file !== this.file) this.bytes = this.size?.before.get(file ?? '') ?? this.bytes;
    this.file = file;
    this.bytes += bytes;
  }

  add({ report, refusal }: IngestResult): void {
    if (refusal) {
      this.refusals.push(refusal);
      return;
    }
    this.articles++;
    const { found } = report;
    if (found === null) {
      this.unchanged++;
      return;
    }
    this.statements += found.records.claims.length;
    for (const { kind } of found.matches.joins)
      if (kind === 'SAME') this.joined++;
      else this.proposed++;
    this.proposed += found.records.proposals.length;
  }

  /** `37 %, 512 articles, 8,310 statements, 14.2 articles a second, 3 min left` */
  line(now = Date.now()): string {
    const seen = this.articles + this.refusals.length;
    if (now - this.marks.at(-1)!.at >= WINDOW / 20) this.marks.push({ at: now, bytes: this.bytes, articles: seen });
    while (this.marks.length > 2 && now - this.marks[1]!.at > WINDOW) this.marks.shift();
    const since = this.marks[0]!;
    const seconds = Math.max(0.001, (now - since.at) / 1000);
    const speed = (this.bytes - since.bytes) / seconds;
    const share = this.size === null || this.size.total === 0 ? null : Math.min(1, this.bytes / this.size.total);
    const left = this.size !== null && speed > 0 && this.bytes < this.size.total ? (this.size.total - this.bytes) / speed : null;
    const percent = share === null ? '' : `${Math.floor(share * 100)} %, `;
    const rate = ((seen - since.articles) / seconds).toFixed(1);
    return `${percent}${count(this.articles, 'article')}, ${count(this.statements, 'statement')}, ${rate} articles a second${left === null ? '' : `, ${timeOf(left)} left`}`;
  }

  summary(dryRun: boolean): string {
    const refused = new Map<string, number>();
    for (const { code } of this.refusals) refused.set(code, (refused.get(code) ?? 0) + 1);
    const why = [...refused].map(([code, times]) => `${times} ${code}`).join(', ');
    return [
      `${dryRun ? 'Would take' : 'Took'} ${count(this.articles - this.unchanged, 'article')} with ${count(this.statements, 'statement')}`,
      ` in ${timeOf((Date.now() - this.begun) / 1000)}; `,
      `${number(this.joined)} of these joined to others, ${count(this.proposed, 'link')} proposed. `,
      `${count(this.unchanged, 'article')} there already, ${number(this.refusals.length)} refused${why && ` (${why})`}.`,
    ].join('');
  }
}

const number = (value: number) => value.toLocaleString('en');
const count = (value: number, what: string) => `${number(value)} ${what}${value === 1 ? '' : 's'}`;
const timeOf = (seconds: number) =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
