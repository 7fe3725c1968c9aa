import type { FactBase } from '../fact-base.ts';
import type { Objection } from '../objection.ts';
import { checkCells } from './cells.ts';
import { checkCompanions } from './companions.ts';
import { checkDates } from './dates.ts';
import { checkGrowth } from './growth.ts';
import { checkGrowthOfParts } from './growth-of-parts.ts';
import { checkImpliedRate } from './implied-rate.ts';
import { checkMagnitude } from './magnitude.ts';
import { checkNestedPeriods } from './nested-periods.ts';
import { checkPartsInWhole } from './parts-in-whole.ts';
import { checkPerHead } from './per-head.ts';
import { checkPossible } from './possible.ts';
import { checkReferences } from './references.ts';
import { checkRunningTotals } from './running-totals.ts';
import { checkShareRange } from './share-range.ts';
import { checkShares } from './shares.ts';
import { checkSums } from './sums.ts';
import { checkUsual } from './usual.ts';

/** A rule across records: reads the whole base, changes nothing. */
export type Rule = (base: FactBase) => Iterable<Objection>;

export const RULES: readonly Rule[] = [
  checkCells,
  checkDates,
  checkShareRange,
  checkPossible,
  checkReferences,
  checkSums,
  checkShares,
  checkGrowth,
  checkGrowthOfParts,
  checkPartsInWhole,
  checkNestedPeriods,
  checkRunningTotals,
  checkCompanions,
  checkImpliedRate,
  checkPerHead,
  checkMagnitude,
  checkUsual,
];
