import type { IncomingMessage } from 'node:http';
import type { Hono } from 'hono';
import { refusal } from '../api-error.ts';
import type { Clock } from '../clock.ts';
import type { Listeners } from '../listeners.ts';
import { answerFor } from './app.ts';
import { type Faults, faultResponse } from './faults.ts';
import { isLocal } from './local-only.ts';
import { type ReceivedRequest, readRequest } from './received.ts';
import type { RouteEnv } from './routes.ts';

/** A request and what it was answered with; `body` is the parsed JSON, undefined without any. */
export interface Traffic {
  readonly request: ReceivedRequest;
  readonly response: { readonly status: number; readonly body: unknown };
  /** Whether a fault, not the server's rules, made the answer or swallowed it. */
  readonly faulty: boolean;
}

interface Front {
  readonly app: Hono<RouteEnv>;
  readonly faults: Faults;
  readonly clock: Clock;
  readonly traffic: Listeners<Traffic>;
}

/** The first to see a request: reads it, lets a fault have it, hands it on and tells who listens. */
export function requestHandler({ app, faults, clock, traffic }: Front) {
  const wait = (ms: number) => new Promise<void>((resolve) => clock.after(ms, resolve));
  return async (request: Request, incoming: IncomingMessage): Promise<Response> => {
    // Before anything is read: a web site could send a great deal.
    if (!isLocal(incoming.headers)) return answerFor(refusal.missingAccess());
    let received: ReceivedRequest;
    try {
      received = await readRequest(request);
    } catch (error) {
      return answerFor(error);
    }
    const fault = faults.take(`${received.method} ${received.path}`);
    if (fault?.delayMs !== undefined) await wait(fault.delayMs);
    if (fault?.drop === true) return cut(incoming);
    const response =
      fault?.status === undefined ? await hand(app, request, received) : faultResponse(fault, fault.status);
    traffic.tell({
      request: received,
      response: { status: response.status, body: await jsonOf(response) },
      faulty: fault?.status !== undefined,
    });
    if (fault?.answerAfterMs !== undefined) await wait(fault.answerAfterMs);
    return fault?.processThenDrop === true ? cut(incoming) : response;
  };
}

/** Runs the route. The body is spent, so the route gets a bare request and reads `env.received`. */
async function hand(
  app: Hono<RouteEnv>,
  { url, method, headers }: Request,
  received: ReceivedRequest,
): Promise<Response> {
  return app.fetch(new Request(url, { method, headers: new Headers(headers) }), { received });
}

function cut(incoming: IncomingMessage): Response {
  incoming.socket.destroy();
  return new Response(null);
}

async function jsonOf(response: Response): Promise<unknown> {
  if (!response.headers.get('content-type')?.startsWith('application/json')) return undefined;
  try {
    return await response.clone().json();
  } catch {
    return undefined;
  }
}
