import { run } from './cli/run.ts';

/** The engine on the command line: `ask`, `validate`, `schemas`, `eval`, `scorecard`. */

const { stdin: input, stdout, stderr } = process;
// Whoever reads the output has gone: nothing is left to say.
stdout.on('error', () => process.exit(0));
process.exitCode = await run(process.argv.slice(2), {
  input,
  out: (line) => stdout.write(`${line}\n`),
  err: (line) => stderr.write(`${line}\n`),
  now: () => new Date(),
});
