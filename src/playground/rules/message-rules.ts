import { MessageFlags } from 'discord-api-types/v10';
import { refusal } from '../api-error.ts';
import { type FieldPath, FormProblems } from '../form-problems.ts';
import { integerOf, isObject, type JsonObject, listOf, objectOf, stringOf } from '../json.ts';
import type { MessageBody } from '../message-body.ts';
import type { UploadedFile } from '../uploads.ts';
import { checkMessageComponents } from './component-rules.ts';
import { checkEmbeds } from './embed-rules.ts';

/** Content is at most this long, everywhere a bot writes. */
const CONTENT = 2_000;
const FILES = 10;
const FILE_BYTES = 10 * 1024 * 1024;

/** The message before an edit, as far as the rules look at it. */
export interface Before {
  readonly content: string;
  readonly embeds: readonly unknown[];
  readonly components: readonly unknown[];
  readonly attachments: readonly { readonly id: string }[];
  readonly flags: number;
}

/** What the rules need to know besides the body. */
export interface MessageCase {
  readonly files: readonly UploadedFile[];
  /** Flags that this endpoint takes. */
  readonly flags: number;
  /** Where the body is within the request: `['data']` in a callback. */
  readonly within?: FieldPath;
  /** Given for an edit. */
  readonly before?: Before;
}

/** Flags that each way of writing takes, from Discord's table of message flags. */
export const FLAGS = {
  channel: MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2,
  reply:
    MessageFlags.Ephemeral |
    MessageFlags.SuppressEmbeds |
    MessageFlags.SuppressNotifications |
    MessageFlags.IsComponentsV2,
  edit: MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2,
  thinking: Number(MessageFlags.Ephemeral),
} as const;

/** Checks what a bot wants to send or edit. Gives it typed, or throws 50035 with every wrong field, or 50006 (empty). */
export function checkMessage(value: unknown, { files, flags: takes, within = [], before }: MessageCase): MessageBody {
  const body = objectOf(value);
  const problems = new FormProblems();
  const flags = integerOf(body.flags) ?? 0;
  if ((flags & ~takes) !== 0) {
    problems.add(['flags'], 'INVALID_FLAGS', `These flags cannot be set here: ${flags & ~takes}`);
  }
  const wasV2 = ((before?.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  const isV2 = wasV2 || (flags & MessageFlags.IsComponentsV2) !== 0;
  if (isV2) checkNothingOld(problems, body, before);
  problems.text(['content'], body.content, 0, CONTENT);
  checkEmbeds(problems, body.embeds);
  checkMessageComponents(problems, body.components, isV2);
  checkAllowedMentions(problems, body.allowed_mentions);
  checkFiles(problems, body, files, before);
  problems.throwIfAny(within);
  if (files.some(({ bytes }) => bytes.byteLength > FILE_BYTES)) throw refusal.tooLarge();
  if (isEmpty(body, files, before, isV2)) throw refusal.emptyMessage();
  return body as MessageBody;
}

function checkNothingOld(problems: FormProblems, body: JsonObject, before: Before | undefined): void {
  for (const field of ['content', 'embeds', 'poll', 'sticker_ids']) {
    const value = body[field];
    const asked = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
    const stays =
      value === undefined &&
      ((field === 'content' && before?.content) || (field === 'embeds' && before?.embeds.length));
    if (!asked && !stays) continue;
    const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    problems.add([field], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message);
  }
}

function checkAllowedMentions(problems: FormProblems, value: unknown): void {
  if (!isObject(value)) return;
  for (const [type, field] of [
    ['users', 'users'],
    ['roles', 'roles'],
  ] as const) {
    const listed = listOf(value[field]);
    problems.size(['allowed_mentions', field], listed, 0, 100);
    if (listed.length > 0 && listOf(value.parse).includes(type)) {
      const message = `parse:["${type}"] and ${field}: [ids...] are mutually exclusive.`;
      problems.add(['allowed_mentions'], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
    }
  }
}

function checkFiles(
  problems: FormProblems,
  body: JsonObject,
  files: readonly UploadedFile[],
  before: Before | undefined,
): void {
  const listed = listOf(body.attachments).map(objectOf);
  problems.size(['attachments'], listed, 0, FILES);
  if (files.length > FILES) problems.size(['files'], files, 0, FILES);
  for (const [index, { id, description }] of listed.entries()) {
    problems.text(['attachments', index, 'description'], description, 0, 1024);
    const isNew = files.some(({ key }) => key === `files[${String(id)}]`);
    if (!isNew && !before?.attachments.some((old) => old.id === String(id))) {
      problems.add(
        ['attachments', index, 'id'],
        'ATTACHMENT_NOT_FOUND',
        `Attachment ${String(id)} was neither uploaded nor there before`,
      );
    }
  }
}

function isEmpty(body: JsonObject, files: readonly UploadedFile[], before: Before | undefined, isV2: boolean): boolean {
  const length = (field: 'embeds' | 'components' | 'attachments') =>
    body[field] === undefined ? (before?.[field].length ?? 0) : listOf(body[field]).length;
  if (isV2) return length('components') === 0;
  const content = body.content === undefined ? before?.content : stringOf(body.content);
  const kept = before === undefined ? 0 : length('attachments');
  // Blank characters alone are no content: Discord trims them away.
  return !content?.trim() && length('embeds') + length('components') + files.length + kept === 0;
}
