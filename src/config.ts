import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { DictumError } from './errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the graph is and as whom to go there. */
export interface GraphAddress {
  /** `bolt://…` or `neo4j://…`, with `+s` or `+ssc` for TLS. */
  uri: string;
  username: string;
  /** null: the server asks for none. */
  password: string | null;
  database: string;
}

export interface Config {
  host: string;
  /** 0: any free one. */
  port: number;
  /** Absolute path of the data folder. */
  home: string;
  /** Absolute path of the folder for what all data folders share: Neo4j's jars. */
  cache: string;
  seed: 'default' | 'none';
  showText: 'licensed' | 'all';
  /** Origins that browsers may call from; `*` for all; empty: none but the server's own. */
  corsOrigins: string[];
  /** What mutations must bear; null: one is made and kept in the data folder. */
  token: string | null;
  /** Names, besides the machine's own, by which the server may be called; `*` for any. */
  hosts: string[];
  introspection: boolean;
  /** The large language model that ingest asks instead of the built-in extractor; null: none. */
  llm: {
    /** Base address of an API like OpenAI's, e.g. `http://127.0.0.1:11434/v1`. */
    url: string;
    model: string;
    /** null: it asks for none. */
    key: string | null;
    /** For one article, all attempts together. */
    timeoutMs: number;
    /** Of one answer; 0: as many as the provider gives. */
    maxTokens: number;
  } | null;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  color: boolean;
  /** npm or npx runs this process, and it is to end with them. */
  byNpm: boolean;
  limits: {
    /** Levels of nested selections. */
    maxDepth: number;
    /** Nodes that one operation may ask for at most, counted before it runs. */
    maxCost: number;
    bodyBytes: number;
    queryTimeoutMs: number;
    /** Megabytes of answers to known operations that are kept for the next who asks the same; 0: none. */
    responseCacheMb: number;
    /** Megabytes that must be free before the managed database is started. */
    minFreeDiskMb: number;
  };
  neo4j: Omit<GraphAddress, 'uri'> & {
    /** null: the managed local server. */
    uri: string | null;
    poolSize: number;
    connectTimeoutMs: number;
    /** The managed server's heap limit and page cache, e.g. `1g`, `512m`. */
    heap: string;
    pageCache: string;
    /** The managed server's port; 0: the last one where it is free, else any free one. */
    boltPort: number;
    startTimeoutMs: number;
    javaHome: string | null;
  };
  /** What child processes (Java, Maven) inherit, wherever the settings come from; nothing else reads it. */
  environment: Environment;
}

const integer = (fallback: number, min: number, max: number) => {
  const error = `it must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^-?\d+$/, error)
    .transform(Number)
    .pipe(z.number().min(min, error).max(max, error))
    .default(fallback);
};
const memory = (fallback: string) =>
  z
    .string()
    .regex(/^[1-9]\d*[kmg]$/i, 'must be a number with k, m or g, e.g. 512m')
    .default(fallback);
const listOf = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
const port = (fallback: number) => integer(fallback, 0, 65_535);

// One entry for each variable that Dictum reads; `.env.example` lists the same ones.
const variables = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port(4000),
  DICTUM_HOME: z.string().default('.dictum'),
  DICTUM_CACHE: z.string().optional(),
  DICTUM_SEED: z.enum(['default', 'none']).default('default'),
  DICTUM_SHOW_TEXT: z.enum(['licensed', 'all']).default('licensed'),
  DICTUM_CORS_ORIGINS: z
    .string()
    .default('')
    .transform(listOf)
    .pipe(
      z.array(z.string().regex(/^(\*|https?:\/\/[^/\s]+)$/, 'must be `*` or origins such as http://localhost:5173, separated by commas')),
    ),
  DICTUM_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,200}$/, 'must be 16 to 200 letters, digits and signs, without blanks')
    .optional(),
  DICTUM_HOSTS: z
    .string()
    .default('')
    .transform(listOf)
    .pipe(
      z.array(
        z.string().regex(/^(\*|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)$/, 'must be `*` or names such as dictum.example.org, separated by commas'),
      ),
    ),
  DICTUM_INTROSPECTION: z.stringbool().default(true),
  DICTUM_MAX_DEPTH: integer(20, 1, 1000),
  DICTUM_MAX_COST: integer(200_000, 1, 1_000_000_000),
  DICTUM_MAX_BODY_BYTES: integer(1_000_000, 1000, 100_000_000),
  DICTUM_QUERY_TIMEOUT_MS: integer(30_000, 100, 3_600_000),
  DICTUM_RESPONSE_CACHE_MB: integer(32, 0, 100_000),
  DICTUM_MIN_FREE_DISK_MB: integer(256, 0, 1_000_000_000),
  DICTUM_LLM_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address such as http://127.0.0.1:11434/v1' }).optional(),
  DICTUM_LLM_MODEL: z
    .string()
    .regex(/^[\x21-\x7e]{1,100}$/, 'must be the name of a model, without blanks')
    .optional(),
  DICTUM_LLM_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be letters, digits and signs, without blanks')
    .optional(),
  DICTUM_LLM_TIMEOUT_MS: integer(120_000, 100, 3_600_000),
  DICTUM_LLM_MAX_TOKENS: integer(8192, 0, 1_000_000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/\s]+\/?$/, 'must be like neo4j://host:7687 or bolt://host:7687, with +s for TLS')
    .optional(),
  NEO4J_USERNAME: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().default('neo4j'),
  NEO4J_POOL_SIZE: integer(50, 1, 1000),
  NEO4J_CONNECT_TIMEOUT_MS: integer(5000, 100, 600_000),
  NEO4J_HEAP: memory('1g'),
  NEO4J_PAGE_CACHE: memory('256m'),
  NEO4J_BOLT_PORT: port(0),
  NEO4J_START_TIMEOUT_MS: integer(120_000, 1000, 3_600_000),
  JAVA_HOME: z.string().optional(),
  XDG_CACHE_HOME: z.string().optional(),
  NO_COLOR: z.string().optional(),
});

/** Of the machine, not of Dictum: they hold too where the settings come from elsewhere. */
const OF_THE_MACHINE = ['JAVA_HOME', 'XDG_CACHE_HOME', 'NO_COLOR'] as const;

/** The names of all variables that Dictum reads. */
export const variableNames: readonly string[] = Object.keys(variables.shape);

/** Adds the settings of the file `.env` in the current folder to the environment; what is set already wins. */
export function loadEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

function defaultCache(env: { XDG_CACHE_HOME?: string | undefined }): string {
  if (env.XDG_CACHE_HOME) return path.join(env.XDG_CACHE_HOME, 'dictum');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Caches', 'dictum');
  return path.join(homedir(), '.cache', 'dictum');
}

/** @throws DictumError BAD_CONFIG where half of what it takes is set: nobody would notice that the built-in extractor reads */
function llmOf(v: z.infer<typeof variables>): Config['llm'] {
  const { DICTUM_LLM_URL: url, DICTUM_LLM_MODEL: model } = v;
  if (url !== undefined && model !== undefined)
    return { url, model, key: v.DICTUM_LLM_KEY ?? null, timeoutMs: v.DICTUM_LLM_TIMEOUT_MS, maxTokens: v.DICTUM_LLM_MAX_TOKENS };
  if (url === undefined && model === undefined) return null;
  const variable = url === undefined ? 'DICTUM_LLM_URL' : 'DICTUM_LLM_MODEL';
  throw new DictumError(
    'BAD_CONFIG',
    `The setting ${variable} is missing: a language model takes both DICTUM_LLM_URL and DICTUM_LLM_MODEL. Set both or none.`,
    { variable },
  );
}

/** Libraries leave out checks that are for those who develop with them; to be called before any of them is loaded. */
export function forProduction(): void {
  process.env['NODE_ENV'] ??= 'production';
}

/**
 * Reads and checks the settings. An empty variable counts as not set.
 * @param environment of this machine: what child processes inherit, and where Java is
 * @throws DictumError BAD_CONFIG naming the variable
 */
export function loadConfig(settings: Environment = process.env, environment: Environment = process.env): Config {
  const machine = Object.fromEntries(OF_THE_MACHINE.map((name) => [name, environment[name]]));
  const env = { ...machine, ...settings };
  const given = Object.fromEntries(variableNames.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const variable = String(issue.path[0]);
    // A value may be a password put into the wrong variable: it is not repeated.
    throw new DictumError(
      'BAD_CONFIG',
      `The setting ${variable} cannot be used: ${issue.message}. Correct it in the environment or in .env; .env.example explains each setting.`,
      { variable },
    );
  }
  const v = parsed.data;
  return {
    host: v.HOST,
    port: v.PORT,
    home: path.resolve(v.DICTUM_HOME),
    cache: path.resolve(v.DICTUM_CACHE ?? defaultCache(v)),
    seed: v.DICTUM_SEED,
    showText: v.DICTUM_SHOW_TEXT,
    corsOrigins: v.DICTUM_CORS_ORIGINS,
    token: v.DICTUM_TOKEN ?? null,
    hosts: v.DICTUM_HOSTS,
    introspection: v.DICTUM_INTROSPECTION,
    llm: llmOf(v),
    logLevel: v.LOG_LEVEL,
    color: v.NO_COLOR === undefined,
    byNpm: environment['npm_lifecycle_event'] !== undefined,
    limits: {
      maxDepth: v.DICTUM_MAX_DEPTH,
      maxCost: v.DICTUM_MAX_COST,
      bodyBytes: v.DICTUM_MAX_BODY_BYTES,
      queryTimeoutMs: v.DICTUM_QUERY_TIMEOUT_MS,
      responseCacheMb: v.DICTUM_RESPONSE_CACHE_MB,
      minFreeDiskMb: v.DICTUM_MIN_FREE_DISK_MB,
    },
    neo4j: {
      uri: v.NEO4J_URI ?? null,
      username: v.NEO4J_USERNAME,
      password: v.NEO4J_PASSWORD ?? null,
      database: v.NEO4J_DATABASE,
      poolSize: v.NEO4J_POOL_SIZE,
      connectTimeoutMs: v.NEO4J_CONNECT_TIMEOUT_MS,
      heap: v.NEO4J_HEAP,
      pageCache: v.NEO4J_PAGE_CACHE,
      boltPort: v.NEO4J_BOLT_PORT,
      startTimeoutMs: v.NEO4J_START_TIMEOUT_MS,
      javaHome: v.JAVA_HOME ?? null,
    },
    environment,
  };
}
