import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';

export interface BreakingProxy {
  /** The database's address by way of the proxy. */
  readonly url: string;
  /** The next statement whose text has these words never arrives: its connection is broken instead. */
  breakAt(words: string): void;
  /** Whether the statement has come. */
  hasBroken(): boolean;
  stop(): void;
}

/** Stands between a store and its server, and breaks a connection at the statement that a test names. */
export async function breakingProxy(database: string): Promise<BreakingProxy> {
  const address = new URL(database);
  const { port, hostname } = address;
  let words: string | undefined;
  const proxy = createServer((near) => {
    const far = connect(Number(port), hostname);
    const drop = () => {
      near.destroy();
      far.destroy();
    };
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const)
      from
        .on('error', drop)
        .on('close', drop)
        .on('data', (data) => {
          if (from === near && words !== undefined && data.includes(words)) {
            words = undefined;
            drop();
          } else to.write(data);
        });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  address.port = String((proxy.address() as AddressInfo).port);
  return {
    url: address.href,
    breakAt: (at) => {
      words = at;
    },
    hasBroken: () => words === undefined,
    stop: () => proxy.close(),
  };
}
