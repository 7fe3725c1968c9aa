import { recordValue } from '../../answer/record-text.ts';
import { choiceLabels, subjectName, wordsFor } from '../../answer/text.ts';
import type { PastFigure } from '../../curation/history.ts';
import type { Engine } from '../../engine.ts';
import { type Period, parsePeriod } from '../../facts/period.ts';
import type { Language } from '../../question/language.ts';
import type { Subject } from '../../question/query.ts';
import type { Card } from '../card.ts';
import { bodyOf } from '../cards.ts';
import { cut } from '../cut.ts';
import { escapeText } from '../escape.ts';
import { toldOf } from './changes.ts';
import { detailsText } from './line-text.ts';
import { curationWords } from './locales/index.ts';

/** So many of the latest entries are shown. */
const MOST = 60;
const BODY = 3_500;

/** `/history`: what became of a figure, the latest last. Everyone may read it; who did what is left out of it. */
export function historyCard(
  engine: Engine,
  past: readonly PastFigure[],
  asked: { readonly subject: Subject; readonly period?: Period | undefined },
  language: Language,
): Card {
  const { base } = engine;
  const words = curationWords(language);
  const { subject, period } = asked;
  const own = past.filter((one) => isOf(one, subject));
  const about = period
    ? choiceLabels(base, [{ query: { kind: 'sources' }, subject, period }], language)[0]
    : subjectName(base, subject, language);
  const head = `**${escapeText(words.history.head(about ?? ''))}**`;
  if (own.length === 0)
    return { content: words.history.empty, body: bodyOf([head, words.history.empty]), rows: [], private: false };
  // The latest are what a reader looks for: where there is no room, the earliest give way.
  const rows = own.slice(-MOST).map((one) => escapeText(cut(rowOf(engine, one, language), 300)));
  while (rows.join('\n').length > BODY) rows.shift();
  const more = own.length > rows.length ? [words.history.more(own.length - rows.length)] : [];
  const text = [...more, ...rows].join('\n');
  return { content: cut([head, text].join('\n'), 2_000), body: bodyOf([head, text]), rows: [], private: false };
}

/** An indicator's history holds all its places and breakdowns; only those asked for are shown. */
function isOf({ before, after }: PastFigure, { place, breakdown }: Subject): boolean {
  const record = after ?? before;
  if (!record) return false;
  const cells = Object.entries(breakdown);
  const own = record.breakdown ?? {};
  return (
    (record.place ?? place) === place &&
    cells.length === Object.keys(own).length &&
    cells.every(([dimension, member]) => own[dimension] === member)
  );
}

function rowOf({ base }: Engine, one: PastFigure, language: Language): string {
  const words = curationWords(language);
  const { words: w, finish } = wordsFor(language);
  const { unread } = words.proposal;
  const value = (record: PastFigure['after']) => record && recordValue(record, language, unread);
  const [was, is] = [value(one.before), value(one.after)];
  const told = `${toldOf(was, is, words)}${detailsText(one.before, one.after, language)}`;
  const record = one.after ?? one.before;
  const place = record?.against === undefined ? undefined : base.places.get(record.against)?.names[w.name];
  const measure = record ? finish(w.measure(record.measure, place)) : '';
  const parsed = record && parsePeriod(record.period);
  const label = [parsed ? finish(w.period(parsed)) : '', measure].filter((part) => part !== '').join(w.separator);
  const source = base.sources.get(one.source);
  const why = one.kind === 'shipped' ? words.history.shipped : one.why;
  return words.history.row(one.at.slice(0, 10), label, told, cut(source?.title ?? one.title ?? one.source, 60), why);
}
