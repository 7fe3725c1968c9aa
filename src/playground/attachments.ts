import type { APIAttachment } from 'discord-api-types/v10';
import { ApiError } from './api-error.ts';
import type { Core } from './core.ts';
import type { MessageBody } from './message-body.ts';
import { pngSize, type UploadedFile } from './uploads.ts';

/** Keeps uploaded files and gives them as attachments; names and descriptions come from the body's own list. */
export function keepUploads(
  core: Core,
  channelId: string,
  files: readonly UploadedFile[],
  listed: MessageBody['attachments'],
  isPrivate: boolean,
): APIAttachment[] {
  return files.map((file, at) => {
    const number = /^files\[(\d+)\]$/.exec(file.key)?.[1] ?? String(at);
    const meta = listed?.find(({ id }) => String(id) === number);
    const id = core.id();
    core.uploads.set(id, file);
    const filename = (meta?.filename ?? file.name).replaceAll(/[^\w.\-\u0080-\uffff]/g, '_');
    const url = `${core.origin()}/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
    return {
      id,
      filename,
      size: file.bytes.byteLength,
      url,
      proxy_url: url,
      content_type: file.type,
      ...(meta?.description == null ? {} : { description: meta.description }),
      ...pngSize(file.bytes),
      ...(isPrivate ? { ephemeral: true } : {}),
    };
  });
}

/**
 * The attachments after an edit, as Discord decides it: without a list the old ones stay; with one, only those whose
 * ids it names. New files are added either way.
 */
export function keptOnEdit(old: readonly APIAttachment[], listed: MessageBody['attachments']): APIAttachment[] {
  if (listed === undefined) return [...old];
  const ids = new Set((listed ?? []).map(({ id }) => String(id)));
  return old.filter(({ id }) => ids.has(id));
}

/** Finds where `attachment://name` points. Throws 50035 when the message has no such file. */
export function unfurlWith(core: Core, attachments: readonly APIAttachment[]) {
  return (url: string) => {
    if (!url.startsWith('attachment://')) return { id: core.id(), url, proxy_url: url, width: null, height: null };
    const name = url.slice('attachment://'.length);
    const file = attachments.find(({ filename }) => filename === name);
    if (file === undefined) {
      const problem = {
        code: 'REFERENCED_ATTACHMENT_NOT_FOUND',
        message: `The referenced attachment "${name}" was not found`,
      };
      throw new ApiError(400, 50035, 'Invalid Form Body', { components: { _errors: [problem] } });
    }
    return {
      id: core.id(),
      attachment_id: file.id,
      url: file.url,
      proxy_url: file.proxy_url,
      width: file.width ?? null,
      height: file.height ?? null,
      content_type: file.content_type ?? null,
    };
  };
}
