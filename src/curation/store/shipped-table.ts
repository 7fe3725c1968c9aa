import type { Kysely } from 'kysely';
import type { DocumentKey, Entity } from '../document.ts';
import type { Conflict } from '../merge.ts';
import type { ShippedFile } from '../shipped.ts';
import { bodyOf, textOf } from './ledger-table.ts';
import type { Schema } from './schema.ts';

export interface ShippedVersion {
  readonly version: number;
  readonly at: string;
  /** The ledger's head when it came in; what it changed is the revision after, if it changed anything. */
  readonly revision: number;
  readonly fingerprint: string;
}

export type OpenConflict = Conflict & { readonly id: number; readonly version: number };
export type ShippedTable = ReturnType<typeof shippedTable>;

/** The shipped data, version by version, so that every state can be rebuilt after data/ itself has moved on. */
export function shippedTable(db: Kysely<Schema>) {
  return {
    /** All versions, oldest first. */
    async versions(): Promise<ShippedVersion[]> {
      return db.selectFrom('shipped').selectAll().orderBy('version').execute();
    },

    /** Every file as it was in a version. */
    async files(version: number): Promise<ShippedFile[]> {
      const rows = await db
        .selectFrom('shipped_file')
        .select(['file', 'body'])
        .where('version', '<=', version)
        .orderBy('version')
        .execute();
      const latest = new Map(rows.map(({ file, body }) => [file, body]));
      return [...latest].filter(([, body]) => body !== null).map(([file, body]) => ({ file, body }));
    },

    /** Adds a version; `files` are those that differ from the version before. */
    async add(version: ShippedVersion, files: readonly ShippedFile[]): Promise<void> {
      await db.insertInto('shipped').values(version).execute();
      for (const { file, body } of files)
        await db.insertInto('shipped_file').values({ version: version.version, file, body }).execute();
    },

    async addConflicts(version: number, conflicts: readonly Conflict[]): Promise<void> {
      for (const { entity, key, base, shipped, local } of conflicts)
        await db
          .insertInto('conflict')
          .values({ version, entity, key, base: textOf(base), shipped: textOf(shipped), local: textOf(local) })
          .execute();
    },

    async openConflicts(): Promise<OpenConflict[]> {
      const rows = await db.selectFrom('conflict').selectAll().where('closed_at', 'is', null).orderBy('id').execute();
      return rows.map(({ id, version, entity, key, base, shipped, local }) => ({
        id,
        version,
        entity: entity as Entity,
        key,
        base: bodyOf(base),
        shipped: bodyOf(shipped),
        local: bodyOf(local),
      }));
    },

    /** Settles what stood open about a document, whichever versions of the data it goes back to. */
    async closeConflictsOn({ entity, key }: DocumentKey, by: string, at: string): Promise<void> {
      await db
        .updateTable('conflict')
        .set({ closed_at: at, closed_by: by })
        .where('entity', '=', entity)
        .where('key', '=', key)
        .where('closed_at', 'is', null)
        .execute();
    },

    /** @returns false when it was closed already or never was. */
    async closeConflict(id: number, by: string, at: string): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('conflict')
        .set({ closed_at: at, closed_by: by })
        .where('id', '=', id)
        .where('closed_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}
