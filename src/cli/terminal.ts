import type { Readable } from 'node:stream';

/** What a command needs of the world: handed in, so that tests can run it without a process. */
export interface Terminal {
  readonly input: Readable;
  out(line: string): void;
  err(line: string): void;
  now(): Date;
}

/** Runs with the words after its name; gives the exit code. */
export type CommandLine = (args: readonly string[], terminal: Terminal) => Promise<number>;
