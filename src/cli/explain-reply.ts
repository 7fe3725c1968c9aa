import type { Reply } from '../engine.ts';

/** How an answer came about: each span with the slot it filled, the candidates, what was assumed, the ids. */
export function explainReply({ trace, answer, query }: Reply): string[] {
  const spans = trace.spans.map(({ start, end, typed, slot, read, mended }) =>
    row([`${start}-${end}`, `"${typed}"`, slot, read, mended === undefined ? '' : `(as "${mended}")`]),
  );
  const candidates = trace.candidates.map(({ id, score, verdict }) => row([verdict, id, String(score)]));
  const assumed = answer.status === 'answered' ? answer.assumed.map((a) => row([a.kind, assumedValue(a)])) : [];
  return [
    ...section('read', spans),
    ...section('candidates', candidates),
    ...section(
      'notes',
      trace.notes.map((note) => `  ${note}`),
    ),
    ...section('assumed', assumed),
    ...section(
      'facts',
      answer.facts.map((id) => `  ${id}`),
    ),
    `outcome: ${query.kind}, ${answer.status}${answer.status === 'unknown' ? ` (${answer.reason})` : ''}`,
  ];
}

type Assumed = Extract<Reply['answer'], { status: 'answered' }>['assumed'][number];

function assumedValue(a: Assumed): string {
  if ('period' in a) return a.period.id;
  return a.kind === 'measure' ? a.measure : a.subject.indicator;
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`${title}:`, ...lines] : [];
const row = (cells: readonly string[]): string => `  ${cells.filter((c) => c !== '').join('  ')}`;
