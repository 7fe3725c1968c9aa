import type { State } from '../curation/state.ts';
import { parsePeriod } from '../facts/period.ts';
import { withCuration } from './curation.ts';
import { readOptions } from './options.ts';
import { bodyText } from './proposal-lines.ts';
import { sentences } from './sentences.ts';
import type { CommandLine } from './terminal.ts';

/** `history --indicator X [--period Y]`: what the figures were, who changed them when and why. `--json` for programs. */
export const history: CommandLine = async (args, terminal) => {
  const options = { indicator: { type: 'string' }, period: { type: 'string' }, json: { type: 'boolean' } } as const;
  const given = readOptions(args, options, terminal);
  if (!given) return 1;
  const { indicator: typed, period, json } = given.values;
  if (typed === undefined) {
    terminal.err(sentences.noIndicator);
    return 1;
  }
  if (period !== undefined && !parsePeriod(period)) {
    terminal.err(sentences.wrongPeriod(period));
    return 1;
  }
  return withCuration(terminal, async (curation) => {
    const indicator = indicatorNamed(typed, curation.current());
    if (indicator === undefined) {
      terminal.err(sentences.unknownIndicator(typed));
      return 1;
    }
    const past = await curation.history(indicator, period);
    if (json) terminal.out(JSON.stringify(past, undefined, 2));
    else
      for (const { at, revision, by, cell, source, before, after, why } of past) {
        const [was, is] = [before, after].map((record) => record && bodyText(record));
        const change = was === undefined ? (is ?? '') : `${was} → ${is ?? sentences.gone}`;
        terminal.out(sentences.past({ at, revision, by: by ?? sentences.shipped, cell, source, change, why }));
      }
    if (past.length === 0 && !json) terminal.out(sentences.noPast);
    return 0;
  });
};

/** An indicator by its id, or by one of its names in either language. */
function indicatorNamed(typed: string, { base }: State): string | undefined {
  const wanted = typed.trim().toLowerCase();
  for (const { id, names, aliases } of base.indicators.values())
    if ([id, names.en, names.zh, ...aliases.en, ...aliases.zh].some((name) => name.toLowerCase() === wanted)) return id;
  return undefined;
}
