import type { Engine } from '../../engine.ts';
import type { ForeignPlace } from '../../facts/vocabulary.ts';
import { pick, sample } from '../random.ts';
import type { Trap } from './run.ts';

const EACH = 3;

/** Statements asked of another place or another year: none of them says anything of it. */
export function* statementTraps(
  { base, ask }: Engine,
  foreign: readonly ForeignPlace[],
  now: Date,
  random: () => number,
): Generator<Trap> {
  for (const { id, names, period } of base.statements.values())
    for (const language of ['en', 'zh'] as const) {
      const own = names[language];
      if (ask(own, { now }).answer.status !== 'answered') continue;
      const trap = (slot: string, question: string): Trap => ({
        slot,
        language,
        from: id,
        question,
        asked: { cell: undefined },
      });
      for (const place of sample(foreign, EACH, random)) {
        const name = pick(place[language], random) ?? '';
        yield trap('place', language === 'en' ? `${own}, in ${name}` : `${name}：${own}`);
      }
      if (period === undefined) continue;
      for (const by of [-1, 1, -7]) {
        const year = String(Number(period) + by);
        const moved = own.includes(period) ? own.replace(period, year) : `${own}, ${year}`;
        yield trap('year', moved);
      }
    }
}
