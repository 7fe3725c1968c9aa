import type { Kysely, Selectable } from 'kysely';
import { parsePeriod } from '../../facts/period.ts';
import type { Change } from '../change.ts';
import type { Body, Entity } from '../document.ts';
import type { Revision, RevisionKind } from '../revision.ts';
import type { Schema } from './schema.ts';

/** How many rows one statement inserts: SQLite takes 32,766 values at most. */
const ROWS = 500;

export type NewRevision = Omit<Revision, 'number' | 'at'> & { readonly at: string };

/** A change of a figure with the revision that made it. */
export interface PastChange {
  readonly revision: Omit<Revision, 'changes'>;
  readonly change: Change;
}

export type LedgerTable = ReturnType<typeof ledgerTable>;

/** The ledger: appended to and read, nothing else. */
export function ledgerTable(db: Kysely<Schema>) {
  return {
    /** The number of the last revision; 0 when there is none. */
    async head(): Promise<number> {
      const row = await db.selectFrom('head').select('revision').executeTakeFirst();
      return row?.revision ?? 0;
    },

    /** Adds a revision and moves the head. Only within `Store.write`, which has the head to itself. */
    async append(given: NewRevision): Promise<Revision> {
      const last = await db
        .selectFrom('revision')
        .select(['number', 'at'])
        .orderBy('number', 'desc')
        .executeTakeFirst();
      const number = (last?.number ?? 0) + 1;
      // A clock that was set back does not turn the order of things round.
      const at = last && last.at > given.at ? last.at : given.at;
      const { by, why, kind, proposal, undoes, changes } = given;
      await db
        .insertInto('revision')
        .values({ number, at, by, why, kind, proposal: proposal ?? null, undoes: undoes ?? null })
        .execute();
      const rows = changes.map((change, position) => ({ revision: number, position, ...rowOf(change) }));
      for (let i = 0; i < rows.length; i += ROWS)
        await db
          .insertInto('change')
          .values(rows.slice(i, i + ROWS))
          .execute();
      await db.updateTable('head').set({ revision: number }).where('id', '=', 1).execute();
      return { number, at, by, why, kind, proposal, undoes, changes };
    },

    /** The revisions after `from` up to `to`, oldest first. */
    async between(from: number, to = Number.MAX_SAFE_INTEGER): Promise<Revision[]> {
      const upTo = Math.min(to, 2_147_483_647);
      const heads = await db
        .selectFrom('revision')
        .selectAll()
        .where('number', '>', from)
        .where('number', '<=', upTo)
        .orderBy('number')
        .execute();
      const changes = await db
        .selectFrom('change')
        .selectAll()
        .where('revision', '>', from)
        .where('revision', '<=', upTo)
        .orderBy('revision')
        .orderBy('position')
        .execute();
      const lists = new Map<number, Change[]>(heads.map(({ number }) => [number, []]));
      for (const row of changes) lists.get(row.revision)?.push(changeOf(row));
      return heads.map((row) => ({ ...revisionOf(row), changes: lists.get(row.number) ?? [] }));
    },

    /**
     * What the changes up to a revision have made of the documents that they touched, without the changes in between:
     * the last change of each document.
     */
    async folded(upTo: number): Promise<Change[]> {
      const rows = await db
        .selectFrom('change')
        .selectAll()
        .where('revision', '<=', upTo)
        .orderBy('revision')
        .orderBy('position')
        .execute();
      const last = new Map<string, (typeof rows)[number]>();
      for (const row of rows) {
        const id = `${row.entity}:${row.key}`;
        // Taken away and put again, a document goes to the end, as it does when it is changed step by step.
        if (row.before === null) last.delete(id);
        last.set(id, row);
      }
      return [...last.values()].map(changeOf);
    },

    /** The latest revisions without their changes, newest first. */
    async latest(limit: number, before = 2_147_483_647): Promise<Omit<Revision, 'changes'>[]> {
      const rows = await db
        .selectFrom('revision')
        .selectAll()
        .where('number', '<', before)
        .orderBy('number', 'desc')
        .limit(limit)
        .execute();
      return rows.map(revisionOf);
    },

    /** The last revision made at an instant or before it; 0 for the shipped data. */
    async numberAt(at: string): Promise<number> {
      const row = await db
        .selectFrom('revision')
        .select('number')
        .where('at', '<=', at)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.number ?? 0;
    },

    /** Every change of an indicator's figures, or of those of one period, oldest first. */
    async figureChanges(indicator: string, period?: string): Promise<PastChange[]> {
      const rows = await db
        .selectFrom('change')
        .innerJoin('revision', 'revision.number', 'change.revision')
        .selectAll()
        .where('indicator', '=', indicator)
        .$if(period !== undefined, (q) => q.where('period', '=', period ?? ''))
        .orderBy('revision.number')
        .orderBy('position')
        .execute();
      return rows.map((row) => ({ revision: revisionOf(row), change: changeOf(row) }));
    },

    /** The revisions after `after` that touched a document. */
    async touching(entity: Entity, key: string, after: number): Promise<number[]> {
      const rows = await db
        .selectFrom('change')
        .select('revision')
        .where('entity', '=', entity)
        .where('key', '=', key)
        .where('revision', '>', after)
        .orderBy('revision')
        .execute();
      return rows.map(({ revision }) => revision);
    },

    /** A document as it last was: as it is, or was before it was taken away. Undefined where no revision touched it. */
    async lastBody(entity: Entity, key: string): Promise<Body | undefined> {
      const row = await db
        .selectFrom('change')
        .select(['before', 'after'])
        .where('entity', '=', entity)
        .where('key', '=', key)
        .orderBy('revision', 'desc')
        .orderBy('position', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && (bodyOf(row.after) ?? bodyOf(row.before));
    },

    /** The revisions that took a revision back. */
    async undoing(number: number): Promise<number[]> {
      const rows = await db.selectFrom('revision').select('number').where('undoes', '=', number).execute();
      return rows.map((row) => row.number);
    },
  };
}

function revisionOf(row: Selectable<Schema['revision']>): Omit<Revision, 'changes'> {
  const { number, at, by, why, kind, proposal, undoes } = row;
  return {
    number,
    at,
    by,
    why,
    kind: kind as RevisionKind,
    proposal: proposal ?? undefined,
    undoes: undoes ?? undefined,
  };
}

/** How a record stands in a column. */
export const bodyOf = (text: string | null): Body | undefined => (text === null ? undefined : JSON.parse(text));
export const textOf = (body: Body | undefined): string | null => (body === undefined ? null : JSON.stringify(body));

function changeOf(row: Pick<Schema['change'], 'entity' | 'key' | 'before' | 'after'>): Change {
  return { entity: row.entity as Entity, key: row.key, before: bodyOf(row.before), after: bodyOf(row.after) };
}

function rowOf({ entity, key, before, after }: Change) {
  const figure = entity === 'observation' ? ((after ?? before) as { indicator?: string; period?: string }) : undefined;
  return {
    entity,
    key,
    indicator: figure?.indicator ?? null,
    period: figure?.period === undefined ? null : (parsePeriod(figure.period)?.id ?? figure.period),
    before: textOf(before),
    after: textOf(after),
  };
}
