import * as spec from 'discord-api-spec/zod';
import * as z from 'zod/mini';
import type { GatewayTraffic, Playground, Traffic } from '../../src/playground/index.ts';
import { SPEC_EVENTS } from './spec-gateway.ts';
import { SPEC_ROUTES } from './spec-routes.ts';

/** What crossed the wire against Discord's published schemas. */
export interface TrafficCheck {
  /** What broke them, each with the request or event it was in. A test expects none. */
  readonly violations: readonly string[];
  /** How much was looked at. */
  readonly checked: { readonly requests: number; readonly responses: number; readonly events: number };
  /** Stops looking. */
  stop(): void;
}

/**
 * Watches a server: every request body of the bot, every answer and every gateway event, until `stop`. A request that
 * the server refuses is not held against the bot here: the refusal itself is what its test looks at.
 */
export function checkTraffic(server: Playground): TrafficCheck {
  const violations: string[] = [];
  const checked = { requests: 0, responses: 0, events: 0 };
  const judge = (what: string, schema: z.ZodMiniType, value: unknown) => {
    const result = z.safeParse(schema, asPublished(value));
    if (!result.success) violations.push(`${what}: ${problemsOf(result.error)}`);
  };

  const stopTraffic = server.onTraffic(({ request, response, faulty }: Traffic) => {
    if (faulty || !request.isApi) return;
    const name = `${request.method} ${request.path}`;
    const route = SPEC_ROUTES.find(({ method, path }) => method === request.method && path.test(request.path));
    if (route === undefined) {
      violations.push(`${name}: no such route is known`);
      return;
    }
    const accepted = response.status < 400;
    if (accepted && route.request !== undefined) {
      checked.requests += 1;
      judge(`${name} (request)`, route.request, request.body ?? {});
    }
    const schema = accepted ? route.response : spec.ErrorResponseSchema;
    if (response.body === undefined) return;
    checked.responses += 1;
    if (schema === undefined) violations.push(`${name}: answers with a body where there should be none`);
    else judge(`${name} (answer ${response.status})`, schema, response.body);
  });

  const stopEvents = server.gateway.traffic.add(({ from, payload }: GatewayTraffic) => {
    const schema = typeof payload.t === 'string' ? SPEC_EVENTS[payload.t] : undefined;
    if (from !== 'server' || schema === undefined) return;
    checked.events += 1;
    judge(String(payload.t), schema, payload.d);
  });

  return {
    violations,
    checked,
    stop() {
      stopTraffic();
      stopEvents();
    },
  };
}

/**
 * Three habits of the real API that the published document does not know: moments end in +00:00, not Z; permissions
 * travel as text; the codes inside `errors` are words.
 */
function asPublished(value: unknown): unknown {
  const isAnswer = JSON.stringify(value ?? null).includes('"application_id"');
  const text = JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'default_member_permissions' && typeof inner === 'string' && !isAnswer) return Number(inner);
    if (key === '_errors' && Array.isArray(inner)) return inner.map((problem: object) => ({ ...problem, code: 0 }));
    return inner;
  });
  return text === undefined ? undefined : JSON.parse(text.replaceAll(/(\d{2}:\d{2}:\d{2}(?:\.\d+)?)\+00:00"/g, '$1Z"'));
}

function problemsOf(error: z.core.$ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || '(all of it)'}: ${describe(issue)}`).join('; ');
}

/** A union's own message says nothing; the branch that came closest says what is wrong. */
function describe(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union') return issue.message;
  const nearest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0]?.[0];
  return nearest === undefined ? issue.message : `${nearest.path.join('.')}: ${describe(nearest)}`;
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}
