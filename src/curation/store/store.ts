import { Kysely, type Migration, Migrator, sql, type Transaction } from 'kysely';
import { type GapTable, gapTable, type WatchTable, watchTable } from './board-tables.ts';
import { type LedgerTable, ledgerTable } from './ledger-table.ts';
import { isLost } from './lost.ts';
import { migrationsFor } from './migrations.ts';
import { type StorePlace, storeFile } from './place.ts';
import { CHANNEL, listen, postgresDialect } from './postgres.ts';
import { type ProposalTable, proposalTable } from './proposal-table.ts';
import type { Schema } from './schema.ts';
import { type ShippedTable, shippedTable } from './shipped-table.ts';
import { isBusy, sqliteDialect } from './sqlite.ts';

export interface Tables {
  readonly ledger: LedgerTable;
  readonly shipped: ShippedTable;
  readonly proposals: ProposalTable;
  readonly gaps: GapTable;
  readonly watches: WatchTable;
}

/** Where all that is not shipped is kept. Reads go to the tables; whatever belongs together is written in one `write`. */
export interface Store extends Tables {
  readonly kind: 'sqlite' | 'postgres';
  /**
   * Does all of the work or nothing of it; after a broken connection it may be called again. Writers come one after another,
   * those of other processes too, so `head` is the ledger's last revision until the work is done.
   */
  write<T>(work: (tables: Tables, head: number) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** How often an embedded database is asked whether another process has written, in milliseconds; it costs microseconds. */
const POLL = 50;
/** How often a server is asked, should a notification ever be lost without the connection breaking. */
const SERVER_POLL = 10_000;
const TRIES = 10;
/** How long a writer waits for the others, in milliseconds. */
const LONGEST_WAIT = 5_000;

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Opens the store, making it and bringing its tables up to date where needed.
 * @param moved called when another process may have added revisions; often for nothing.
 */
export async function openStore(place: StorePlace, moved: () => void = () => {}): Promise<Store> {
  const kind = 'url' in place ? 'postgres' : 'sqlite';
  const dialect = 'url' in place ? postgresDialect(place.url) : sqliteDialect(storeFile(place.folder));
  const db = new Kysely<Schema>({ dialect });
  try {
    await migrate(db, migrationsFor(kind));
    const watching = 'url' in place ? watchServer(place.url, moved) : await watchFile(db, moved);
    return {
      kind,
      ...tablesOf(db),
      write: (work) => write(db, kind, work),
      async close() {
        await watching();
        await db.destroy();
      },
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

function tablesOf(db: Kysely<Schema>): Tables {
  return {
    ledger: ledgerTable(db),
    shipped: shippedTable(db),
    proposals: proposalTable(db),
    gaps: gapTable(db),
    watches: watchTable(db),
  };
}

/**
 * Two processes may start on one new database; SQLite has no lock around migrations, so the one that comes second tries
 * again and finds them done.
 */
async function migrate(db: Kysely<Schema>, migrations: Record<string, Migration>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  for (let left = TRIES; ; left -= 1) {
    const { error } = await migrator.migrateToLatest();
    if (!error) return;
    if (left === 0) throw error;
    await sleep(20 + Math.random() * 100);
  }
}

type Work<T> = (tables: Tables, head: number) => Promise<T>;

async function write<T>(db: Kysely<Schema>, kind: Store['kind'], work: Work<T>): Promise<T> {
  const until = Date.now() + LONGEST_WAIT;
  for (;;) {
    let isFinished = false;
    try {
      return await db.transaction().execute(async (tx) => {
        const result = await writeIn(tx, kind, work);
        isFinished = true;
        return result;
      });
    } catch (error) {
      // Waiting inside SQLite would hold up the whole process, so the waiting is done here. What a broken connection leaves
      // undone is undone whole, and can be done again; only when it broke at the commit nobody knows, and it is reported.
      const canRepeat = error instanceof Locked || (isLost(error) && !isFinished);
      if (!canRepeat || Date.now() > until) throw error;
      await sleep(1 + Math.random() * 10);
    }
  }
}

async function writeIn<T>(tx: Transaction<Schema>, kind: Store['kind'], work: Work<T>): Promise<T> {
  const head = kind === 'sqlite' ? await lockFile(tx) : await lockHead(tx);
  const tables = tablesOf(tx);
  const result = await work(tables, head);
  if (kind === 'postgres' && (await tables.ledger.head()) !== head)
    await sql`select pg_notify(${CHANNEL}, '')`.execute(tx);
  return result;
}

/**
 * Has the head to itself until the transaction ends. A write comes first: in SQLite it takes the lock at once, where a
 * transaction that began with a read could not be made a writing one after another process has written.
 */
async function lockHead(tx: Transaction<Schema>): Promise<number> {
  const { revision } = await tx
    .updateTable('head')
    .set((eb) => ({ revision: eb.ref('revision') }))
    .where('id', '=', 1)
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

class Locked extends Error {}

async function lockFile(tx: Transaction<Schema>): Promise<number> {
  await sql`pragma busy_timeout=0`.execute(tx);
  try {
    return await lockHead(tx);
  } catch (error) {
    throw isBusy(error) ? new Locked('another process is writing to the store', { cause: error }) : error;
  } finally {
    await sql`pragma busy_timeout=5000`.execute(tx);
  }
}

/** Asks an embedded database whether another connection has written. */
async function watchFile(db: Kysely<Schema>, moved: () => void): Promise<() => Promise<void>> {
  const version = async () => {
    const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(db);
    return rows[0]?.data_version;
  };
  let last = await version();
  let asking = Promise.resolve();
  const timer = setInterval(() => {
    asking = asking
      .then(async () => {
        const now = await version();
        if (now !== last) moved();
        last = now;
      })
      .catch(() => {});
  }, POLL);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await asking;
  };
}

function watchServer(url: string, moved: () => void): () => Promise<void> {
  const listening = listen(url, moved);
  const timer = setInterval(moved, SERVER_POLL);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await listening.close();
  };
}
