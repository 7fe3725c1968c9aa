import type { Context, Hono } from 'hono';
import type { Core } from '../core.ts';
import type { ReceivedRequest } from './received.ts';

/** What every route's context carries. */
export interface RouteEnv {
  Bindings: { received: ReceivedRequest };
}

/** Discord's routes under `/api/v10`. */
export type Routes = Hono<RouteEnv>;

/** Adds routes. */
export type AddRoutes = (routes: Routes, core: Core) => void;

/** The JSON body that came with the request. */
export function bodyOf(c: Context<RouteEnv>): unknown {
  return c.env.received.body;
}

/** An answer without a body. */
export function nothing(c: Context<RouteEnv>): Response {
  return c.body(null, 204);
}
