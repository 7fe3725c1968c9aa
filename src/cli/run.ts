import { sentences } from './sentences.ts';
import type { CommandLine, Terminal } from './terminal.ts';

/** Loaded only when called for: `ask` has to answer within a second of its start. */
const COMMANDS: Readonly<Record<string, () => Promise<CommandLine>>> = {
  ask: async () => (await import('./ask.ts')).ask,
  validate: async () => (await import('./validate.ts')).validate,
  schemas: async () => (await import('./schemas.ts')).schemas,
  export: async () => (await import('./export.ts')).exportFacts,
  import: async () => (await import('./import.ts')).importFile,
  review: async () => (await import('./review.ts')).review,
  history: async () => (await import('./history.ts')).history,
  'check-text': async () => (await import('./check-text.ts')).checkText,
  extract: async () => (await import('./extract.ts')).extract,
  eval: async () => (await import('./eval.ts')).evaluate,
};

const HELP: readonly string[] = ['--help', '-h'];

/** How commands are used, a line each; all of them where none is named. */
function usageLines(names = Object.keys(sentences.usage) as (keyof typeof sentences.usage)[]): string[] {
  return names.flatMap((name) => sentences.usage[name].map(([call, does]) => `npm run ${name}${call}\n    ${does}`));
}

/** Runs the command that the first word names. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = args;
  const isAskedFor =
    HELP.includes(name) || rest.some((word, i) => HELP.includes(word) && !rest.slice(0, i).includes('--'));
  if (isAskedFor) {
    const wanted = Object.hasOwn(sentences.usage, name) ? [name as keyof typeof sentences.usage] : undefined;
    for (const line of usageLines(wanted)) terminal.out(line);
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    terminal.err(sentences.unknownCommand(name, Object.keys(COMMANDS)));
    return 1;
  }
  const command = await load();
  return command(rest, terminal);
}
