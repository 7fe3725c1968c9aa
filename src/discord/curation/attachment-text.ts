import type { Attachment } from 'discord.js';
import { decodeText } from '../../curation/decode-text.ts';
import type { IntakeProblem } from './locales/words.ts';

export type AttachmentText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: IntakeProblem };

export interface AttachmentRules {
  /** Endings of the file's name, with their dots. */
  readonly endings: readonly string[];
  readonly mostBytes: number;
  readonly withinMs: number;
  /** From where Discord gives files out; no other address is asked. */
  readonly origins: readonly string[];
}

/** Reads a file that somebody attached: of a known kind and size, from where Discord keeps such files. */
export async function attachmentText({ name, size, url }: Attachment, rules: AttachmentRules): Promise<AttachmentText> {
  const { endings, mostBytes, withinMs, origins } = rules;
  const refuse = (problem: IntakeProblem): AttachmentText => ({ ok: false, problem });
  if (!endings.some((ending) => name.toLowerCase().endsWith(ending)))
    return refuse({ kind: 'wrong-file', allowed: endings.join(', ') });
  if (size > mostBytes) return refuse({ kind: 'too-large', most: mostBytes });
  if (!URL.canParse(url) || !origins.includes(new URL(url).origin)) return refuse({ kind: 'unreachable' });
  const signal = AbortSignal.timeout(withinMs);
  try {
    const response = await fetch(url, { signal, redirect: 'error' });
    if (!response.ok || !response.body) return refuse({ kind: 'unreachable' });
    const chunks: Uint8Array[] = [];
    let got = 0;
    for await (const chunk of response.body) {
      got += chunk.length;
      if (got > mostBytes) return refuse({ kind: 'too-large', most: mostBytes });
      chunks.push(chunk);
    }
    const text = decodeText(Buffer.concat(chunks));
    return text === undefined ? refuse({ kind: 'no-text-file' }) : { ok: true, text };
  } catch {
    return refuse({ kind: signal.aborted ? 'too-slow' : 'unreachable' });
  }
}
