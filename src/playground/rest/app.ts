import { Hono } from 'hono';
import { ApiError, refusal } from '../api-error.ts';
import type { Core } from '../core.ts';
import { accountRoutes } from './account-routes.ts';
import { callbackRoutes } from './callback-routes.ts';
import { commandRoutes } from './command-routes.ts';
import { guildRoutes } from './guild-routes.ts';
import { messageRoutes } from './message-routes.ts';
import { reactionRoutes } from './reaction-routes.ts';
import type { RouteEnv } from './routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** Routes that their path alone opens: the token is part of it. */
const WITHOUT_LOGIN = /^\/api\/v10\/(interactions|webhooks)\//;

/** Builds the HTTP side: Discord's REST API, the files that bots uploaded, and a 404 that is remembered. */
export function buildApp(core: Core, gatewayUrl: () => string): Hono<RouteEnv> {
  const app = new Hono<RouteEnv>();
  const api = new Hono<RouteEnv>();
  app.use('/api/v10/*', async (c, next) => {
    const open = WITHOUT_LOGIN.test(c.req.path);
    if (!open && c.req.header('authorization') !== `Bot ${core.token}`) throw refusal.unauthorised();
    await next();
  });
  api.get('/gateway', (c) => c.json({ url: gatewayUrl() }));
  api.get('/gateway/bot', (c) => {
    const session_start_limit = { total: 1000, remaining: 1000, reset_after: 14_400_000, max_concurrency: 16 };
    return c.json({ url: gatewayUrl(), shards: 1, session_start_limit });
  });
  const parts = [
    accountRoutes,
    guildRoutes,
    commandRoutes,
    callbackRoutes,
    webhookRoutes,
    messageRoutes,
    reactionRoutes,
  ];
  for (const addTo of parts) addTo(api, core);
  app.route('/api/v10', api);

  app.get('/attachments/:channel/:id/:name', (c) => {
    const file = core.uploads.get(c.req.param('id'));
    return file === undefined ? c.notFound() : c.body(new Uint8Array(file.bytes).buffer, 200, fileHeaders(file.type));
  });
  app.notFound((c) => {
    core.unknownRequests.push(`${c.req.method} ${c.env.received.path}`);
    return c.json(refusal.notFound().body(), 404);
  });
  app.onError((error) => answerFor(error));
  return app;
}

/** An uploaded file is nobody's page: it runs nothing, and only pictures are shown rather than saved. */
function fileHeaders(type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-disposition': type.startsWith('image/') ? 'inline' : 'attachment',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  };
}

/** The answer for something thrown: Discord's own for a refusal, 500 for a mistake in the server itself. */
export function answerFor(error: unknown): Response {
  if (error instanceof ApiError) return Response.json(error.body(), { status: error.status });
  console.error('playground: broken route', error);
  return Response.json({ message: '500: Internal Server Error', code: 0 }, { status: 500 });
}
