import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from '@photostructure/sqlite';
import { type Dialect, SqliteAdapter, type SqliteDatabase, SqliteDialect } from 'kysely';

/** WAL with synchronous=FULL: what was acknowledged survives a kill and a power cut. Set on every open. */
const PRAGMAS = 'pragma busy_timeout=5000; pragma journal_mode=WAL; pragma synchronous=FULL; pragma foreign_keys=ON;';

/** Node's own SQLite where this Node has one that is complete, else the same interface from a package. */
async function driver(): Promise<typeof DatabaseSync> {
  const own = process.getBuiltinModule?.('node:sqlite' as 'node:fs') as unknown as
    | { readonly DatabaseSync: typeof DatabaseSync; readonly StatementSync?: { readonly prototype: object } }
    | undefined;
  if (own?.StatementSync && 'columns' in own.StatementSync.prototype) return own.DatabaseSync;
  return (await import('@photostructure/sqlite')).DatabaseSync;
}

/** As mkdir's `recursive`, which never ends below a folder that takes no others, such as /proc (nodejs/node#27198). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

async function open(file: string): Promise<SqliteDatabase> {
  if (file !== ':memory:') makeFolder(dirname(file));
  const Database = await driver();
  const db = new Database(file);
  db.exec(PRAGMAS);
  return {
    close: () => db.close(),
    prepare(query) {
      const statement = db.prepare(query);
      return {
        reader: statement.columns().length > 0,
        all: (given) => statement.all(...given),
        run: (given) => statement.run(...given),
        iterate: (given) => statement.iterate(...given),
      };
    },
  };
}

/** SQLite makes and drops tables within a transaction; kysely does not count on it, and would leave half a migration. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class FileDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** One file, made with its folder when it is not there yet. */
export const sqliteDialect = (file: string): Dialect => new FileDialect({ database: () => open(file) });

/** True for SQLite's "somebody else has the lock". By its message: not every call of the package hands the code on. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && error.message.includes('database is locked');
}
