import type { FactBase } from '../facts/fact-base.ts';
import { HOME } from '../facts/home.ts';
import type { Indicator } from '../facts/schema.ts';
import type { Subject } from './query.ts';

type Group = readonly string[];

/** A subject with what a question has to name for it. */
export interface Candidate extends Subject {
  /** Each group: one of these concepts must be named. */
  readonly needs: readonly Group[];
  /** As `needs`, but a subject that lacks only these is offered when nothing fits better. */
  readonly wants: readonly Group[];
  /** All concepts that it may be named with; any other rules it out. */
  readonly allowed: ReadonlySet<string>;
  /** Concepts that tell it from its siblings (members of a breakdown, stage of a contract). */
  readonly telling: ReadonlySet<string>;
  readonly record: Indicator;
}

const group = (g: string | readonly string[]): Group => (typeof g === 'string' ? [g] : g);

/**
 * Every indicator × place × breakdown on file, filed under the concepts of its first need: finding the candidates for
 * a question costs what the question names, not what the base holds.
 */
export class SubjectIndex {
  readonly all: readonly Candidate[];
  /** Subjects that are a portion of another ("executed" of "contracted"). */
  readonly portions: readonly Candidate[];
  /** Every concept that tells some subject from its siblings. */
  readonly telling: ReadonlySet<string>;
  readonly #byTelling = new Map<string, Candidate[]>();
  /** Concepts of places other than the ones that indicators are at home in. */
  readonly elsewhere: ReadonlySet<string>;
  readonly #concepts: ReadonlySet<string>;
  readonly #isRunningTotal: (member: string) => boolean;
  readonly #byConcept = new Map<string, Candidate[]>();

  constructor(base: FactBase) {
    const seen = new Map<string, Candidate>();
    const members = membersOnFile(base);
    for (const series of base.seriesKeys()) {
      const indicator = base.indicators.get(series.indicator);
      if (!indicator) continue;
      const key = `${series.indicator}@${series.place}|${Object.entries(series.breakdown).sort().join(';')}`;
      if (!seen.has(key))
        seen.set(key, candidate(base, indicator, series.place, series.breakdown, members.get(indicator.id)));
    }
    this.all = [...seen.values()];
    this.#isRunningTotal = (member) => base.members.get(member)?.role === 'running-total';
    this.portions = this.all.filter((c) => c.record.identities.portionOf !== undefined);
    const home = base.places.get(HOME)?.concepts ?? [];
    this.elsewhere = new Set([...base.places.values()].flatMap((p) => p.concepts).filter((c) => !home.includes(c)));
    this.#concepts = new Set(this.all.flatMap((c) => [...c.allowed]));
    this.telling = new Set(this.all.flatMap((c) => [...c.telling]));
    for (const c of this.all)
      for (const id of c.telling) {
        const list = this.#byTelling.get(id);
        if (list) list.push(c);
        else this.#byTelling.set(id, [c]);
      }
    for (const c of this.all)
      for (const id of c.needs[0] ?? []) {
        const list = this.#byConcept.get(id);
        if (list) list.push(c);
        else this.#byConcept.set(id, [c]);
      }
  }

  /** True for a concept that some subject can be named with. */
  names(concept: string): boolean {
    return this.#concepts.has(concept);
  }

  /** Candidates whose every need is named. */
  named(mention: ReadonlySet<string>): Candidate[] {
    const out = new Set<Candidate>();
    for (const id of mention)
      for (const c of this.#byConcept.get(id) ?? [])
        if (!out.has(c) && c.needs.every((g) => g.some((x) => mention.has(x)))) out.add(c);
    return [...out];
  }

  /** The running total of what a candidate counts; undefined where none is on file or it is one itself. */
  runningTotalOf(c: Candidate): Candidate | undefined {
    const own = Object.entries(c.breakdown);
    return (this.#byConcept.get(c.needs[0]?.[0] ?? '') ?? []).find((o) => {
      const beside = Object.entries(o.breakdown).filter(([dimension, member]) => c.breakdown[dimension] !== member);
      const [only, second] = beside;
      if (!only || second || o.indicator !== c.indicator || o.place !== c.place) return false;
      return Object.keys(o.breakdown).length === own.length + 1 && this.#isRunningTotal(only[1]);
    });
  }

  /** Candidates that are told apart by something the question names. */
  told(mention: ReadonlySet<string>): Candidate[] {
    return [...mention].flatMap((id) => this.#byTelling.get(id) ?? []).filter((c, i, all) => all.indexOf(c) === i);
  }

  /** Candidates that share a concept with the question, those that share most first; at most `limit`. */
  near(mention: ReadonlySet<string>, limit: number): Candidate[] {
    const score = new Map<Candidate, number>();
    for (const id of mention)
      for (const c of this.#byConcept.get(id) ?? [])
        score.set(c, [...mention].filter((m) => c.allowed.has(m)).length - Object.keys(c.breakdown).length * 0.5);
    return [...score]
      .sort((a, b) => b[1] - a[1])
      .slice(0, limit)
      .map(([c]) => c);
  }
}

/** The concepts of all members that an indicator is broken down by: each rules out the whole and the other members. */
function membersOnFile(base: FactBase): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  for (const { indicator, breakdown } of base.seriesKeys()) {
    const set = out.get(indicator) ?? new Set();
    out.set(indicator, set);
    for (const m of Object.values(breakdown)) for (const c of base.members.get(m)?.concepts ?? []) set.add(c);
  }
  return out;
}

function candidate(
  base: FactBase,
  indicator: Indicator,
  place: string,
  breakdown: Subject['breakdown'],
  others: ReadonlySet<string> = new Set(),
): Candidate {
  const members = Object.values(breakdown).map((m) => base.members.get(m)?.concepts ?? []);
  const placeConcepts = base.places.get(place)?.concepts ?? [];
  const away = place !== indicator.place;
  const needs = [
    ...indicator.concepts.needs.map(group),
    ...members.filter((m) => m.length > 0),
    ...(away ? [placeConcepts] : []),
  ];
  const wants = indicator.concepts.wants.map(group);
  const allowed = new Set([...needs.flat(), ...wants.flat(), ...indicator.concepts.may, ...placeConcepts, HOME]);
  for (const c of others) if (!members.flat().includes(c)) allowed.delete(c);
  // A want that only narrows what a need names already (services trade, more exactly) tells nothing apart.
  const named = new Set(needs.flat());
  const apart = wants.filter((g) => !g.some((id) => named.has(id)));
  const telling = new Set([...members.flat(), ...apart.flat()]);
  return { indicator: indicator.id, place, breakdown, needs, wants, allowed, telling, record: indicator };
}

/** The subject alone, without what the matching needs: what a `Query` carries. */
export function plain(c: Candidate): Subject {
  return { indicator: c.indicator, place: c.place, breakdown: c.breakdown };
}
