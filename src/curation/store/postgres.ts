import { type Dialect, PostgresDialect, type PostgresDialectConfig } from 'kysely';
import pg from 'pg';
import { LastingDriver } from './lasting-driver.ts';

export const CHANNEL = 'egret_revision';
/** How soon a lost connection is tried again, at first and at most, in milliseconds. */
const [FIRST_WAIT, LONGEST_WAIT] = [50, 5_000];

class LastingDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): LastingDriver {
    return new LastingDriver(this.#config);
  }
}

/** The pool for all statements; a connection that breaks, idle or between two statements, is replaced, not fatal. */
export function postgresDialect(url: string): Dialect {
  const pool = new pg.Pool({ connectionString: url, max: 5, connectionTimeoutMillis: 5_000 });
  pool.on('error', () => {});
  // The pool listens to idle connections only: one that is lent out would end the process. Its next statement fails instead.
  pool.on('connect', (client) => client.on('error', () => {}));
  return new LastingDialect({ pool });
}

/**
 * Calls `moved` whenever another process says that the ledger has grown, and after every (re)connection, since what was
 * said meanwhile was missed. Goes on until closed.
 */
export function listen(url: string, moved: () => void): { close(): Promise<void>; readonly started: Promise<void> } {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let wait = FIRST_WAIT;

  const again = () => {
    if (isClosed || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      void connect();
    }, wait);
    timer.unref();
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true });
    const drop = () => {
      if (client !== fresh) return;
      client = undefined;
      again();
    };
    client = fresh;
    fresh.on('error', drop);
    fresh.on('end', drop);
    fresh.on('notification', () => moved());
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANNEL}`);
      wait = FIRST_WAIT;
      moved();
    } catch {
      await fresh.end().catch(() => {});
      drop();
    }
  };
  return {
    started: connect(),
    async close() {
      isClosed = true;
      clearTimeout(timer);
      const last = client;
      client = undefined;
      await last?.end().catch(() => {});
    },
  };
}
