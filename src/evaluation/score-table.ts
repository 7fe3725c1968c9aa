import type { Scored } from './score.ts';
import { markdownTable, percent } from './table.ts';

const HEAD = ['', 'questions', 'passed', '', 'answered wrongly', 'wrongly abstained'];

/** One table by class and one by language, each with its sum. */
export function scoreTables(scored: readonly Scored[]): string[] {
  return [
    ...table('class', scored, ({ question }) => question.class),
    '',
    ...table('language', scored, ({ question }) => question.lang),
  ];
}

function table(title: string, scored: readonly Scored[], keyOf: (s: Scored) => string): string[] {
  const groups = new Map<string, Scored[]>();
  for (const s of scored) groups.set(keyOf(s), [...(groups.get(keyOf(s)) ?? []), s]);
  const rows = [...groups].map(([key, list]) => row(key, list));
  return markdownTable([title, ...HEAD.slice(1)], [...rows, row('all', scored)]);
}

function row(name: string, list: readonly Scored[]): string[] {
  const count = (verdict: Scored['verdict']) => list.filter((s) => s.verdict === verdict).length;
  const passed = count('passed');
  return [
    name,
    String(list.length),
    String(passed),
    percent(passed, list.length),
    String(count('wrong')),
    String(count('abstained')),
  ];
}
