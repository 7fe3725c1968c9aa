import { type ParseArgsConfig, parseArgs } from 'node:util';
import { sentences } from './sentences.ts';
import type { Terminal } from './terminal.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Takes a command's words apart; says what is wrong with them and gives undefined. */
export function readOptions<T extends Options>(args: readonly string[], options: T, terminal: Terminal) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (e) {
    terminal.err(sentences.wrongOption((e as Error).message));
    return undefined;
  }
}
