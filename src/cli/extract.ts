import { articleKind, articleText } from '../curation/article.ts';
import type { Candidate } from '../curation/candidate.ts';
import { isDay } from '../facts/day.ts';
import { withFacts } from './facts.ts';
import { readOptions } from './options.ts';
import { readText } from './read-text.ts';
import { sentences } from './sentences.ts';
import type { CommandLine } from './terminal.ts';

/** `extract FILE --published DAY [--source ID] [--json]`: the figures of an article as candidates for the base. */
export const extract: CommandLine = async (args, terminal) => {
  const given = readOptions(
    args,
    { published: { type: 'string' }, source: { type: 'string' }, json: { type: 'boolean' } },
    terminal,
  );
  if (!given) return 1;
  const { values, positionals } = given;
  const [file] = positionals;
  if (file === undefined) {
    terminal.err(sentences.noArticle);
    return 1;
  }
  if (values.published !== undefined && !isDay(values.published)) {
    terminal.err(sentences.wrongDay(values.published));
    return 1;
  }
  const content = readText(file, terminal);
  if (content === undefined) return 1;
  const text = articleText(content, articleKind(file));
  return withFacts(terminal, (engine) => {
    const found = engine.extract(text, {
      ...(values.published === undefined ? {} : { published: values.published }),
      ...(values.source === undefined ? {} : { source: values.source }),
    });
    if (values.json) terminal.out(JSON.stringify(found.map(asJson), undefined, 2));
    else for (const line of report(found, text)) terminal.out(line);
    return 0;
  });
};

/** Open fields are null, so that every candidate has the same keys. */
function asJson(c: Candidate): object {
  const { indicator = null, place = null, period = null, measure = null, unit = null, breakdown, ...rest } = c;
  const cut = Object.keys(breakdown).length > 0 ? { breakdown } : {};
  return { indicator, place, ...cut, period, measure, unit, ...rest };
}

function report(found: readonly Candidate[], text: string): string[] {
  const counts = new Map<string, number>();
  for (const c of found) counts.set(c.status, (counts.get(c.status) ?? 0) + 1);
  return [
    ...found.map((c) => {
      const cut = Object.entries(c.breakdown).map(([k, v]) => `${k}=${v}`);
      const fields = [c.indicator ?? `? “${c.words}”`, c.place, ...cut, c.period, c.measure].filter(
        (x) => x !== undefined,
      );
      const known = c.known ? ` (${c.known})` : '';
      const open = c.open.length > 0 ? `; open: ${c.open.join(', ')}` : '';
      const broken = c.objections.length > 0 ? `; ${c.objections.map((o) => o.code).join(', ')}` : '';
      // The article says “down 3.8 percent”: the sign stands in the words around the figure.
      const printed = text.slice(...c.span);
      const sign = c.value.startsWith('-') && !/^[-−]/.test(printed) ? '−' : '';
      return `${c.paragraph}  ${c.status}${known}  ${sign}${printed}  ${fields.join(' · ')}  ${c.confidence}${open}${broken}`;
    }),
    sentences.found(found.length, [...counts]),
  ];
}
