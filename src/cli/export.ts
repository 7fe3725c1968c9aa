import { writeFileSync } from 'node:fs';
import { exportBase } from '../answer/export/export-base.ts';
import { FORMATS } from '../answer/export/formats.ts';
import { withFacts } from './facts.ts';
import { readOptions } from './options.ts';
import { sentences } from './sentences.ts';
import type { CommandLine } from './terminal.ts';

/** `export --format csv|json|jsonld|sdmx-csv [--out FILE]`: the whole base as it stands, on standard output unless a file is named. */
export const exportFacts: CommandLine = async (args, terminal) => {
  const read = readOptions(args, { format: { type: 'string', default: 'csv' }, out: { type: 'string' } }, terminal);
  if (!read) return 1;
  const { format: wanted, out } = read.values;
  const format = FORMATS.find((known) => known === wanted);
  if (!format) {
    terminal.err(sentences.wrongFormat(wanted, FORMATS));
    return 1;
  }
  return withFacts(terminal, ({ base }) => {
    const text = exportBase(base, format);
    if (out === undefined) {
      // The terminal ends every line itself.
      terminal.out(text.replace(/\n$/, ''));
      return 0;
    }
    try {
      writeFileSync(out, text);
    } catch (error) {
      terminal.err(sentences.unwritable(out, (error as NodeJS.ErrnoException).code ?? ''));
      return 1;
    }
    terminal.err(sentences.wrote(out));
    return 0;
  });
};
