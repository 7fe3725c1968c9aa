import type { FactBase, Observation, Statement } from '../facts/fact-base.ts';
import type { Cited, Figure } from './answer.ts';

/** The observations that a figure rests on: itself, or the inputs of its formula. */
export function inputsOf(figure: Figure): readonly Observation[] {
  return figure.kind === 'reported' ? [figure.observation] : figure.derived.inputs;
}

/** One entry a source, with all paragraphs that are used, in order. */
export function citeObservations(observations: readonly Observation[]): readonly Cited[] {
  const out = new Map<string, { source: Cited['source']; paragraphs: (number | 'sidebar')[] }>();
  for (const o of observations) add(out, o.source, o.paragraph);
  return sorted(out);
}

/** As `citeObservations`, with the other sources that say the same. */
export function citeStatements(base: FactBase, statements: readonly Statement[]): readonly Cited[] {
  const out = new Map<string, { source: Cited['source']; paragraphs: (number | 'sidebar')[] }>();
  for (const s of statements) {
    add(out, s.source, s.paragraph);
    for (const also of s.alsoIn) {
      const source = base.sources.get(also.source);
      if (source) add(out, source, also.paragraph);
    }
  }
  return sorted(out);
}

function add(
  out: Map<string, { source: Cited['source']; paragraphs: (number | 'sidebar')[] }>,
  source: Cited['source'],
  paragraph: number | 'sidebar',
): void {
  const known = out.get(source.id);
  if (!known) out.set(source.id, { source, paragraphs: [paragraph] });
  else if (!known.paragraphs.includes(paragraph)) known.paragraphs.push(paragraph);
}

function sorted(out: Map<string, { source: Cited['source']; paragraphs: (number | 'sidebar')[] }>): readonly Cited[] {
  const order = (p: number | 'sidebar') => (p === 'sidebar' ? 1e6 : p);
  return [...out.values()].map((c) => ({ ...c, paragraphs: c.paragraphs.sort((a, b) => order(a) - order(b)) }));
}
