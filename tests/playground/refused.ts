import { DiscordAPIError } from 'discord.js';

/** How Discord's client learns of a refusal: the code, and the fields at fault with their own codes. */
export interface Refused {
  readonly status: number;
  readonly code: number | string;
  /** Such as `data.components.0.type UNION_TYPE_CHOICES`. */
  readonly fields: readonly string[];
}

/** Waits for a request to be refused. Throws when it is not. */
export async function refused(request: Promise<unknown>): Promise<Refused> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    const raw: unknown = error.rawError;
    const errors = typeof raw === 'object' && raw !== null && 'errors' in raw ? raw.errors : {};
    return { status: error.status, code: error.code, fields: fieldsOf(errors) };
  }
  throw new Error('The server took it');
}

function fieldsOf(tree: unknown, path: readonly string[] = []): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    if (key !== '_errors' || !Array.isArray(value)) return fieldsOf(value, [...path, key]);
    return value.map((problem: { code: string }) => `${path.join('.')} ${problem.code}`.trim());
  });
}
