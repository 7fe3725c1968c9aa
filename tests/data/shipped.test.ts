import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/facts/build.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { sourceFileSchema } from '../../src/facts/schema.ts';
import { DATA, shippedFiles } from '../facts/shipped.ts';

const loaded = loadFacts(DATA);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.objections, null, 1));
const { base, objections } = loaded;
const readme = readFileSync(`${DATA}README.md`, 'utf8');
const [, disputes = '', doubts = ''] = /## Disputed figures([\s\S]*?)Doubts that([\s\S]*?)\n## /.exec(readme) ?? [];
const rowIds = (table: string) => [...table.matchAll(/^\| `([^`]+)` \|/gm)].map((m) => m[1]).sort();

describe('the shipped data', () => {
  it('loads without an error', () => {
    expect(objections.filter((o) => o.severity === 'error')).toEqual([]);
  });

  it('raises only the doubts that data/README.md lists', () => {
    expect(objections.map((o) => o.params.id).sort()).toEqual(rowIds(doubts));
  });

  it('lists every disputed figure in data/README.md, and no other', () => {
    const disputed = base.observations.filter((o) => o.disputed).map((o) => o.id);
    expect(disputed.sort()).toEqual(rowIds(disputes));
  });

  it('finds every observation by its id', () => {
    for (const o of base.observations) expect(base.observation(o.id)).toBe(o);
  });

  it('has one source that states city-profile first and one that states it too', () => {
    expect(base.statements.get('city-profile')?.alsoIn).toEqual([{ source: 'swj-2021-03-08', paragraph: 'sidebar' }]);
  });

  it('declares every concept that indicators, members and places name', () => {
    const declared = new Set<string>(['cross-border']);
    for (const file of readdirSync(`${DATA}vocabulary`).filter((f) => f.endsWith('.json'))) {
      const { concepts = [] } = JSON.parse(readFileSync(`${DATA}vocabulary/${file}`, 'utf8')) as {
        concepts?: { id: string }[];
      };
      for (const { id } of concepts) declared.add(id);
    }
    const used = [
      ...[...base.indicators.values()].flatMap(({ concepts: { needs, wants, may } }) =>
        [...needs, ...wants, ...may].flat(),
      ),
      ...[...base.members.values()].flatMap((m) => m.concepts),
      ...[...base.places.values()].flatMap((p) => p.concepts),
    ];
    expect([...new Set(used)].filter((c) => !declared.has(c))).toEqual([]);
  });

  it('keeps the exports of services and of the digital base apart from goods exports', () => {
    const { needs, wants, may } = base.indicators.get('goods-exports')?.concepts ?? { needs: [], wants: [], may: [] };
    const allowed = new Set([...needs, ...wants, ...may].flat());
    for (const other of ['service', 'services-trade', 'digital', 'base', 'knowledge', 'import', 'both-ways', 'surplus'])
      expect(allowed.has(other)).toBe(false);
  });

  it('gives every indicator Chinese names in Chinese', () => {
    for (const { id, names, definition } of base.indicators.values())
      expect([id, /\p{Script=Han}/u.test(names.zh), /\p{Script=Han}/u.test(definition.zh)]).toEqual([id, true, true]);
  });

  it('tells the total of the pilot tasks from its parts, the seeds being what they were', () => {
    expect(base.observation('pilot-tasks/asof:2021-08')?.quantity.printed).toBe('88');
    expect(base.observation('pilot-tasks/status=completed/asof:2021-08')?.quantity.printed).toBe('41');
  });

  it('accepts the worked example of data/README.md as it stands', () => {
    const example: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '');
    const content = sourceFileSchema.parse(example);
    const files = shippedFiles();
    const added = build({
      ...files,
      sources: [...files.sources, { file: `sources/${content.source.id}.json`, content }],
    });
    expect(added.objections).toHaveLength(objections.length);
    expect(added.base.observation('goods-exports/2023')?.quantity.printed).toBe('447.02');
  });
});
