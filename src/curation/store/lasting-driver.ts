import { type CompiledQuery, type DatabaseConnection, PostgresDriver, type QueryResult } from 'kysely';
import { isLost } from './lost.ts';

/** How long a read is tried again after its connection broke, and the pause between, in milliseconds. */
const [LONGEST, PAUSE] = [5_000, 20];

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * kysely's driver, except that a read whose connection breaks is read again over another one: a server that is restarted
 * costs a moment, not an answer. Within a transaction nothing is tried again, since what came before it is lost too.
 */
export class LastingDriver extends PostgresDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    const pool = {
      take: () => super.acquireConnection(),
      giveBack: (connection: DatabaseConnection) => super.releaseConnection(connection as never),
    };
    return new LastingConnection(pool, await pool.take());
  }

  override async beginTransaction(...[connection, settings]: Parameters<PostgresDriver['beginTransaction']>) {
    (connection as LastingConnection).isInTransaction = true;
    await super.beginTransaction(connection, settings);
  }

  override async releaseConnection(connection: DatabaseConnection): Promise<void> {
    await (connection as LastingConnection).drop();
  }
}

interface Connections {
  take(): Promise<DatabaseConnection>;
  giveBack(connection: DatabaseConnection): Promise<void>;
}

class LastingConnection implements DatabaseConnection {
  isInTransaction = false;
  readonly #pool: Connections;
  #inner: DatabaseConnection | undefined;

  constructor(pool: Connections, inner: DatabaseConnection) {
    this.#pool = pool;
    this.#inner = inner;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const until = Date.now() + LONGEST;
    for (;;)
      try {
        this.#inner ??= await this.#pool.take();
        return await this.#inner.executeQuery(query);
      } catch (error) {
        const isRead = query.query.kind === 'SelectQueryNode' && !this.isInTransaction;
        if (!isRead || !isLost(error) || Date.now() > until) throw error;
        await this.drop();
        await sleep(PAUSE);
      }
  }

  /** Gives the connection back; the pool throws away a broken one. */
  async drop(): Promise<void> {
    const inner = this.#inner;
    this.#inner = undefined;
    if (inner) await this.#pool.giveBack(inner);
  }

  /** Nothing here reads in streams. */
  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streams are not supported');
  }
}
