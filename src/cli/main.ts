import { Command, CommanderError } from 'commander';
import { forProduction, loadConfig, loadEnvFile } from '../config.ts';
import { DictumError } from '../errors.ts';
import { version } from '../paths.ts';
import type { CommandContext } from './command.ts';
import { exitCodesHelp, statusOf } from './exit-codes.ts';
import type { IngestFlags } from './ingest.ts';
import { handleInterruption, type Interruption } from './interruption.ts';
import { openTerminal } from './terminal.ts';

type Json = { json?: boolean };

const examples = (...lines: string[]) => `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
const SETTINGS = '\nSettings come from the environment and from .env; .env.example explains each. `dictum --help` lists the exit codes.';
const several = (value: string, earlier: string[] = []) => [...earlier, value];
const JSON_OPTION = ['--json', 'print the result as JSON on stdout'] as const;

let interruption: Interruption | null = null;

/** Settings are read and signals are handled only once it is clear what to do: help works whatever is set. */
function prepare(): CommandContext {
  loadEnvFile();
  const config = loadConfig();
  const terminal = openTerminal({ color: config.color });
  interruption = handleInterruption(terminal.say, config.byNpm);
  return { config, terminal, interruption };
}

// Each command brings only its own rooms along: help and `db path` need no server.
function program(): Command {
  const dictum = new Command('dictum')
    .description('A graph of who said what: Neo4j with the statements of news articles, served as GraphQL.')
    .version(version, '-V, --version', 'print the version')
    .helpCommand(true)
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ sortSubcommands: false })
    .addHelpText(
      'after',
      () =>
        `${examples('dictum start', 'dictum doctor', 'dictum query examples/silence.graphql', 'PORT=0 DICTUM_HOME=~/other dictum start')}\n${exitCodesHelp()}\n`,
    );

  dictum
    .command('start')
    .description('set everything up and serve the API until Ctrl-C')
    .option('--json', 'print the addresses as one line of JSON on stdout when ready')
    .addHelpText(
      'after',
      examples('dictum start', 'PORT=8080 DICTUM_SEED=none dictum start', 'NEO4J_URI=neo4j://db:7687 NEO4J_PASSWORD=… dictum start') +
        SETTINGS,
    )
    .action(async ({ json = false }: Json) => (await import('./start.ts')).start(prepare(), { json }));

  const db = dictum
    .command('db')
    .description("the data folder's own Neo4j")
    .addHelpText('after', examples('dictum db start', 'dictum db status --json') + SETTINGS);
  db.command('start')
    .description('start it without an owner: it stays until `dictum db stop`')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('dictum db start', 'DICTUM_HOME=~/other NEO4J_BOLT_PORT=7687 dictum db start') + SETTINGS)
    .action(async ({ json = false }: Json) => (await import('./db.ts')).dbStart(prepare(), { json }));
  db.command('stop')
    .description('stop it, whoever started it; the data stays')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('dictum db stop') + SETTINGS)
    .action(async ({ json = false }: Json) => (await import('./db.ts')).dbStop(prepare(), { json }));
  db.command('status')
    .description('say whether it runs, where, and for whom')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('dictum db status', 'dictum db status --json') + SETTINGS)
    .action(async ({ json = false }: Json) => (await import('./db.ts')).dbStatus(prepare(), { json }));
  db.command('rebuild')
    .description('make anew what is kept only to answer faster: lists, counts, who speaks about whom')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('dictum db rebuild') + SETTINGS)
    .action(async ({ json = false }: Json) => (await import('./db.ts')).dbRebuild(prepare(), { json }));
  db.command('path')
    .description('print the data folder')
    .option('--json', 'print the paths of data, log, password file and jars')
    .addHelpText('after', examples('du -sh "$(dictum db path)"') + SETTINGS)
    .action(async ({ json = false }: Json) => (await import('./db.ts')).dbPath(prepare(), { json }));

  dictum
    .command('seed')
    .description('load the records of the seed articles; again changes nothing')
    .option('--texts <folder>', "folder with the articles' original files: stores their texts and checks every quotation against them")
    .option(...JSON_OPTION)
    .addHelpText('after', examples('dictum seed', 'dictum seed --texts ../articles') + SETTINGS)
    .action(async ({ texts, json = false }: Json & { texts?: string }) => (await import('./seed.ts')).seed(prepare(), { texts, json }));

  dictum
    .command('ingest')
    .description('take articles into the graph: who said what in each, and which of it the graph has from others')
    .argument('[paths...]', 'files, folders, globs; - reads stdin. Text, HTML, Markdown, JSON, JSONL, RSS, Atom, WARC')
    .option('--format <name>', 'of every file: text, html, markdown, json, jsonl, feed, warc; else by name and content')
    .option('--manifest <file>', 'what is known of the files, instead of the manifest.json beside each')
    .option('--outlet <name>', 'who published them')
    .option('--published-on <date>', 'when, e.g. 2025-01-10')
    .option('--url <url>', 'where; for one article')
    .option('--title <text>', 'its headline; for one article')
    .option('--byline <name>', 'who wrote them; may be given several times', several)
    .option('--credit <name>', 'whom they are credited to, e.g. a news agency; may be given several times', several)
    .option('--language <tag>', 'in which language; only English is taken')
    .option('--license <id>', 'SPDX identifier or URL: what is free may be shown whole')
    .option('--dry-run', 'print what would be written; write nothing')
    .option('--explain', 'say why each decision fell as it did')
    .option('--jobs <n>', 'threads that find who says what', Number)
    .option('--resume', 'go on with what was begun and not finished')
    .option('--json', 'print what became of each article as a line of JSON on stdout')
    .addHelpText(
      'after',
      examples(
        'dictum ingest article.html --outlet "The Daily Harbour" --published-on 2025-01-10',
        'dictum ingest articles/ --jobs 4',
        'dictum ingest article.txt --dry-run --explain',
        'dictum ingest --resume',
      ) + SETTINGS,
    )
    .action(async (paths: string[], flags: IngestFlags) => (await import('./ingest.ts')).ingest(prepare(), paths, flags));

  dictum
    .command('query')
    .description('run the GraphQL operation of a file: on the server of this data folder, else by itself')
    .argument('<file>', 'file with the operation; - reads it from stdin')
    .option('-v, --variables <json>', 'variables as JSON, or @FILE')
    .option('-o, --operation <name>', 'which operation, where the file holds several')
    .option('--json', 'print the whole answer, errors included, as one line of JSON')
    .addHelpText(
      'after',
      examples(
        'dictum query examples/silence.graphql',
        `dictum query examples/search.graphql --variables '{"query": "winter"}'`,
        `echo '{ topics { nodes { name } } }' | dictum query - --json`,
      ) + SETTINGS,
    )
    .action(async (file: string, { json = false, ...options }: Json & { variables?: string; operation?: string }) =>
      (await import('./query.ts')).query(prepare(), file, { ...options, json }),
    );

  dictum
    .command('extract')
    .description('find who says what in articles, without a database')
    .argument('<file>', 'JSONL, an article a line: {"id": …, "text": …}; - reads it from stdin')
    .option('--format <name>', 'eval: statements as ../shared/eval/evaluate.py reads them', 'eval')
    .addHelpText('after', examples('dictum extract --format eval articles.jsonl > statements.jsonl'))
    .action(async (file: string, options: { format: string }) => (await import('./extract.ts')).extract(prepare(), file, options));

  dictum
    .command('check')
    .description('look for what is broken in the graph, and say how to mend it; changes nothing')
    .option('--json', 'print each finding as a line of JSON on stdout')
    .addHelpText('after', examples('dictum check', 'dictum check --json') + SETTINGS)
    .action(async ({ json = false }: Json) => (await import('./check.ts')).check(prepare(), { json }));

  dictum
    .command('schema')
    .description('print the GraphQL schema')
    .addHelpText('after', examples('dictum schema > schema.graphql'))
    .action(async () => (await import('./schema.ts')).schema(prepare()));

  dictum
    .command('token')
    .description('print the token that mutations must bear; made where there is none')
    .option('--json', 'print the token and the file that keeps it')
    .addHelpText('after', examples('dictum token', `curl -H "Authorization: Bearer $(dictum token)" …`) + SETTINGS)
    .action(async ({ json = false }: Json) => (await import('./token.ts')).token(prepare(), { json }));

  dictum
    .command('doctor')
    .description('check Node, Java, Maven, ports, disk and Neo4j, and say what to do')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('dictum doctor', 'dictum doctor --json') + SETTINGS)
    .action(async ({ json = false }: Json) => (await import('./doctor.ts')).doctor(prepare(), { json }));

  return dictum;
}

/** Whoever was told to stop fails in one way or another: what counts is that he was told. */
const causeOf = (error: unknown): unknown =>
  interruption?.signal.aborted === true && !(error instanceof DictumError) ? interruption.signal.reason : error;

/** Runs one command and gives its exit status. */
async function main(): Promise<number> {
  try {
    await program().parseAsync();
    return 0;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : statusOf('BAD_USAGE');
    const error = causeOf(thrown);
    if (error instanceof DictumError && error.code !== 'INTERNAL') {
      process.stderr.write(`\n${error.message} [${error.code}]\n`);
      return statusOf(error.code);
    }
    process.stderr.write(`\nSomething went wrong inside: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return statusOf('INTERNAL');
  }
}

// Whoever reads may have seen enough: `dictum schema | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : statusOf('INTERNAL')));

forProduction();
const status = await main();
// Not by itself: a connection to a server that says nothing would keep the process for ever.
process.stdout.write('', () => process.exit(status));
