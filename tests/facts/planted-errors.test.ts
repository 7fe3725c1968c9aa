import { describe, expect, it } from 'vitest';
import { build } from '../../src/facts/build.ts';
import type { Objection } from '../../src/facts/objection.ts';
import type { ObservationRecord } from '../../src/facts/schema.ts';
import { untraced } from '../data/trace.ts';
import { denseFiles } from './dense.ts';
import {
  KINDS,
  type Kind,
  recordAt,
  replaceRecords,
  type Spot,
  seeded,
  slipDigit,
  slipPeriod,
  slipUnit,
} from './plant.ts';
import { type ReadFiles, shippedFiles } from './shipped.ts';

type Change = readonly [Spot, ObservationRecord];

const print = (o: Objection) => JSON.stringify(o);

function spots(files: ReadFiles, keep: (o: ObservationRecord) => boolean): Spot[] {
  return files.sources.flatMap((s, source) =>
    s.content.observations.flatMap((o, index) => (keep(o) ? [{ source, index }] : [])),
  );
}

/** One slip of a kind at a spot; undefined where that kind cannot happen there. */
function plant(files: ReadFiles, kind: Kind, spot: Spot, random: () => number): readonly Change[] | undefined {
  const o = recordAt(files, spot);
  if (!o) return undefined;
  if (kind === 'digit') {
    const value = slipDigit(o.value, random);
    return Number(value) === Number(o.value.replaceAll(',', '')) ? undefined : [[spot, { ...o, value }]];
  }
  if (kind === 'unit') return o.measure === 'level' ? [[spot, slipUnit(o, random)]] : undefined;
  if (kind === 'period') return [[spot, { ...o, period: slipPeriod(o.period, random) }]];
  const alike = (files.sources[spot.source]?.content.observations ?? []).flatMap((x, index) =>
    x.measure === o.measure && x.unit === o.unit && x.scale === o.scale && x.value !== o.value ? [{ x, index }] : [],
  );
  const other = alike[Math.floor(random() * alike.length)];
  if (!other) return undefined;
  return [
    [spot, { ...o, value: other.x.value }],
    [
      { source: spot.source, index: other.index },
      { ...other.x, value: o.value },
    ],
  ];
}

/** Plants `count` slips, kinds in turn, each in a fresh copy. @returns those that went unnoticed, in words. */
function missed(files: ReadFiles, count: number, seed: number, notices: (files: ReadFiles) => boolean): string[] {
  const random = seeded(seed);
  const all = spots(files, (o) => !o.disputed);
  const out: string[] = [];
  for (let planted = 0; planted < count; ) {
    const kind = KINDS[planted % KINDS.length] ?? 'digit';
    const spot = all[Math.floor(random() * all.length)];
    const changes = spot && plant(files, kind, spot, random);
    if (!changes) continue;
    planted += 1;
    const [first] = changes;
    if (!notices(replaceRecords(files, changes))) out.push(`${kind}: ${JSON.stringify(first?.[1])}`);
  }
  return out;
}

function newObjections(files: ReadFiles): (changed: ReadFiles) => boolean {
  const known = new Set(build(files).objections.map(print));
  return (changed) => build(changed).objections.some((o) => !known.has(print(o)));
}

describe('planted errors', () => {
  it('a base where every figure has a counterpart raises no objection while it is true', () => {
    for (const seed of [1, 2, 3, 4, 5]) expect(build(denseFiles(seed)).objections).toEqual([]);
  });

  it.each([1, 2, 3])('there the rules catch at least 95 of 100 (base %i)', (seed) => {
    const files = denseFiles(seed);
    const unnoticed = missed(files, 200, seed * 100, newObjections(files));
    expect(unnoticed.length, unnoticed.join('\n')).toBeLessThanOrEqual(10);
  });

  it('in the shipped base the rules and the trace to the import file together catch at least 95 of 100', () => {
    const files = shippedFiles();
    const rules = newObjections(files);
    const unnoticed = missed(files, 200, 7, (changed) => rules(changed) || untraced(changed).length > 0);
    expect(unnoticed.length, unnoticed.join('\n')).toBeLessThanOrEqual(10);
  });

  it('the rules alone catch most slips of scale in the shipped base, where many figures stand alone', () => {
    const files = shippedFiles();
    const random = seeded(11);
    const notices = newObjections(files);
    const levels = spots(files, (o) => o.measure === 'level' && !o.disputed);
    const caught = levels.filter((spot) => {
      const changes = plant(files, 'unit', spot, random);
      return changes && notices(replaceRecords(files, changes));
    });
    expect(caught.length / levels.length).toBeGreaterThan(0.85);
  });
});
