import { amount } from '../../facts/quantity.ts';
import type { Figure } from '../answer.ts';
import type { Words } from '../locales/words.ts';

/** Figures as labels and as lengths on one axis. */
export interface Numbers {
  /** "CNY billion", `亿元`; empty for percentages and where each label carries its own. */
  readonly unit: string;
  readonly list: readonly { readonly value: number; readonly text: string }[];
}

const NUMBER = /[-−+]?\d[\d,]*(\.\d+)?/;

interface Taken {
  readonly qualifier: string;
  readonly before: string;
  readonly number: string;
  readonly after: string;
  readonly amount: number;
}

/** The text of a figure, as every other answer prints it. */
export function figureText(figure: Figure, w: Words): string {
  if (figure.kind === 'derived') return w.derived(figure.derived);
  const { measure, qualifier } = figure.observation;
  const isSigned = measure === 'growth' || measure === 'share_change' || measure === 'gap';
  return `${qualifier ? w.qualifier[qualifier] : ''}${w.quantity(figure.shown, isSigned)}`;
}

function take(figure: Figure, w: Words): Taken {
  const text = figureText(figure, w);
  const qualifier = Object.values(w.qualifier).find((q) => text.startsWith(q)) ?? '';
  const rest = text.slice(qualifier.length);
  const found = NUMBER.exec(rest);
  const [number = ''] = found ?? [];
  const at = found?.index ?? 0;
  return {
    qualifier,
    before: rest.slice(0, at),
    number,
    after: rest.slice(at + number.length),
    amount: (figure.kind === 'derived' ? figure.derived.value : amount(figure.shown)).toNumber(),
  };
}

const parsed = (number: string): number => Number(number.replaceAll(',', '').replace('−', '-').replace('+', ''));

/**
 * Numbers for the labels, digit for digit as the text answers print them. The unit goes above the chart where all have the
 * same; else every label carries its own and the bars are drawn in the most frequent one.
 */
export function numbersOf(figures: readonly Figure[], w: Words): Numbers {
  const taken = figures.map((f) => take(f, w));
  const shapes = new Map<string, Taken[]>();
  for (const t of taken) {
    const shape = `${t.before}|${t.after}`;
    shapes.set(shape, [...(shapes.get(shape) ?? []), t]);
  }
  const [first] = [...shapes.values()].sort((a, b) => b.length - a.length);
  const scale = first?.find((t) => t.amount !== 0);
  const perAmount = scale ? parsed(scale.number) / scale.amount : 1;
  const isOne = shapes.size === 1;
  const isPercent = scale?.after.startsWith('%') ?? false;
  const unit = isPercent ? '' : `${scale?.before ?? ''}${scale?.after ?? ''}`.replace(/\s+/g, ' ').trim();
  return {
    unit: isOne || !isPercent ? unit : '',
    list: taken.map((t) => ({
      value: isOne ? parsed(t.number) : t.amount * perAmount,
      text: isOne && !isPercent ? t.qualifier + t.number : `${t.qualifier}${t.before}${t.number}${t.after}`,
    })),
  };
}
