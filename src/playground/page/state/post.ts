import type { Act, Outcome } from '../../page-server/protocol.ts';

/** Sends a deed, perhaps with files; `unanswered` when the server is not there. */
export async function post(act: Act, files: readonly File[] = []): Promise<Outcome | { readonly kind: 'unanswered' }> {
  try {
    const response = await fetch('/page/act', { method: 'POST', ...bodyOf(act, files) });
    const body = await response.json();
    return response.ok ? body : { kind: 'refused', why: String(body.message) };
  } catch {
    return { kind: 'unanswered' };
  }
}

function bodyOf(act: Act, files: readonly File[]): RequestInit {
  if (files.length === 0) return { body: JSON.stringify(act), headers: { 'content-type': 'application/json' } };
  const form = new FormData();
  form.set('payload_json', JSON.stringify(act));
  files.forEach((file, at) => {
    form.set(`files[${at}]`, file);
  });
  return { body: form };
}
