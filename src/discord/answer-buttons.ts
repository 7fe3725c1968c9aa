import { hasChart } from '../answer/chart/has-chart.ts';
import { otherCurrency } from '../answer/other-currency.ts';
import type { Reply } from '../engine.ts';
import type { FactBase } from '../facts/fact-base.ts';
import { buttonId, type ChoiceAction, encodeHead, roomAfter } from './choice-id.ts';
import { type Button, button } from './choice-rows.ts';
import { phrases } from './locales/index.ts';
import { encodeQuery } from './query-codec.ts';

interface Asked {
  readonly base: FactBase;
  readonly askerId: string;
  /** Whether a chart may be offered. */
  readonly chart: boolean;
}

/**
 * What may be clicked below an answer, in two groups: what changes the answer, and what tells of it. Nothing but "delete"
 * where the query cannot be told in a custom_id.
 */
export function answerButtons(
  { query, answer, language }: Reply,
  { base, askerId, chart }: Asked,
): readonly (readonly Button[])[] {
  const words = phrases(language).card;
  const head = (action: ChoiceAction) => encodeHead({ language, askerId, action });
  const remove = button(head('delete'), words.delete);
  const room = roomAfter(head('answer'));
  const text = answer.status === 'answered' ? encodeQuery(query, base, room) : undefined;
  // What was not understood leaves a way on.
  const again = answer.status === 'answered' ? [] : [button(head('rephrase'), words.askAgain)];
  if (answer.status !== 'answered' || text === undefined) return [[...again, remove]];
  const act = (action: ChoiceAction, label: string) => button(buttonId(head(action), text), label);
  const isFigure = answer.kind === 'figure';
  const currency = otherCurrency(base, query, answer);
  const other = currency && encodeQuery(currency.query, base, room);
  const changing = [
    ...(chart && hasChart(base, answer) ? [act('chart', words.chart)] : []),
    ...(currency && other ? [button(buttonId(head('answer'), other), words.inCurrency[currency.unit])] : []),
    ...(isFigure ? [act('compare', words.compareWith), act('other', words.notMeant)] : []),
  ];
  const telling = answer.cited.length > 0 ? [act('source', words.theSource), act('why', words.why)] : [];
  return [changing, [...telling, remove]];
}
