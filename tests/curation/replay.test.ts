import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Curation } from '../../src/curation/curation.ts';
import { canonical, type Documents, documentKey } from '../../src/curation/document.ts';
import type { LineChange } from '../../src/curation/proposal.ts';
import { level } from '../facts/small.ts';
import { ann, bob, NEWS, now, opened, seen } from './figures.ts';

/* Sequences of whatever moderators can do, in any order, sensible or not. */
const RUNS = 25;
const pick = fc.nat({ max: 30 });
const change: fc.Arbitrary<LineChange> = fc
  .record({
    indicator: fc.constantFrom('juice', 'apples', 'apples-in'),
    period: fc.constantFrom('2019', '2020', '2020-H1'),
    value: fc.constantFrom('3.0', '3.1', '3.2', '9.00', 'lots'),
    source: fc.constantFrom('news', 'page'),
    isRetracted: fc.boolean(),
  })
  .map(({ indicator, period, value, source, isRetracted }) =>
    isRetracted
      ? { kind: 'retract', source, cell: `${indicator}/${period}` }
      : { kind: 'figure', source, record: level(indicator, period, value) },
  );
const ACCEPTED = ['accept', 'accept', 'accept', 'accept', 'accept'] as const;
const STEPS = ['drop', 'submit', 'approve', 'return', 'reject', 'rollback', 'rollback', ...ACCEPTED] as const;
const step = fc.oneof(
  fc.record({ does: fc.constant('propose' as const), lines: fc.array(change, { minLength: 1, maxLength: 2 }) }),
  fc.record({ does: fc.constant('edit' as const), at: pick, line: fc.integer({ min: 1, max: 3 }), change }),
  fc.record({
    does: fc.constantFrom(...STEPS),
    at: pick,
  }),
);
type Did = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** @param made how many proposals there are. */
async function take(curation: Curation, did: Did, made: number): Promise<void> {
  const { desk } = curation;
  if (did.does === 'propose') {
    await desk.propose(ann, { why: 'why', sources: [NEWS], lines: did.lines.map((c) => ({ change: c })) }, now);
    return;
  }
  if (did.does === 'rollback') {
    await curation.rollback(bob, 1 + (did.at % (curation.current().revision + 2)), 'why', now);
    return;
  }
  const shown = await desk.show(bob, 1 + (did.at % made));
  if (!shown.ok) return;
  const s = seen(shown.value);
  if (did.does === 'edit') await desk.edit(ann, s, did.line, did.change, now);
  else if (did.does === 'drop') await desk.drop(ann, s, 1 + (did.at % 3), did.at % 2 === 0, now);
  else if (did.does === 'submit') await desk.submit(ann, s, now);
  else if (did.does === 'return') await desk.sendBack(bob, s, 'why', now);
  else if (did.does === 'reject') await desk.reject(bob, s, 'why', now);
  else if (did.does === 'approve') await curation.approve(bob, s, now);
  else {
    const sent = await desk.submit(ann, s, now);
    if (sent.ok) await curation.approve(bob, seen(sent.value), now);
  }
}

/** Every document as text, in no order. */
const content = (documents: Documents) =>
  Object.fromEntries([...documents].map(([id, body]) => [id, canonical(documentKey(id).entity, body)]));
const figures = (curation: Curation) =>
  curation
    .current()
    .base.observations.map((o) => `${o.id} ${o.quantity.printed} ${o.source.id}`)
    .sort();

it('whatever is proposed, edited, approved, rejected and rolled back: the ledger replays to the base in memory', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      const folder = mkdtempSync(join(tmpdir(), 'egret-replay-'));
      const curation = await opened({ place: { folder } });
      try {
        let made = 0;
        const past = [content(curation.current().documents)];
        for (const did of steps) {
          if (did.does === 'propose') made += 1;
          await take(curation, did, Math.max(made, 1));
          const { revision, documents, objections } = curation.current();
          expect(objections.filter(({ severity }) => severity === 'error')).toEqual([]);
          if (revision >= past.length) past.push(content(documents));
          // Nothing but an accepted change moves the base.
          expect(content(documents)).toEqual(past[revision]);
        }
        accepted += past.length - 1;
        for (const [revision, was] of past.entries())
          expect(content((await curation.live.at(revision)).documents)).toEqual(was);
        const again = await opened({ place: { folder } });
        expect(figures(again)).toEqual(figures(curation));
        await again.close();
      } finally {
        await curation.close();
        rmSync(folder, { recursive: true });
      }
    }),
    { numRuns: RUNS },
  );
  // The sequences are no idle talk: a good part of them changes the base.
  expect(accepted).toBeGreaterThan(RUNS);
});
