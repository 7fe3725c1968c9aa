import type { IncomingHttpHeaders } from 'node:http';

const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/**
 * Whether a request is meant for this server and not sent by some web site: its Host is this machine (a foreign name
 * that points here is DNS rebinding), and its Origin, which browsers add, is this server's own.
 */
export function isLocal({ host, origin }: Pick<IncomingHttpHeaders, 'host' | 'origin'>): boolean {
  return host !== undefined && LOCAL.test(host) && (origin === undefined || origin === `http://${host}`);
}
