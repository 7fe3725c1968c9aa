import type { Engine } from '../../engine.ts';
import type { ForeignPlace } from '../../facts/vocabulary.ts';
import { converse } from '../converse.ts';
import type { Question } from '../question.ts';
import { pick, seeded } from '../random.ts';
import { cellOf } from './cell.ts';
import { type Asked, type TrapVerdict, verdictOf } from './oracle.ts';
import { phrasesFor, piecesOf, type TrapLanguage } from './phrases.ts';
import { reworded } from './reworded.ts';
import { statementTraps } from './statements.ts';
import { variantsOf } from './variants.ts';

export interface Trap {
  readonly slot: string;
  readonly language: TrapLanguage;
  /** The fact that the question was made from. */
  readonly from: string;
  readonly question: string;
  readonly asked: Asked;
}

export interface SprungTrap extends Trap {
  readonly verdict: TrapVerdict;
  readonly headline: string;
}

export interface TrapRun {
  /** Every fact asked for by its own name: what the traps are made from. */
  readonly plain: readonly SprungTrap[];
  /** The traps made from those that were answered. */
  readonly traps: readonly SprungTrap[];
}

export interface TrapSettings {
  readonly foreign: readonly ForeignPlace[];
  /** Natural questions to change a slot of. */
  readonly questions: readonly Question[];
  readonly now: Date;
  readonly seed: number;
}

/** Asks for every fact by its own name, and where that is answered, for what differs from it in one slot. */
export function runTraps(engine: Engine, { foreign, questions, now, seed }: TrapSettings): TrapRun {
  const { base } = engine;
  const random = seeded(seed);
  const spring = (trap: Trap): SprungTrap => {
    const { answer, headline } = engine.ask(trap.question, { now });
    return { ...trap, headline, verdict: verdictOf(base, trap.asked, answer) };
  };
  const plain: SprungTrap[] = [];
  const traps: SprungTrap[] = [];
  for (const o of base.observations)
    for (const language of ['en', 'zh'] as const) {
      const cell = cellOf(o);
      const phrase = pick(phrasesFor(o.measure, language), random);
      if (!phrase) continue;
      const question = phrase(piecesOf(base, cell, language));
      const own = spring({
        slot: 'none',
        language,
        from: o.id,
        question,
        asked: { cell, loose: o.measure === 'level' },
      });
      plain.push(own);
      if (own.verdict !== 'right') continue;
      for (const { slot, asked, measure, pieces } of variantsOf(o, { base, foreign, language, random })) {
        const ask = measure === o.measure ? phrase : pick(phrasesFor(measure, language), random);
        if (ask) traps.push(spring({ slot, language, from: o.id, question: ask(pieces), asked }));
      }
    }
  for (const trap of statementTraps(engine, foreign, now, random)) traps.push(spring(trap));
  for (const { slot, question, turns } of reworded(questions, random)) {
    const { answer, headline } = converse(engine, turns, `trap:${question.id}:${traps.length}`, now);
    const asked: Asked = { cell: undefined };
    const language = question.lang === 'en' ? 'en' : 'zh';
    const text = turns.join(' / ');
    const verdict = verdictOf(base, asked, answer);
    traps.push({ slot: `${slot}, reworded`, language, from: question.id, question: text, asked, verdict, headline });
  }
  return { plain, traps };
}
