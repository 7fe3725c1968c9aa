import { Decimal } from 'decimal.js';
import type { FactBase } from '../facts/fact-base.ts';
import { amount, digits, isNumber, type Quantity } from '../facts/quantity.ts';
import type { Claim, Query, Subject } from '../question/query.ts';
import type { Figure, Premise, Than } from './answer.ts';

type FigureQuery = Extract<Query, { kind: 'figure' }>;

/**
 * Checks what the question takes for granted against the figure: a value, a threshold, a direction. A number that belongs
 * to another figure of the same indicator ("of the 88 tasks …") is no claim about this one.
 */
export function checkPremises(
  base: FactBase,
  query: FigureQuery,
  figure: Figure,
  subject: Subject,
): readonly Premise[] {
  const value = figureValue(figure);
  const moves = isMove(figure) && value !== undefined && !value.isZero();
  const goes = value?.isNegative() ? 'down' : 'up';
  const out: Premise[] = [];
  const directions = new Set(query.direction && moves ? [query.direction] : []);
  for (const claim of query.claims) {
    const checked =
      checkClaim(base, claim, figure, subject) ??
      checkLevel(base, claim, figure, subject) ??
      (query.target.derive ? undefined : checkDerived(claim, figure));
    const said = claim.moved === 'unclear' ? undefined : (claim.moved ?? query.direction);
    const isTurned = moves && said !== undefined && said !== goes && checked?.kind === 'value';
    if (isTurned) directions.add(said);
    // "Grew 2.4%" of a fall by 2.4%: the number is right and what is said of it is not.
    if (checked && !(isTurned && checked.holds)) out.push(checked);
  }
  for (const claimed of directions) out.push({ kind: 'direction', claimed, holds: claimed === goes });
  // "Agrees" beside a number that was passed over would read as if both did.
  const isJudged = (claim: Claim) => out.some((p) => 'claim' in p && p.claim === claim);
  const agrees = out.some((p) => p.kind === 'value' && p.holds);
  const left = agrees ? query.claims.filter((c) => !c.threshold && c.kind !== 'year' && !isJudged(c)) : [];
  return [...out, ...left.map((claim) => ({ kind: 'unjudged' as const, claim }))];
}

/**
 * A figure that is worked out denies a number that is far from it; it confirms none, since no source gives it. A number that
 * may be one of those it was worked out from, or that only the sign tells from it, is left alone.
 */
function checkDerived(claim: Claim, figure: Figure): Premise | undefined {
  if (figure.kind !== 'derived' || claim.kind !== 'value' || claim.threshold || claim.moved) return undefined;
  const { unit, value, inputs, subject } = figure.derived;
  const isAmount = claim.currency !== undefined || claim.value !== claim.text;
  if (!subject || !isAmount || (unit !== 'CNY' && unit !== 'USD')) return undefined;
  if ((claim.currency ?? unit) !== unit) return undefined;
  const claimed = new Decimal(claim.value);
  const given = inputs.flatMap((o) => [o.quantity, ...o.alsoReported]);
  if (given.some((q) => (!claim.currency || q.unit === claim.currency) && matches(q, claimed, claim))) return undefined;
  const isNear = value.abs().minus(claimed).abs().lessThanOrEqualTo(value.abs().times(NEARLY));
  return isNear ? undefined : { kind: 'value', claim, holds: false };
}

/** Nearer than this, a worked-out figure says nothing against a number: both may be rounded. */
const NEARLY = '0.05';

/**
 * "Was 999 billion and grew 4.4%": the amount is held against the level of the same subject and period. A number without a
 * scale or currency may be of anything, and one that something moved by is no level.
 */
function checkLevel(base: FactBase, claim: Claim, figure: Figure, subject: Subject): Premise | undefined {
  if (figure.kind !== 'reported' || figure.observation.measure !== 'growth' || claim.kind !== 'value') return undefined;
  const isAmount = claim.currency !== undefined || claim.value !== claim.text;
  if (claim.moved || claim.threshold || !isAmount) return undefined;
  const levels = base.cell({ ...subject, measure: 'level' }, figure.observation.period.id);
  const checked = levels.map((observation) =>
    observation.disputed
      ? undefined
      : checkClaim(base, claim, { kind: 'reported', observation, shown: observation.quantity }, subject),
  );
  // Where sources differ, a number that one of them gives is right, and only one that none gives is wrong.
  return checked.find((p) => p?.kind === 'value' && p.holds) ?? (checked.includes(undefined) ? undefined : checked[0]);
}

/** A figure whose sign says which way something went. */
function isMove(figure: Figure): boolean {
  const measure = figure.kind === 'reported' ? figure.observation.measure : figure.derived.measure;
  return measure === 'growth' || measure === 'gap' || measure === 'share_change';
}

function checkClaim(base: FactBase, claim: Claim, figure: Figure, subject: Subject): Premise | undefined {
  const quantities = quantitiesOf(figure);
  const percentage = ['percent', 'percentage-point'].includes(quantities[0]?.unit ?? '');
  if ((claim.kind === 'percent') !== percentage || figure.kind === 'derived') return undefined;
  const claimed = new Decimal(claim.value);
  const [shown] = quantities;
  if (!shown) return undefined;
  if (claim.threshold) {
    const same = claim.currency ? quantities.find((q) => q.unit === claim.currency) : shown;
    return same && !isOpen(figure, same, claimed)
      ? { kind: 'threshold', claim, than: lies(plain(same), claimed) }
      : undefined;
  }
  if (claim.moved === 'unclear') return undefined;
  const holds = quantities.some((q) => (!claim.currency || q.unit === claim.currency) && matches(q, claimed, claim));
  if (!holds && ((!claim.firm && belongsElsewhere(base, claim, subject, figure)) || isOpen(figure, shown, claimed)))
    return undefined;
  // The same digits below zero, and nothing said of which way: neither right nor wrong.
  if (holds && plain(shown).isNegative() && !(isMove(figure) && claim.moved)) return undefined;
  return { kind: 'value', claim, holds };
}

const lies = (value: Decimal, mark: Decimal): Than =>
  value.equals(mark) ? 'equal' : value.greaterThan(mark) ? 'above' : 'below';

/** "Over 11.4 million" says nothing against 11.41 million, nor "nearly 400" against 398. */
function isOpen(figure: Figure, shown: Quantity, claimed: Decimal): boolean {
  const qualifier = figure.kind === 'reported' ? figure.observation.qualifier : undefined;
  const above = claimed.minus(plain(shown));
  const isNear = above.abs().lessThanOrEqualTo(plain(shown).abs().times('0.01'));
  if (qualifier === 'over') return isNear && above.isPositive();
  if (qualifier === 'nearly') return isNear && above.isNegative();
  return qualifier === 'about' && isNear;
}

/** True for a number that some other figure of this indicator and period carries. */
function belongsElsewhere(base: FactBase, claim: Claim, subject: Subject, figure: Figure): boolean {
  if (figure.kind !== 'reported') return false;
  return base
    .ofIndicator(subject.indicator)
    .some(
      (o) =>
        o.id !== figure.observation.id &&
        o.period.id === figure.observation.period.id &&
        o.quantity.printed === claim.text,
    );
}

function matches(q: Quantity, claimed: Decimal, claim: Claim): boolean {
  const value = plain(q);
  if (value.equals(claimed) || value.abs().equals(claimed)) return true;
  // "34.3 billion" is a fair rounding of 34.32; "58.33" is not one of 53.38, nor "34.32 million" of 34.32 billion.
  const said = claim.text.replace('%', '');
  const decimals = said.split('.')[1]?.length ?? 0;
  const scale = /^[\d.]+$/.test(said) && !claimed.isZero() ? claimed.div(said) : new Decimal(1);
  const same = scale.equals(1) ? digits(q.printed) : value.div(scale);
  return same.toDecimalPlaces(decimals).toFixed(decimals) === said;
}

const plain = (q: Quantity): Decimal => (isNumber(q.printed) ? amount(q) : new Decimal(0));

function quantitiesOf(figure: Figure): readonly Quantity[] {
  return figure.kind === 'reported' ? [figure.observation.quantity, ...figure.observation.alsoReported] : [];
}

function figureValue(figure: Figure): Decimal | undefined {
  return figure.kind === 'derived' ? figure.derived.value : amount(figure.observation.quantity);
}
