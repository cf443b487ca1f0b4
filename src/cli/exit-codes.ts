/** One line of `--help`: what a shell sees, the codes that lead to it, and what it means. */
export interface Exit {
  status: number;
  codes: readonly string[];
  meaning: string;
}

/** Stable: scripts go by them. */
export const exits: readonly Exit[] = [
  { status: 0, codes: [], meaning: 'done; a server was stopped by Ctrl-C or SIGTERM, cleanly' },
  { status: 1, codes: ['INTERNAL', 'NOT_BUILT'], meaning: 'something went wrong inside, or the program is not built' },
  { status: 2, codes: ['BAD_USAGE'], meaning: 'a command, option or argument that cannot be used' },
  { status: 3, codes: ['BAD_CONFIG', 'BAD_HOST'], meaning: 'a setting that cannot be used' },
  { status: 4, codes: ['NODE_TOO_OLD'], meaning: 'Node.js is too old' },
  { status: 5, codes: ['JAVA_MISSING'], meaning: 'no Java' },
  { status: 6, codes: ['JAVA_TOO_OLD'], meaning: 'Java is too old' },
  { status: 7, codes: ['MAVEN_MISSING'], meaning: 'no Maven, and Neo4j is not fetched yet' },
  { status: 8, codes: ['NEO4J_FETCH_FAILED'], meaning: 'Maven could not fetch Neo4j' },
  { status: 9, codes: ['NEO4J_START_FAILED'], meaning: 'Neo4j does not start' },
  { status: 10, codes: ['PORT_IN_USE', 'PORT_FORBIDDEN'], meaning: 'another program has the port, or it may not be used' },
  { status: 11, codes: ['NOT_WRITABLE'], meaning: 'the data folder or the cache cannot be written' },
  { status: 12, codes: ['DISK_FULL'], meaning: 'no room on the disk' },
  { status: 13, codes: ['HOME_NEWER', 'DATABASE_NEWER'], meaning: 'a newer version wrote the data folder or the database' },
  { status: 14, codes: ['HOME_BUSY'], meaning: 'another process has the data folder' },
  { status: 15, codes: ['HOME_DAMAGED'], meaning: 'the data folder lacks its password' },
  { status: 16, codes: ['DATABASE_UNAVAILABLE', 'TIMEOUT'], meaning: 'the database does not answer' },
  { status: 17, codes: ['DATABASE_CREDENTIALS'], meaning: 'the database refuses user name or password' },
  { status: 18, codes: ['DATABASE_NOT_FOUND'], meaning: 'the server has no database of that name' },
  { status: 19, codes: ['NO_FILE'], meaning: 'a file or folder is not there or cannot be read' },
  {
    status: 20,
    codes: ['BAD_RECORD', 'BAD_ANCHOR', 'BAD_TEXT'],
    meaning: 'records or texts were refused; nothing of their file was loaded',
  },
  { status: 21, codes: ['QUERY_FAILED'], meaning: 'the operation was answered with errors' },
  { status: 22, codes: ['NOT_RUNNING'], meaning: 'no database runs in the data folder (db status, db stop)' },
  { status: 23, codes: ['PROBLEMS_FOUND'], meaning: 'doctor or check found something to mend' },
  { status: 24, codes: ['ARTICLES_REFUSED'], meaning: 'some articles or files were refused, each with its reason; the others were taken' },
  { status: 130, codes: ['INTERRUPTED'], meaning: 'Ctrl-C or SIGTERM before the work was done; nothing half-done stays' },
];

/** The exit status for an error's code. */
export const statusOf = (code: string): number => exits.find((exit) => exit.codes.includes(code))?.status ?? 1;

export const exitCodesHelp = (): string =>
  [
    'Exit codes:',
    ...exits.map(
      ({ status, codes, meaning }) => `  ${String(status).padStart(3)}  ${meaning}${codes.length > 0 ? ` (${codes.join(', ')})` : ''}`,
    ),
  ].join('\n');
