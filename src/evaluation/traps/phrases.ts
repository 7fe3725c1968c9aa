import { wordsFor } from '../../answer/text.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import type { Cell } from './cell.ts';

/** What a question is put together from; a trap replaces one of them. */
export interface Pieces {
  readonly place: string;
  /** The indicator with its breakdown. */
  readonly subject: string;
  /** "in 2020", "as of August 2021"; in Chinese without a preposition. */
  readonly when: string;
  readonly against: string;
  /** "in euros", 按欧元计; empty unless asked. */
  readonly unit: string;
}

export type TrapLanguage = 'en' | 'zh';

/** The names that the base itself has for a cell. */
export function piecesOf(base: FactBase, cell: Cell, language: TrapLanguage): Pieces {
  const { words } = wordsFor(language === 'en' ? 'en' : 'zh-Hans');
  const indicator = base.indicators.get(cell.indicator)?.names[language] ?? cell.indicator;
  const members = Object.values(cell.breakdown).map((m) => base.members.get(m)?.names[language] ?? m);
  const when = words.period(cell.period);
  return {
    place: base.places.get(cell.place)?.names[language] ?? cell.place,
    subject: language === 'en' ? [indicator, ...members].join(', ') : [...members, indicator].join(''),
    when: language === 'zh' || cell.period.kind === 'asof' ? when : `in ${when}`,
    against: againstOf(base, cell, language),
    unit: '',
  };
}

/** A place ("of Fujian's total"), a breakdown (`partner=belt-and-road`), or the whole: then nothing is said. */
function againstOf(base: FactBase, { against, measure }: Cell, language: TrapLanguage): string {
  if (against === undefined) return measure === 'gap' ? (base.places.get('china')?.names[language] ?? '') : '';
  const place = base.places.get(against);
  if (place) return place.names[language];
  const members = against.split(',').map((pair) => base.members.get(pair.split('=')[1] ?? ''));
  return members.map((m) => m?.names[language] ?? '').join(language === 'en' ? ', ' : '');
}

type Phrase = (p: Pieces) => string;

const EN: Readonly<Record<Cell['measure'], readonly Phrase[]>> = {
  level: [
    (p) => `What was ${p.place}'s ${p.subject} ${p.when}${p.unit}?`,
    (p) => `${p.subject}, ${p.place}, ${p.when.replace(/^in /, '')}${p.unit}`,
  ],
  growth: [
    (p) => `How much did ${p.place}'s ${p.subject} grow ${p.when}?`,
    (p) => `${p.subject}, ${p.place}, ${p.when.replace(/^in /, '')}, growth on the year before`,
  ],
  share: [
    (p) => `What share${p.against && ` of ${p.against}`} was ${p.place}'s ${p.subject} ${p.when}?`,
    (p) => `${p.subject}, ${p.place}, ${p.when.replace(/^in /, '')}, share${p.against && ` of ${p.against}`}`,
  ],
  share_change: [(p) => `By how many percentage points did the share of ${p.place}'s ${p.subject} change ${p.when}?`],
  gap: [(p) => `By how many percentage points did ${p.place}'s ${p.subject} grow faster than ${p.against} ${p.when}?`],
  rank: [(p) => `Which place did ${p.place} rank in ${p.against} by ${p.subject} ${p.when}?`],
};

const ZH: Readonly<Record<Cell['measure'], readonly Phrase[]>> = {
  level: [
    (p) => `${p.place}${p.when}${p.subject}${p.unit}是多少？`,
    (p) => `${p.when}${p.place}的${p.subject}${p.unit}`,
  ],
  growth: [(p) => `${p.place}${p.when}${p.subject}同比增长多少？`, (p) => `${p.when}${p.place}的${p.subject}增速`],
  share: [(p) => `${p.place}${p.when}${p.subject}${p.against ? `占${p.against}的比重` : '占比'}是多少？`],
  share_change: [(p) => `${p.place}${p.when}${p.subject}占比同比变动多少个百分点？`],
  gap: [(p) => `${p.place}${p.when}${p.subject}增速比${p.against}高多少个百分点？`],
  rank: [(p) => `${p.place}${p.when}${p.subject}在${p.against}排名第几？`],
};

/** The ways of asking for a measure, in a language. */
export function phrasesFor(measure: Cell['measure'], language: TrapLanguage): readonly Phrase[] {
  return (language === 'en' ? EN : ZH)[measure];
}
