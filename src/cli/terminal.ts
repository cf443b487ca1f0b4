import { styleText } from 'node:util';
import type { Progress } from '../progress.ts';

/** Where a command speaks: words for people on one stream, data for programs on the other. */
export interface Terminal {
  /** Data: to stdout, with a line end. */
  data(text: string): void;
  /** Words: to stderr, with a line end. */
  say(text: string): void;
  progress: Progress;
  /** Ends the line that progress writes to. */
  settle(): void;
  strong(text: string): string;
}

export interface TerminalOptions {
  color: boolean;
  /** Says only what went wrong. */
  quiet?: boolean;
}

/** Not on a screen, details that change all the time are told this often. */
const EVERY_MS = 10_000;

/** On a screen the line of a step is drawn again; elsewhere each step is a line. */
export function openTerminal(
  { color, quiet = false }: TerminalOptions,
  out: NodeJS.WriteStream = process.stdout,
  err: NodeJS.WriteStream = process.stderr,
): Terminal {
  const screen = err.isTTY;
  let step: string | null = null;
  let told = 0;

  const settle = () => {
    if (!screen) return;
    if (step !== null) err.write('\n');
    step = null;
  };
  return {
    data: (text) => out.write(`${text}\n`),
    say(text) {
      settle();
      err.write(`${text}\n`);
    },
    progress(next, detail) {
      if (quiet) return;
      const line = `${next}${detail ? `: ${detail}` : ' …'}`;
      if (screen) {
        if (next !== step) settle();
        err.write(`\r\x1b[2K${line.slice(0, (err.columns || 80) - 1)}`);
      } else if (next !== step || Date.now() - told >= EVERY_MS) {
        err.write(`${line}\n`);
        told = Date.now();
      }
      step = next;
    },
    settle,
    strong: (text) => (color && screen ? styleText('bold', text) : text),
  };
}
