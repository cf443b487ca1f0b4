import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { Config } from '../config.ts';

/** The server's log: to stderr; lines for people on a screen, JSON elsewhere. */
export function openLog(config: Config): Logger {
  const options = { level: config.logLevel, base: undefined };
  if (!process.stderr.isTTY) return pino(options, pino.destination({ dest: 2, sync: true }));
  return pino(
    options,
    pretty({ destination: 2, sync: true, colorize: config.color, translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' }),
  );
}
