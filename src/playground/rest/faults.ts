/** Something that goes wrong with matching requests. */
export interface Fault {
  /** Tried on `METHOD /path`, such as `POST /channels/1/messages`. */
  readonly match: RegExp;
  /** How many requests it hits; 1 unless given. */
  readonly times?: number;
  /** Answers with this status and does nothing else. */
  readonly status?: number;
  /** The body to go with `status`; Discord's usual one unless given. A string is sent as it is. */
  readonly body?: unknown;
  /** Seconds, for a 429; 1 unless given. */
  readonly retryAfter?: number;
  /** Whose limit a 429 is; `user` unless given. */
  readonly scope?: 'user' | 'global' | 'shared';
  readonly headers?: Readonly<Record<string, string>>;
  /** Cuts the connection before anything is done. */
  readonly drop?: boolean;
  /** Does what was asked, then cuts the connection instead of answering. */
  readonly processThenDrop?: boolean;
  /** Waits so long before doing anything. */
  readonly delayMs?: number;
  /** Does what was asked, but answers so much later. */
  readonly answerAfterMs?: number;
}

/** The faults that are waiting to happen. */
export class Faults {
  #pending: { fault: Fault; left: number }[] = [];

  /** Adds a fault; faults are tried in the order in which they came. */
  add(fault: Fault): void {
    this.#pending.push({ fault, left: fault.times ?? 1 });
  }

  /** Forgets every fault. */
  clear(): void {
    this.#pending = [];
  }

  /** The fault for a request, used up by one; undefined when all is well. */
  take(request: string): Fault | undefined {
    const hit = this.#pending.find(({ fault, left }) => left > 0 && fault.match.test(request));
    if (hit === undefined) return undefined;
    hit.left -= 1;
    return hit.fault;
  }
}

/** The answer of a fault with a status. A 429 always says when to come back, or clients would loop without a pause. */
export function faultResponse(fault: Fault, status: number): Response {
  const seconds = fault.retryAfter ?? 1;
  const headers = {
    'content-type': 'application/json',
    ...(status === 429 ? limitHeaders(fault, seconds) : {}),
    ...fault.headers,
  };
  const usual =
    status === 429
      ? { message: 'You are being rate limited.', retry_after: seconds, global: fault.scope === 'global', code: 0 }
      : { message: `${status}: ${status === 401 ? 'Unauthorized' : 'Fault asked for by the test'}`, code: 0 };
  const body = fault.body ?? usual;
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
}

function limitHeaders({ scope = 'user' }: Fault, seconds: number): Record<string, string> {
  const common = { 'retry-after': String(Math.ceil(seconds)), 'x-ratelimit-scope': scope };
  if (scope === 'global') return { ...common, 'x-ratelimit-global': 'true' };
  return {
    ...common,
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Date.now() / 1000 + seconds),
    'x-ratelimit-reset-after': String(seconds),
    'x-ratelimit-bucket': 'playground',
  };
}
