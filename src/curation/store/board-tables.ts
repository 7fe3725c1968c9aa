import type { Kysely } from 'kysely';
import type { Gap, GapStatus } from '../gap.ts';
import type { Schema } from './schema.ts';

/** More gaps than this are not kept: of those asked once, the longest unasked goes first. */
const MOST_GAPS = 5_000;

export interface NewGap extends Pick<Gap, 'text' | 'reason' | 'language'> {
  readonly at: string;
  /** How often it was asked since it was noted last. */
  readonly count: number;
}

export type GapTable = ReturnType<typeof gapTable>;

/** The gap board: what people asked that could not be answered, by count. */
export function gapTable(db: Kysely<Schema>) {
  return {
    /** Counts a question; one that was closed and is asked again opens again. */
    async note({ text, reason, language, at, count }: NewGap): Promise<void> {
      await db
        .insertInto('gap')
        .values({ text, reason, language, first_at: at, last_at: at, count, status: 'open', status_by: null })
        .onConflict((c) =>
          c.column('text').doUpdateSet((eb) => ({
            count: eb('gap.count', '+', count),
            reason,
            language,
            last_at: at,
            status: eb.case().when('gap.status', '=', 'closed').then('open').else(eb.ref('gap.status')).end(),
          })),
        )
        .execute();
    },

    /** Lets go of what is too much: of the least asked, the longest unasked. */
    async trim(): Promise<void> {
      const total = await db
        .selectFrom('gap')
        .select((eb) => eb.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      const over = Number(total.count) - MOST_GAPS;
      if (over <= 0) return;
      const oldest = await db
        .selectFrom('gap')
        .select('text')
        .orderBy('count')
        .orderBy('last_at')
        .limit(over)
        .execute();
      const texts = oldest.map((gap) => gap.text);
      if (texts.length > 0) await db.deleteFrom('gap').where('text', 'in', texts).execute();
    },

    /** The gaps of a status, the most asked first. */
    async list(status: GapStatus, limit: number, offset = 0): Promise<Gap[]> {
      const rows = await db
        .selectFrom('gap')
        .selectAll()
        .where('status', '=', status)
        .orderBy('count', 'desc')
        .orderBy('last_at', 'desc')
        .orderBy('text')
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map(({ text, count, reason, language, first_at, last_at }) => ({
        text,
        count,
        reason,
        language,
        firstAt: first_at,
        lastAt: last_at,
        status,
      }));
    },

    /** @returns false when there is no such gap or it is of that status already. */
    async mark(text: string, status: GapStatus, by: string): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('gap')
        .set({ status, status_by: by })
        .where('text', '=', text)
        .where('status', '!=', status)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

/** A channel that is told of changes; no indicator stands for all of them. */
export interface Watch {
  readonly channel: string;
  readonly guild: string;
  readonly indicator: string | undefined;
  readonly by: string;
  readonly at: string;
}

export type WatchTable = ReturnType<typeof watchTable>;

export function watchTable(db: Kysely<Schema>) {
  return {
    /** @returns false when the channel watches it already. */
    async add({ channel, guild, indicator = '', by, at }: Watch): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('watch')
        .values({ channel, guild, indicator, by, at })
        .onConflict((c) => c.columns(['channel', 'indicator']).doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    /** @returns false when the channel did not watch it. */
    async remove(channel: string, indicator = ''): Promise<boolean> {
      const { numDeletedRows } = await db
        .deleteFrom('watch')
        .where('channel', '=', channel)
        .where('indicator', '=', indicator)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async removeChannel(channel: string): Promise<void> {
      await db.deleteFrom('watch').where('channel', '=', channel).execute();
    },

    async list(): Promise<Watch[]> {
      const rows = await db.selectFrom('watch').selectAll().orderBy('channel').orderBy('indicator').execute();
      return rows.map((row) => ({ ...row, indicator: row.indicator || undefined }));
    },

    /** True for exactly one of those who ask: it is the one to tell the channel of the revision. */
    async claim(revision: number, channel: string): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('announced')
        .values({ revision, channel })
        .onConflict((c) => c.doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
  };
}
