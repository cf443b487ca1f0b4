/** What the benchmark asks of Dictum's process, and what that answers. Milliseconds and megabytes. */

export interface Address {
  uri: string;
  username: string;
  password: string;
  database: string;
}

export interface Pass {
  articles: number;
  /** Claims found. */
  statements: number;
  queries: number;
  /** Processor time of the process, all its threads. */
  cpu: number;
  /** What is more than cpu is waiting: for the database above all. */
  wall: number;
  memory: { articles: number; megabytes: number }[];
}

export interface PassQuestion {
  file: string;
  /** Else as a dry run: everything but the write. */
  write?: boolean;
  /** Takes down memory after each so many articles. */
  every?: number;
}

export interface Answers {
  pass(question: PassQuestion): Promise<Pass>;
  fill(question: { statements: number }): Promise<{ statements: number }>;
  /** Of the last pass. */
  hits(question: object): Promise<{ hits: number }>;
}

export type Question = { [Name in keyof Answers]: { do: Name } & Parameters<Answers[Name]>[0] }[keyof Answers];
