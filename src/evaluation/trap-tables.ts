import { markdownTable, percent } from './table.ts';
import type { SprungTrap, TrapRun } from './traps/run.ts';
import type { TypedTrial, TypingVerdict } from './typing-run.ts';

/** Traps by slot, the plain questions that they are made from on top, and the sum of the traps below. */
export function trapTable({ plain, traps }: TrapRun): string[] {
  const slots = new Map<string, SprungTrap[]>();
  for (const trap of traps) slots.set(trap.slot, [...(slots.get(trap.slot) ?? []), trap]);
  const rows = [...slots].map(([slot, list]) => trapRow(slot, list));
  return markdownTable(
    ['changed slot', 'questions', 'exact or no figure', 'missed', 'wrong figure'],
    [trapRow('none (as on file)', plain), ...rows, trapRow('all traps', traps)],
  );
}

function trapRow(name: string, list: readonly SprungTrap[]): string[] {
  const count = (verdict: SprungTrap['verdict']) => list.filter((t) => t.verdict === verdict).length;
  return [name, list.length, count('right'), count('missed'), count('wrong')].map(String);
}

const VERDICTS: readonly TypingVerdict[] = ['right', 'asked back', 'abstained', 'wrong'];

/** Mistyped questions by the number of slips. */
export function typingTable(runs: readonly (readonly [string, readonly TypedTrial[]])[]): string[] {
  const rows = runs.map(([name, trials]) => {
    const count = (v: TypingVerdict) => trials.filter((t) => t.verdict === v).length;
    const fine = count('right') + count('asked back');
    return [name, String(trials.length), ...VERDICTS.map((v) => String(count(v))), percent(fine, trials.length)];
  });
  return markdownTable(['typing errors', 'questions', ...VERDICTS, 'right or asked back'], rows);
}

/** What went wrong, each in two lines; `missed` traps and abstentions are listed last. */
export function trapFailures({ plain, traps }: TrapRun): string[] {
  const bad = [...traps, ...plain].filter((t) => t.verdict !== 'right');
  return [...bad]
    .sort((a, b) => rank(a.verdict) - rank(b.verdict))
    .flatMap((t) => [`${t.verdict}  ${t.slot} (from ${t.from}): ${t.question}`, `  reply: ${t.headline}`]);
}

export function typingFailures(trials: readonly TypedTrial[]): string[] {
  const bad = trials.filter((t) => t.verdict !== 'right');
  return [...bad]
    .sort((a, b) => rank(a.verdict) - rank(b.verdict))
    .flatMap((t) => [
      `${t.verdict}  ${t.question.id} (${t.slips.join(', ')}): ${t.typed}`,
      `  typed for: ${t.question.turns.at(-1)}`,
      `  reply: ${t.headline}`,
    ]);
}

const rank = (verdict: string): number => (verdict === 'wrong' ? 0 : 1);
