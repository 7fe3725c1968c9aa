import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Curation, CurationOptions } from '../../src/curation/curation.ts';
import type { StorePlace } from '../../src/curation/store/place.ts';
import { level, type Page } from '../facts/small.ts';
import { eventually } from '../playground/eventually.ts';
import { breakingProxy } from './breaking-proxy.ts';
import {
  accepted,
  ann,
  bob,
  draft,
  eve,
  files,
  NEWS,
  now,
  onFile,
  opened,
  PAGE,
  refusalOf,
  seen,
  taken,
} from './figures.ts';
import { startPostgres, type TestServer } from './postgres.ts';

let server: TestServer | undefined;
beforeAll(async () => {
  // The server's own durability is not what is tested here; tests/bench/crash.ts leaves it on.
  server = await startPostgres(['-c', 'fsync=off']);
});
afterAll(() => server?.stop());

const STORES: readonly (readonly [string, () => Promise<StorePlace>])[] = [
  [
    'SQLite',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'egret-store-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      return { folder: join(folder, 'made', 'on-open') };
    },
  ],
  ['PostgreSQL', async () => ({ url: (await server?.database()) ?? '' })],
];

/** Runs a statement past the store. */
async function run(place: StorePlace, statement: string): Promise<void> {
  if ('folder' in place) {
    const db = new DatabaseSync(join(place.folder, 'egret.sqlite'));
    onTestFinished(() => db.close());
    db.exec(statement);
    return;
  }
  const client = new pg.Client(place.url);
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

const juice = (value: string, period = '2020') => draft(level('juice', period, value));

describe.each(STORES)('on %s', (_, newPlace) => {
  async function open(place: StorePlace, options: Partial<CurationOptions> = {}): Promise<Curation> {
    const curation = await opened({ ...options, place });
    onTestFinished(() => curation.close());
    return curation;
  }
  const fresh = async () => open(await newPlace());

  describe('a proposal', () => {
    it('that is accepted is answered from at once, and after a restart', async () => {
      const place = await newPlace();
      const curation = await open(place);
      const heard: number[] = [];
      curation.live.onChange(({ state }) => heard.push(state.revision));
      expect(await accepted(curation, juice('3.3'))).toMatchObject({
        number: 1,
        by: 'bob',
        why: 'the news',
        proposal: 1,
      });
      expect(onFile(curation, 'juice', '2020')).toEqual(['3.3 (news)']);
      expect(heard).toEqual([1]);
      expect(onFile(await open(place), 'juice', '2020')).toEqual(['3.3 (news)']);
    });

    it('changes nothing before it is accepted, returned or rejected', async () => {
      const curation = await fresh();
      const shown = taken(await curation.desk.propose(ann, juice('3.3'), now));
      const sent = taken(await curation.desk.submit(ann, seen(shown), now));
      const back = taken(await curation.desk.sendBack(bob, seen(sent), 'which page?', now));
      expect(back.proposal.state).toBe('returned');
      const again = taken(await curation.desk.submit(ann, seen(back), now));
      const gone = taken(await curation.desk.reject(bob, seen(again), 'no page has it', now));
      expect(refusalOf(await curation.approve(bob, seen(gone), now))).toBe('wrong-state');
      expect(onFile(curation, 'juice', '2020')).toEqual([]);
      expect(taken(await curation.desk.steps(bob, 1)).map(({ what, by, note }) => [what, by, note])).toEqual([
        ['proposed', 'ann', undefined],
        ['submitted', 'ann', undefined],
        ['returned', 'bob', 'which page?'],
        ['submitted', 'ann', undefined],
        ['rejected', 'bob', 'no page has it'],
      ]);
    });

    it('is edited and thinned out line by line', async () => {
      const curation = await fresh();
      const two = draft(
        level('juice', '2020', '33'),
        level('shops', 'asof:2020', '7', { unit: 'count', scale: 'one' }),
      );
      let shown = taken(await curation.desk.propose(ann, two, now));
      const change = { kind: 'figure', source: 'news', record: level('juice', '2020', '3.3') } as const;
      shown = taken(await curation.desk.edit(ann, seen(shown), 1, change, now));
      shown = taken(await curation.desk.drop(bob, seen(shown), 2, true, now));
      expect(shown.assessment.lines.map(({ verdict }) => verdict)).toEqual(['new', 'dropped']);
      expect(refusalOf(await curation.desk.drop(bob, seen(shown), 3, true, now))).toBe('not-found');
      shown = taken(await curation.desk.submit(ann, seen(shown), now));
      taken(await curation.approve(bob, seen(shown), now));
      expect([...onFile(curation, 'juice', '2020'), ...onFile(curation, 'shops', 'asof:2020')]).toEqual(['3.3 (news)']);
    });

    it('that says again what is on file is the same, though it leaves the note out; null takes the note away', async () => {
      const note = { en: 'a note', zh: 'a note' };
      const curation = await open(await newPlace(), {
        shipped: files(PAGE, {
          source: NEWS,
          observations: [level('juice', '2020', '3.3', { note, place: 'town', line: 7 })],
        }),
      });
      const lines = [
        level('juice', '2020', '3.3'),
        level('juice', '2020', '3.3', { note: null }),
        level('juice', '2020', '3.4'),
      ];
      const verdicts = [];
      for (const line of lines) {
        const [assessed] = taken(await curation.desk.propose(ann, draft(line), now)).assessment.lines;
        verdicts.push([
          assessed?.verdict,
          Object.keys(assessed?.after ?? {}).filter((k) => k === 'note' || k === 'line'),
        ]);
      }
      expect(verdicts).toEqual([
        ['same', ['line', 'note']],
        ['details', ['line']],
        ['correction', ['line']],
      ]);
    });

    it('waits in the queue, the oldest first', async () => {
      const curation = await fresh();
      for (const value of ['3.1', '3.2', '3.3']) {
        const shown = taken(await curation.desk.propose(ann, juice(value), now));
        if (value !== '3.2') taken(await curation.desk.submit(ann, seen(shown), now));
      }
      const { proposals, total } = taken(await curation.desk.list(bob));
      expect([proposals.map(({ id }) => id), total]).toEqual([[1, 3], 2]);
    });
  });

  describe('a word that moderators teach', () => {
    it('is one of the vocabulary until it is taken back', async () => {
      const curation = await fresh();
      const before = curation.vocabulary();
      const record = { concept: 'apples', language: 'en', term: 'pippins' };
      await accepted(curation, { why: 'asked for', sources: [], lines: [{ change: { kind: 'term', record } }] });
      const taught = curation.vocabulary();
      expect(taught.concepts.at(-1)).toEqual({ id: 'apples', role: 'subject', en: ['pippins'], zh: [] });
      // A lexicon is costly: nothing is compiled again for a change of figures.
      await accepted(curation, juice('3.3'));
      expect(curation.vocabulary()).toBe(taught);
      taken(await curation.rollback(bob, 1, 'a slip', now));
      expect(curation.vocabulary().concepts).toEqual(before.concepts);
    });
  });

  it('a listener that throws does not keep the base from being swapped', async () => {
    const faults: unknown[] = [];
    const curation = await open(await newPlace(), { onFault: (fault) => faults.push(fault) });
    curation.live.onChange(() => {
      throw new Error('the kettle burst');
    });
    await accepted(curation, juice('3.3'));
    expect([onFile(curation, 'juice', '2020'), faults]).toEqual([['3.3 (news)'], [new Error('the kettle burst')]]);
  });

  it('more than a person can look through is refused', async () => {
    const curation = await fresh();
    const many = Array.from({ length: 2_001 }, () => level('juice', '2020', '3'));
    expect(refusalOf(await curation.desk.propose(ann, draft(...many), now))).toBe('too-large');
    expect(refusalOf(await curation.desk.propose(ann, draft(), now))).toBe('no-lines');
    expect(refusalOf(await curation.rollback(ann, 1, 'x'.repeat(1_001), now))).toBe('too-large');
  });

  describe('rights', () => {
    it('are asked for on every step', async () => {
      const curation = await fresh();
      const shown = taken(await curation.desk.propose(ann, juice('3.3'), now));
      const sent = taken(await curation.desk.submit(ann, seen(shown), now));
      const { change } = sent.proposal.lines[0] ?? {};
      if (!change) throw new Error('no line');
      const s = seen(sent);
      const tries = [
        curation.desk.propose(eve, juice('3.3'), now),
        curation.desk.show(eve, 1),
        curation.desk.list(eve),
        curation.desk.steps(eve, 1),
        curation.desk.edit(eve, s, 1, change, now),
        curation.desk.drop(eve, s, 1, true, now),
        curation.desk.submit(eve, s, now),
        curation.desk.sendBack(eve, s, 'why', now),
        curation.desk.reject(eve, s, 'why', now),
        curation.approve(eve, s, now),
        curation.rollback(eve, 1, 'why', now),
        curation.gaps(eve),
        curation.markGap(eve, 'x', 'closed'),
        curation.watch(eve, { channel: '1', guild: '1', indicator: undefined }, now),
        curation.unwatch(eve, '1'),
        curation.closeConflict(eve, 1, now),
      ];
      expect(new Set((await Promise.all(tries)).map(refusalOf))).toEqual(new Set(['no-right']));
      expect(taken(await curation.desk.show(bob, 1)).proposal).toEqual(sent.proposal);
    });

    it('to approve are not with the author, nor with whoever edited it', async () => {
      const curation = await fresh();
      const shown = taken(await curation.desk.propose(ann, juice('3.3'), now));
      let sent = taken(await curation.desk.submit(ann, seen(shown), now));
      expect(refusalOf(await curation.approve(ann, seen(sent), now))).toBe('own-proposal');
      const change = { kind: 'figure', source: 'news', record: level('juice', '2020', '9.9') } as const;
      sent = taken(await curation.desk.edit(bob, seen(sent), 1, change, now));
      expect(refusalOf(await curation.approve(bob, seen(sent), now))).toBe('own-proposal');
    });

    it('to approve are with the author where the operator allows it', async () => {
      const curation = await open(await newPlace(), { mayApproveOwn: true });
      const shown = taken(await curation.desk.propose(ann, juice('3.3'), now));
      const sent = taken(await curation.desk.submit(ann, seen(shown), now));
      expect(taken(await curation.approve(ann, seen(sent), now)).by).toBe('ann');
    });
  });

  describe('two at once', () => {
    /** Two processes on one store. */
    const both = async () => {
      const place = await newPlace();
      return [await open(place), await open(place)] as const;
    };

    it('approve: one wins and the other is told who', async () => {
      const [here, there] = await both();
      const shown = taken(await here.desk.propose(ann, juice('3.3'), now));
      const sent = seen(taken(await here.desk.submit(ann, seen(shown), now)));
      const cat = { ...bob, userId: 'cat' };
      const results = await Promise.all([
        here.approve(bob, sent, now),
        there.approve(cat, sent, now),
        here.approve(cat, sent, now),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      const told = results.flatMap((r) => (r.ok ? [] : [r.refusal]));
      const winner = results.flatMap((r) => (r.ok ? [r.value.by] : []))[0];
      expect(told.map(({ kind }) => kind)).toEqual(['wrong-state', 'wrong-state']);
      expect(told).toEqual(told.map(() => ({ kind: 'wrong-state', state: 'approved', by: winner })));
      expect((await here.revisions()).map(({ number }) => number)).toEqual([1]);
    });

    it('edit: one wins and the other is told', async () => {
      const [here, there] = await both();
      const shown = seen(taken(await here.desk.propose(ann, juice('3.3'), now)));
      const to = (value: string) =>
        ({ kind: 'figure', source: 'news', record: level('juice', '2020', value) }) as const;
      const results = await Promise.all([
        here.desk.edit(ann, shown, 1, to('3.4'), now),
        there.desk.edit(bob, shown, 1, to('3.5'), now),
      ]);
      expect(results.map(refusalOf).sort()).toEqual(['stale', 'taken']);
    });

    it('roll back: one wins and the other is told', async () => {
      const [here, there] = await both();
      await accepted(here, juice('3.3'));
      const results = await Promise.all([here.rollback(ann, 1, 'slip', now), there.rollback(bob, 1, 'slip', now)]);
      expect(results.map(refusalOf).sort()).toEqual(['already-undone', 'taken']);
      expect((await there.revisions()).map(({ number, undoes }) => [number, undoes])).toEqual([
        [2, 1],
        [1, undefined],
      ]);
    });

    it('approve while it is edited: what was not shown is not accepted', async () => {
      const [here, there] = await both();
      const shown = taken(await here.desk.propose(ann, juice('3.3'), now));
      const sent = seen(taken(await here.desk.submit(ann, seen(shown), now)));
      const change = { kind: 'figure', source: 'news', record: level('juice', '2020', '33') } as const;
      taken(await there.desk.edit(ann, sent, 1, change, now));
      expect(refusalOf(await here.approve(bob, sent, now))).toBe('stale');
    });

    it('correct one figure: the second sees the first before it is accepted', async () => {
      const [here, there] = await both();
      const sent = [];
      for (const value of ['3.3', '3.4']) {
        const shown = taken(await here.desk.propose(ann, juice(value), now));
        sent.push(seen(taken(await here.desk.submit(ann, seen(shown), now))));
      }
      const [first, second] = sent;
      if (!first || !second) throw new Error('two proposals');
      taken(await here.approve(bob, first, now));
      expect(refusalOf(await there.approve(bob, second, now))).toBe('base-moved');
      const again = taken(await there.desk.show(bob, second.id));
      expect(again.assessment.lines[0]).toMatchObject({ verdict: 'correction', before: { value: '3.3' } });
      taken(await there.approve(bob, seen(again), now));
      expect(onFile(there, 'juice', '2020')).toEqual(['3.4 (news)']);
    });

    it('accept different figures: both are in, in every process', async () => {
      const [here, there] = await both();
      const years = ['2015', '2016', '2017', '2018', '2020', '2021'];
      await Promise.all(years.map((year, i) => accepted(i % 2 ? here : there, juice(`3.${i}`, year))));
      expect((await here.revisions()).map(({ number }) => number)).toEqual([6, 5, 4, 3, 2, 1]);
      await Promise.all([here.live.catchUp(), there.live.catchUp()]);
      for (const curation of [here, there]) expect(years.flatMap((y) => onFile(curation, 'juice', y))).toHaveLength(6);
    });

    it('start on a new store: both have it', async () => {
      const place = await newPlace();
      const all = await Promise.all([open(place), open(place), open(place)]);
      expect(all.map((curation) => curation.current().revision)).toEqual([0, 0, 0]);
      await accepted(all[0], juice('3.3'));
    });

    it('the other process hears of it by itself', async () => {
      const [here, there] = await both();
      await accepted(here, juice('3.3'));
      await eventually(() => onFile(there, 'juice', '2020')).toEqual(['3.3 (news)']);
    });
  });

  describe('a step back', () => {
    it('is one more revision with its reason, and can itself be taken back', async () => {
      const curation = await fresh();
      await accepted(curation, juice('3.3'));
      expect(refusalOf(await curation.rollback(ann, 1, '  ', now))).toBe('no-reason');
      expect(taken(await curation.rollback(ann, 1, 'a slip', now))).toMatchObject({
        number: 2,
        kind: 'rollback',
        undoes: 1,
        why: 'a slip',
      });
      expect(onFile(curation, 'juice', '2020')).toEqual([]);
      taken(await curation.rollback(bob, 2, 'no slip after all', now));
      expect(onFile(curation, 'juice', '2020')).toEqual(['3.3 (news)']);
    });

    it('is refused where the figure has changed again, or others need it', async () => {
      const curation = await fresh();
      await accepted(curation, juice('3.3'));
      await accepted(curation, juice('3.4'));
      expect(await curation.rollback(bob, 1, 'why', now)).toEqual({
        ok: false,
        refusal: { kind: 'superseded', by: [2] },
      });
      await accepted(curation, juice('3.1', '2018'));
      // The page came in with revision 1: without it revision 3 would have no source.
      taken(await curation.rollback(bob, 2, 'why', now));
      expect(refusalOf(await curation.rollback(bob, 1, 'why', now))).toBe('breaks-rules');
      expect(refusalOf(await curation.rollback(bob, 17, 'why', now))).toBe('not-found');
      expect(refusalOf(await curation.rollback(bob, Number.NaN, 'why', now))).toBe('not-found');
    });
  });

  describe('the past', () => {
    it('of a figure: what shipped, then each change', async () => {
      const curation = await fresh();
      const page = {
        why: 'we had misread it',
        sources: [],
        lines: [{ change: { kind: 'figure', source: 'page', record: level('juice', '2019', '3.1') } }],
      } as const;
      await accepted(curation, page);
      await accepted(curation, juice('3.1', '2019'));
      const told = (await curation.history('juice', '2019')).map(({ revision, by, source, before, after }) => [
        revision,
        by,
        source,
        before?.value,
        after?.value,
      ]);
      expect(told).toEqual([
        [0, undefined, 'page', undefined, '3.0'],
        [1, 'bob', 'page', '3.0', '3.1'],
        [2, 'bob', 'news', undefined, '3.1'],
      ]);
      expect(await curation.history('juice', '2031')).toEqual([]);
      expect((await curation.history('apples')).map(({ cell }) => cell)).toEqual(['apples/2019']);
    });

    it('as of a date is what was known then', async () => {
      const curation = await fresh();
      const days = ['2041-05-02', '2041-05-04'].map((day) => new Date(`${day}T08:00:00Z`));
      for (const [i, day] of days.entries()) await accepted(curation, juice(`3.${i + 1}`), day);
      const asOf = async (at: string) => {
        const state = await curation.asOf(new Date(at));
        return state && [...state.base.ofIndicator('juice')].map((o) => `${o.period.id}: ${o.quantity.printed}`);
      };
      expect(await asOf('2041-04-30T00:00:00Z')).toBeUndefined();
      expect(await asOf('2041-05-01T23:00:00Z')).toEqual(['2019: 3.0']);
      expect(await asOf('2041-05-03T00:00:00Z')).toEqual(['2019: 3.0', '2020: 3.1']);
      expect(await asOf('2041-05-09T00:00:00Z')).toEqual(['2019: 3.0', '2020: 3.2']);
    });

    it('keeps its order when the clock is set back', async () => {
      const curation = await fresh();
      await accepted(curation, juice('3.1'), new Date('2041-05-04T08:00:00Z'));
      await accepted(curation, juice('3.2'), new Date('2041-05-02T08:00:00Z'));
      const [second, first] = await curation.revisions();
      expect([first?.at, second?.at]).toEqual(['2041-05-04T08:00:00.000Z', '2041-05-04T08:00:00.000Z']);
    });

    it('cannot be altered, not even in the database', async () => {
      const place = await newPlace();
      await accepted(await open(place), juice('3.3'));
      for (const statement of [
        "update revision set why = 'x'",
        'delete from change',
        "update shipped_file set body = 'x'",
      ])
        await expect(run(place, statement)).rejects.toThrow('append-only');
    });
  });

  describe('new shipped data', () => {
    const upgraded = (place: StorePlace, ...pages: readonly Page[]) => open(place, { shipped: files(...pages) });
    const page = (change: (list: object[]) => object[]) => ({
      ...PAGE,
      observations: change([...(PAGE.observations ?? [])]),
    });

    it('is taken in where nobody changed anything, and is a revision', async () => {
      const place = await newPlace();
      await open(place);
      const curation = await upgraded(
        place,
        page((list) => [...list, level('juice', '2018', '2.9')]),
      );
      expect(onFile(curation, 'juice', '2018')).toEqual(['2.9 (page)']);
      expect(await curation.revisions()).toMatchObject([{ number: 1, kind: 'upgrade', by: 'data' }]);
      expect((await curation.live.at(0)).base.ofIndicator('juice')).toHaveLength(1);
    });

    it('does not overwrite what was changed here: that is listed', async () => {
      const place = await newPlace();
      const first = await open(place);
      const correct = (value: string) =>
        ({
          why: 'misread',
          sources: [],
          lines: [{ change: { kind: 'figure', source: 'page', record: level('juice', '2019', value) } }],
        }) as const;
      await accepted(first, correct('3.1'));
      const shipped = page((list) => [
        ...list.slice(0, -1),
        level('juice', '2019', '3.2'),
        level('juice', '2018', '2.9'),
      ]);
      const curation = await upgraded(place, shipped);
      expect([...onFile(curation, 'juice', '2019'), ...onFile(curation, 'juice', '2018')]).toEqual([
        '3.1 (page)',
        '2.9 (page)',
      ]);
      const [conflict, ...more] = await curation.conflicts();
      expect(more).toEqual([]);
      expect(conflict).toMatchObject({
        entity: 'observation',
        key: 'page/juice/2019',
        base: { value: '3.0' },
        shipped: { value: '3.2' },
        local: { value: '3.1' },
      });
      expect(refusalOf(await curation.proposeShipped(eve, conflict?.id ?? 0, 'mine', now))).toBe('no-right');
      expect(refusalOf(await curation.proposeShipped(ann, 99, 'none such', now))).toBe('not-found');
      // One may take the shipped figure after all, by the same road as any other; until then the conflict stays open.
      const shown = taken(await curation.proposeShipped(ann, conflict?.id ?? 0, 'the page was corrected', now));
      const sent = taken(await curation.desk.submit(ann, seen(shown), now));
      expect([(await curation.conflicts()).length, onFile(curation, 'juice', '2019')]).toEqual([1, ['3.1 (page)']]);
      taken(await curation.approve(bob, seen(sent), now));
      expect([await curation.conflicts(), onFile(curation, 'juice', '2019')]).toEqual([[], ['3.2 (page)']]);
    });

    it('that says what was said here already changes nothing', async () => {
      const place = await newPlace();
      const first = await open(place);
      await accepted(first, juice('3.3'));
      const curation = await upgraded(place, PAGE, { source: NEWS, observations: [level('juice', '2020', '3.3')] });
      expect([await curation.conflicts(), (await curation.revisions()).length]).toEqual([[], 1]);
    });

    it('that would break a rule with what was changed here is left out', async () => {
      const place = await newPlace();
      const first = await open(place);
      const sums = [level('apples', '2020', '9.00'), level('apples-out', '2020', '5.00')];
      await accepted(first, draft(...sums));
      const curation = await upgraded(
        place,
        page((list) => [...list, level('apples-in', '2020', '4.40')]),
      );
      expect(onFile(curation, 'apples-in', '2020')).toEqual([]);
    });

    it('older than what has been taken in is left alone', async () => {
      const place = await newPlace();
      await open(place);
      await upgraded(
        place,
        page((list) => [...list, level('juice', '2018', '2.9')]),
      );
      const older = await open(place);
      expect(onFile(older, 'juice', '2018')).toEqual(['2.9 (page)']);
    });
  });

  describe('the gap board', () => {
    it('counts questions that mean the same words, without names or ids', async () => {
      const curation = await fresh();
      const asked = [
        'How many hotels?',
        '<@123456789012345678>  HOW many hotels',
        'how many hotels？',
        '酒店有多少家？',
      ];
      for (const question of asked) curation.noteGap(question, 'indicator', 'en', now);
      curation.noteGap('<@123456789012345678>', 'indicator', 'en', now);
      const board = async () => taken(await curation.gaps(ann)).map(({ text, count }) => [text, count]);
      expect(await board()).toEqual([
        ['how many hotels', 3],
        ['酒店有多少家', 1],
      ]);
      taken(await curation.markGap(ann, 'how many hotels', 'requested'));
      taken(await curation.markGap(ann, '酒店有多少家', 'closed'));
      expect(await board()).toEqual([]);
      curation.noteGap('酒店有多少家', 'indicator', 'zh', now);
      expect(await board()).toEqual([['酒店有多少家', 2]]);
      expect(taken(await curation.gaps(ann, { status: 'requested' }))).toMatchObject([{ text: 'how many hotels' }]);
    });
  });

  describe.runIf(_ === 'PostgreSQL')('a lost connection', () => {
    it('is made again, and what was missed is taken in', async () => {
      const place = await newPlace();
      const [here, there] = [await open(place), await open(place)];
      await server?.cutConnections();
      await accepted(here, juice('3.3'));
      await eventually(() => onFile(there, 'juice', '2020')).toEqual(['3.3 (news)']);
      await accepted(here, juice('3.4'));
      await eventually(() => onFile(there, 'juice', '2020')).toEqual(['3.4 (news)']);
    });

    const broken = async () => {
      const proxy = await breakingProxy((await server?.database()) ?? '');
      onTestFinished(proxy.stop);
      const curation = await open({ url: proxy.url });
      return { proxy, curation, drafts: async () => taken(await curation.desk.list(ann, { states: ['draft'] })).total };
    };

    it.each([
      ['begin', 'before anything is done'],
      ['update "head"', 'while others are kept waiting'],
      ['insert into "proposal"', 'in the middle of the work'],
    ])('at “%s” (%s) costs no change, and makes it once', async (statement) => {
      const { proxy, curation, drafts } = await broken();
      proxy.breakAt(statement);
      taken(await curation.desk.propose(ann, juice('3.3'), now));
      expect([proxy.hasBroken(), await drafts()]).toEqual([true, 1]);
    });

    it('at a read is not noticed', async () => {
      const { proxy, curation } = await broken();
      const { proposal } = taken(await curation.desk.propose(ann, juice('3.3'), now));
      proxy.breakAt('from "proposal"');
      expect(taken(await curation.desk.show(ann, proposal.id)).proposal.state).toBe('draft');
      expect(proxy.hasBroken()).toBe(true);
    });

    it('at the commit is reported, since nobody knows whether it was made, and never makes it twice', async () => {
      const { proxy, curation, drafts } = await broken();
      proxy.breakAt('commit');
      await expect(curation.desk.propose(ann, juice('3.3'), now)).rejects.toThrow();
      expect([proxy.hasBroken(), await drafts()]).toEqual([true, 0]);
      taken(await curation.desk.propose(ann, juice('3.3'), now));
      expect(await drafts()).toBe(1);
    });
  });

  describe('watching', () => {
    it('is kept by channel, and one process alone tells it', async () => {
      const curation = await fresh();
      const channel = { channel: '10', guild: '1' };
      const add = (indicator?: string) => curation.watch(ann, { ...channel, indicator }, now);
      expect([taken(await add()), taken(await add('juice')), taken(await add())]).toEqual([
        { isNew: true },
        { isNew: true },
        { isNew: false },
      ]);
      expect((await curation.watches()).map(({ indicator }) => indicator)).toEqual([undefined, 'juice']);
      taken(await curation.unwatch(ann, '10', 'juice'));
      expect(refusalOf(await curation.unwatch(ann, '10', 'juice'))).toBe('not-found');
      const claims = await Promise.all([1, 2, 3].map(() => curation.claimAnnouncement(1, '10')));
      expect(claims.filter(Boolean)).toHaveLength(1);
      await curation.forgetChannel('10');
      expect(await curation.watches()).toEqual([]);
    });
  });
});
