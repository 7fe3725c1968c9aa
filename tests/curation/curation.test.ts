import { describe, expect, it, onTestFinished } from 'vitest';
import { level } from '../facts/small.ts';
import { accepted, ann, bob, draft, eve, now, onFile, opened, refusalOf, seen, taken } from './figures.ts';
import { sqlitePlace } from './stores.ts';

describe('smoke', () => {
  it('accepts', async () => {
    const place = sqlitePlace();
    const c = await opened({ place });
    onTestFinished(() => c.close());
    const r = await accepted(c, draft(level('juice', '2020', '3.3')));
    expect(r.number).toBe(1);
    expect(onFile(c, 'juice', '2020')).toEqual(['3.3 (news)']);
    console.log(await c.history('juice', '2020'), await c.history('juice', '2019'));
    const back = taken(await c.rollback(ann, 1, 'no', now));
    expect(onFile(c, 'juice', '2020')).toEqual([]);
    expect(refusalOf(await c.rollback(bob, 1, 'no', now))).toBe('already-undone');
    expect(refusalOf(await c.rollback(eve, 2, 'no', now))).toBe('no-right');
    const d = await opened({ place });
    onTestFinished(() => d.close());
    expect(d.current().revision).toBe(2);
    expect(back.number).toBe(2);
    const s = taken(await d.desk.propose(ann, draft(level('apples', '2019', '10.00')), now));
    console.log(s.assessment.lines, seen(s));
  });
});
