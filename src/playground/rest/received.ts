import { refusal } from '../api-error.ts';
import type { UploadedFile } from '../uploads.ts';

/** A request of the bot, read to its end. */
export interface ReceivedRequest {
  readonly method: string;
  /** The path after `/api/v10`, decoded; the whole path for anything else. */
  readonly path: string;
  /** Whether it was for the API; a page or an uploaded file is not. */
  readonly isApi: boolean;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** The JSON body or `payload_json`; undefined without one. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

/** Reads a request: JSON, or multipart with `payload_json` and files. Throws 50109 on broken JSON. */
export async function readRequest(request: Request): Promise<ReceivedRequest> {
  const url = new URL(request.url);
  const type = request.headers.get('content-type') ?? '';
  const head = {
    method: request.method,
    isApi: url.pathname.startsWith('/api/v10/'),
    path: decoded(url.pathname.replace(/^\/api\/v10(?=\/)/, '')),
    query: url.searchParams,
    headers: request.headers,
  };
  if (type.startsWith('multipart/form-data')) return { ...head, ...(await readMultipart(request)) };
  const text = request.method === 'GET' ? '' : await request.text();
  return { ...head, body: text === '' ? undefined : parseJson(text), files: [] };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw refusal.notFound();
  }
}

async function readMultipart(request: Request): Promise<{ body: unknown; files: UploadedFile[] }> {
  const form = await request.formData().catch(() => {
    throw refusal.invalidJson();
  });
  const json = form.get('payload_json');
  const files: UploadedFile[] = [];
  for (const [key, value] of form) {
    if (typeof value === 'string') continue;
    const bytes = new Uint8Array(await value.arrayBuffer());
    files.push({ key, name: value.name, type: value.type || 'application/octet-stream', bytes });
  }
  return { body: typeof json === 'string' ? parseJson(json) : {}, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal.invalidJson();
  }
}
