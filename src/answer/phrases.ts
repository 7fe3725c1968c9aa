import type { FactBase, Observation } from '../facts/fact-base.ts';
import type { Operation, Subject } from '../question/query.ts';
import type { Assumption, Choice, Derived, Figure, Premise } from './answer.ts';
import type { Words } from './locales/words.ts';

/** The parts that replies are made of: labels of subjects and figures, values, premises, choices. Plain text. */
export class Phrases {
  readonly base: FactBase;
  readonly words: Words;

  constructor(base: FactBase, words: Words) {
    this.base = base;
    this.words = words;
  }

  assumption(x: Assumption): string {
    const w = this.words;
    switch (x.kind) {
      case 'latest-period':
        return x.newer
          ? w.assumedBefore(w.period(x.period), w.period(x.newer.period), x.newer.isDoubtful)
          : w.assumedLatest(w.period(x.period));
      case 'shared-period':
        return w.series.assumedShared(w.period(x.period));
      case 'as-of':
        return w.assumedAsOf(w.period(x.period));
      case 'subject':
        return w.assumedSubject(this.subject(x.subject));
      case 'measure':
        return w.assumedMeasure(w.measure(x.measure, undefined));
      case 'overdue':
        return w.series.overdue(w.period(x.period), x.months, x.isDue);
    }
  }

  verdict(premises: readonly Premise[]): string {
    if (premises.some((p) => (p.kind === 'threshold' || p.kind === 'unjudged' ? false : !p.holds)))
      return this.words.premiseFalse;
    return '';
  }

  premises(list: readonly Premise[]): string[] {
    const w = this.words;
    return list.map((p) =>
      p.kind === 'value'
        ? w.premise.value(p.claim, p.holds)
        : p.kind === 'threshold'
          ? w.premise.threshold(p.claim, p.than)
          : p.kind === 'direction'
            ? w.premise.direction(p.claimed, p.holds)
            : p.kind === 'unjudged'
              ? w.premise.unjudged(p.claim)
              : w.premise.year(p.claim, p.holds),
    );
  }

  choice(c: Choice): string {
    const w = this.words;
    const subject = c.subject;
    if (!subject) return (c.statement && this.base.statements.get(c.statement)?.names[w.name]) ?? '';
    return w.label({
      ...this.named(subject),
      period: c.period && w.period(c.period),
      measure: c.measure && c.measure !== 'level' ? w.measure(c.measure, undefined) : undefined,
    });
  }

  /** A subject and its place; no place where the name says it already ("Container throughput of Xiamen Port"). */
  named(s: Subject): { readonly subject: string; readonly place: string } {
    const [subject, place] = [this.subject(s), this.place(s.place)];
    return { subject, place: subject.includes(place) ? '' : place };
  }

  place(id: string): string {
    return this.base.places.get(id)?.names[this.words.name] ?? id;
  }

  member(id: string): string {
    return this.base.members.get(id)?.names[this.words.name] ?? id;
  }

  subject(s: Subject): string {
    const name = this.base.indicators.get(s.indicator)?.names[this.words.name] ?? s.indicator;
    const members = Object.values(s.breakdown).map((m) => this.member(m));
    const open = this.words.name === 'zh' ? '（' : ', ';
    const close = this.words.name === 'zh' ? '）' : '';
    return members.length > 0 ? `${name}${open}${members.join(this.words.separator)}${close}` : name;
  }

  /** A subject with its place, where that is not the one that the indicator is about. */
  placed(s: Subject): string {
    const home = this.base.indicators.get(s.indicator)?.place;
    return s.place === home ? this.subject(s) : `${this.subject(s)}${this.words.separator}${this.place(s.place)}`;
  }

  against(o: Observation): string | undefined {
    if (o.against === undefined) return undefined;
    const place = this.base.places.get(o.against);
    if (place) return place.names[this.words.name];
    const member = this.base.members.get(o.against.split('=')[1] ?? '');
    return member?.names[this.words.name];
  }

  label(f: Figure): string {
    const w = this.words;
    if (f.kind === 'reported') {
      const o = f.observation;
      return w.label({
        ...this.named({ indicator: o.indicator.id, place: o.place, breakdown: o.breakdown }),
        period: w.period(o.period),
        measure: w.measure(o.measure, this.against(o)),
      });
    }
    const { subject, period, measure, formula } = f.derived;
    return w.label({
      ...(subject ? this.named(subject) : { subject: '', place: '' }),
      period: period && w.period(period),
      measure:
        formula === 'implied-rate'
          ? w.formulaName('implied-rate')
          : w.measure(measure, formula === 'share-of' ? this.whole(f.derived) : undefined),
    });
  }

  /** What tells two figures from each other: their names, or their periods where the name is the same. */
  apart(a: Observation, b: Observation): readonly [string, string] {
    const name = (o: Observation) => this.placed({ indicator: o.indicator.id, place: o.place, breakdown: o.breakdown });
    const period = (o: Observation) => this.words.period(o.period);
    const both = (o: Observation) => [name(o), period(o)].join(this.words.separator);
    const tell = name(a) === name(b) ? period : a.period.id === b.period.id ? name : both;
    return [tell(a), tell(b)];
  }

  /** A result of a comparison; a ratio says which way round it is. */
  result(d: Derived, operation: Operation): string {
    const { compare, derived } = this.words;
    const [a, b] = d.inputs;
    if (d.formula === 'ratio' && a && b) return compare.ratio(...this.apart(a, b), derived(d));
    return compare.result(d.formula === 'share-of' ? 'share' : operation === 'sum' ? 'sum' : 'difference', derived(d));
  }

  whole(d: Derived): string | undefined {
    const o = d.inputs[1];
    return o && this.subject({ indicator: o.indicator.id, place: o.place, breakdown: o.breakdown });
  }

  /** Label within a reply whose headline has named the subject already. */
  shortLabel(f: Figure): string {
    const w = this.words;
    if (f.kind === 'derived') return this.label(f);
    const name = w.measure(f.observation.measure, this.against(f.observation));
    return name ? name.charAt(0).toUpperCase() + name.slice(1) : this.label(f);
  }

  value(f: Figure): string {
    if (f.kind === 'reported' && f.observation.disputed)
      return this.words.doubtful(this.plainValue(f), f.observation.printed);
    return this.plainValue(f);
  }

  plainValue(f: Figure): string {
    const w = this.words;
    if (f.kind === 'derived') return w.derived(f.derived);
    const o = f.observation;
    const signed = o.measure === 'growth' || o.measure === 'share_change' || o.measure === 'gap';
    const text = (o.qualifier ? w.qualifier[o.qualifier] : '') + w.quantity(f.shown, signed);
    const printed = w.printed(f.shown);
    return printed && w.name === 'zh' ? `${text}（原文：${printed}）` : text;
  }

  printedValue(o: Observation): string {
    return this.value({ kind: 'reported', observation: o, shown: o.quantity });
  }

  mark(d: Derived): string {
    return this.words.derivedMark(this.words.formula(d), this.words.between(d));
  }

  below(f: Figure): string[] {
    const w = this.words;
    if (f.kind === 'derived') return [this.mark(f.derived)];
    const o = f.observation;
    const others = [o.quantity, ...o.alsoReported].filter((q) => q !== f.shown);
    return [
      ...(o.disputed ? [w.disputed(o.disputed[w.name])] : []),
      ...others.map((q) => w.also(w.quantity(q, false))),
      ...(o.note ? [w.note(o.note[w.name])] : []),
    ];
  }
}
