import type { FactBase } from '../facts/fact-base.ts';
import type { Language } from '../question/language.ts';
import type { Answer, Cited, Figure } from './answer.ts';
import { Phrases } from './phrases.ts';
import { wordsFor } from './text.ts';

/** An answer's reasons show a few figures; a table's rows all have the same ones. */
const MOST = 4;

type Answered = Extract<Answer, { status: 'answered' }>;

function figuresOf(answer: Answered): readonly Figure[] {
  switch (answer.kind) {
    case 'figure':
      return [answer.figure];
    case 'compare':
    case 'list':
    case 'rank':
      return answer.figures;
    case 'trend':
      return answer.items.flatMap((item) => (item.kind === 'point' ? [item.figure] : []));
    case 'statement':
    case 'browse':
    case 'sources':
      return [];
  }
}

/**
 * Why an answer is what it is, in plain lines: what was looked up, the definition of it, what was filled in, where each
 * figure stands on file or how it was worked out. Nothing here depends on who asked or in which words.
 */
export function whyThis(base: FactBase, answer: Answer, language: Language): readonly string[] {
  const { words, finish } = wordsFor(language);
  const w = words.why;
  const phrases = new Phrases(base, words);
  if (answer.status === 'unknown') return [finish(w.nothing)];
  if (answer.status === 'clarify') return [finish(w.ambiguous)];
  const all = figuresOf(answer);
  const figures = all.slice(0, MOST);
  const indicators = figures.flatMap((f) => {
    const id = f.kind === 'reported' ? f.observation.indicator.id : f.derived.subject?.indicator;
    return id === undefined ? [] : (base.indicators.get(id) ?? []);
  });
  const lines = [
    ...figures.map((f) => w.readAs(phrases.label(f))),
    ...[...new Set(indicators)].map((i) => w.definition(i.names[words.name], i.definition[words.name])),
    ...answer.assumed.map((x) => phrases.assumption(x)),
    ...figures.flatMap((f) => whence(f, phrases)),
    ...(answer.kind === 'statement' ? answer.statements.map((s) => w.statement(s.names[words.name], s.id)) : []),
    ...(all.length > MOST ? [words.more(all.length - MOST)] : []),
    all.length > 0 || answer.kind === 'statement' ? w.exact : w.listed,
  ];
  return [...new Set(lines)].map(finish);
}

function whence(figure: Figure, phrases: Phrases): readonly string[] {
  const w = phrases.words.why;
  if (figure.kind === 'reported') {
    const { id, source, paragraph } = figure.observation;
    const cited: Cited = { source, paragraphs: [paragraph] };
    return [w.onFile(phrases.label(figure), id, cited)];
  }
  const { derived } = figure;
  const inputs = derived.inputs.map((o) => {
    const reported: Figure = { kind: 'reported', observation: o, shown: o.quantity };
    return w.input(phrases.label(reported), phrases.value(reported), o.id);
  });
  return [w.derived(phrases.label(figure), phrases.words.formula(derived)), ...inputs];
}
