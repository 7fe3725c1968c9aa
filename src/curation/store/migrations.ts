import { type Kysely, type Migration, sql } from 'kysely';

export type Dialect = 'sqlite' | 'postgres';

/** Tables that nothing is ever changed in or taken away from. */
const APPEND_ONLY = ['shipped', 'shipped_file', 'revision', 'change', 'step'] as const;

/** All migrations, oldest first by name. Only numbered columns and triggers differ between the databases. */
export function migrationsFor(dialect: Dialect): Record<string, Migration> {
  return {
    '0001_ledger': { up: (db) => ledger(db, dialect) },
    '0002_append_only': { up: (db) => appendOnly(db, dialect) },
  };
}

async function ledger(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const numbered = (table: string) =>
    db.schema
      .createTable(table)
      .addColumn('id', 'integer', (c) =>
        dialect === 'postgres' ? c.primaryKey().generatedAlwaysAsIdentity() : c.primaryKey().autoIncrement(),
      );
  await db.schema
    .createTable('head')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .execute();
  await sql`insert into head (id, revision) values (1, 0)`.execute(db);
  await db.schema
    .createTable('shipped')
    .addColumn('version', 'integer', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('shipped_file')
    .addColumn('version', 'integer', (c) => c.notNull().references('shipped.version'))
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('body', 'text')
    .addPrimaryKeyConstraint('shipped_file_pk', ['version', 'file'])
    .execute();
  await numbered('conflict')
    .addColumn('version', 'integer', (c) => c.notNull().references('shipped.version'))
    .addColumn('entity', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('base', 'text')
    .addColumn('shipped', 'text')
    .addColumn('local', 'text')
    .addColumn('closed_at', 'text')
    .addColumn('closed_by', 'text')
    .execute();
  await numbered('proposal')
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer')
    .execute();
  await db.schema.createIndex('proposal_state').on('proposal').columns(['state', 'id']).execute();
  await db.schema
    .createTable('step')
    .addColumn('proposal', 'integer', (c) => c.notNull().references('proposal.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    .addPrimaryKeyConstraint('step_pk', ['proposal', 'version'])
    .execute();
  await db.schema
    .createTable('revision')
    .addColumn('number', 'integer', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    // A proposal is accepted once, whatever the code above may do.
    .addColumn('proposal', 'integer', (c) => c.unique().references('proposal.id'))
    .addColumn('undoes', 'integer', (c) => c.references('revision.number'))
    .execute();
  await db.schema.createIndex('revision_at').on('revision').column('at').execute();
  await db.schema
    .createTable('change')
    .addColumn('revision', 'integer', (c) => c.notNull().references('revision.number'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('entity', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('indicator', 'text')
    .addColumn('period', 'text')
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addPrimaryKeyConstraint('change_pk', ['revision', 'position'])
    .execute();
  await db.schema.createIndex('change_figure').on('change').columns(['indicator', 'period', 'revision']).execute();
  await db.schema.createIndex('change_document').on('change').columns(['entity', 'key', 'revision']).execute();
  await db.schema
    .createTable('gap')
    .addColumn('text', 'text', (c) => c.primaryKey())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('first_at', 'text', (c) => c.notNull())
    .addColumn('last_at', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('status_by', 'text')
    .execute();
  await db.schema
    .createTable('watch')
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('indicator', 'text', (c) => c.notNull())
    .addColumn('guild', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('watch_pk', ['channel', 'indicator'])
    .execute();
  await db.schema
    .createTable('announced')
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('announced_pk', ['revision', 'channel'])
    .execute();
}

/** The database itself refuses to alter what has been recorded, whoever asks. */
async function appendOnly(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  if (dialect === 'postgres')
    await sql`create function egret_append_only() returns trigger language plpgsql
      as $$ begin raise exception 'append-only: %', tg_table_name; end $$`.execute(db);
  for (const table of APPEND_ONLY) {
    if (dialect === 'postgres') {
      await sql`create trigger ${sql.id(`${table}_append_only`)} before update or delete or truncate on ${sql.table(table)}
        for each statement execute function egret_append_only()`.execute(db);
      continue;
    }
    for (const action of ['update', 'delete'])
      await sql`create trigger ${sql.id(`${table}_no_${action}`)} before ${sql.raw(action)} on ${sql.table(table)}
        begin select raise(abort, ${sql.lit(`append-only: ${table}`)}); end`.execute(db);
  }
}
