import type { Core } from '../core.ts';
import { Driver } from '../driver/driver.ts';
import type { FileValue, OptionValues } from '../driver/option-values.ts';
import type { FieldValues } from '../driver/submit-modal.ts';
import type { Seen, ShownModal } from '../seen.ts';
import type { UploadedFile } from '../uploads.ts';
import type { Person } from '../world/people.ts';
import type { Deed, Outcome, PageLocale, SentFile, SentValue } from './protocol.ts';

/** What Discord takes from somebody without a subscription. */
const LARGEST_FILE = 10_485_760;

type Submitted = Extract<Deed, { do: 'submit' }>;

interface Performance {
  readonly core: Core;
  readonly person: Person;
  readonly locale: PageLocale;
  readonly files: readonly UploadedFile[];
  /** Dialogues that are open, by the interaction that opened them. */
  readonly modals: Map<string, ShownModal>;
  /** Takes a private message away from the one who dismisses it. */
  readonly dismiss: (message: string) => void;
}

/** Does what a person does on the page and gives what came of it. Never throws for what Discord would not allow. */
export async function perform(deed: Deed, performance: Performance): Promise<Outcome> {
  try {
    return await act(deed, performance);
  } catch (error) {
    return { kind: 'refused', why: error instanceof Error ? error.message : String(error) };
  }
}

async function act(deed: Deed, { core, person, locale, files, modals, dismiss }: Performance): Promise<Outcome> {
  const user = new Driver(core, person).speak(locale);
  const show = (seen: Seen): Outcome => {
    if (seen.kind === 'modal') remember(modals, seen.modal);
    return outcomeOf(seen);
  };
  switch (deed.do) {
    case 'say':
      user.post(deed.text, { channel: deed.place, ...(deed.replyTo && { replyTo: { id: deed.replyTo } }) });
      return { kind: 'done' };
    case 'edit':
      user.edit({ id: deed.message }, deed.text);
      return { kind: 'done' };
    case 'delete':
      user.remove({ id: deed.message });
      return { kind: 'done' };
    case 'dismiss':
      dismiss(deed.message);
      return { kind: 'done' };
    case 'slash':
      return show(await user.slash(deed.name, withFiles(deed.options, files), { channel: deed.place }));
    case 'type': {
      const { name, place, focused, options } = deed;
      return show(await user.type(name, withFiles(options, files), { channel: place, focused }));
    }
    case 'click':
      return show(await user.click({ id: deed.message }, deed.button));
    case 'select':
      return show(await user.select({ id: deed.message }, deed.select, deed.values));
    case 'submit': {
      const modal = modals.get(deed.modal);
      if (modal === undefined) throw new Error('That dialogue is not open any more');
      const seen = await user.submit(modal, fieldsWithFiles(deed.values, files));
      if (seen.kind !== 'nothing' && seen.kind !== 'error') modals.delete(deed.modal);
      return show(seen);
    }
    case 'menu': {
      const target = deed.message === undefined ? (deed.user ?? '') : { id: deed.message };
      return show(await user.contextMenu(deed.name, target, { channel: deed.place }));
    }
  }
}

/** Keeps a dialogue until it is sent in. Those that people closed are forgotten when there are too many. */
function remember(modals: Map<string, ShownModal>, modal: ShownModal): void {
  modals.set(modal.interactionId, modal);
  const [oldest] = modals.keys();
  if (modals.size > 100 && oldest !== undefined) modals.delete(oldest);
}

function withFiles(options: Readonly<Record<string, SentValue>>, files: readonly UploadedFile[]): OptionValues {
  const filled = Object.entries(options).map(([name, value]) => [
    name,
    typeof value === 'object' ? uploaded(value, files) : value,
  ]);
  return Object.fromEntries(filled);
}

function fieldsWithFiles(values: Submitted['values'], files: readonly UploadedFile[]): FieldValues {
  const filled = Object.entries(values).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map((one) => (typeof one === 'object' ? uploaded(one, files) : one)) : value,
  ]);
  return Object.fromEntries(filled);
}

function uploaded({ file: at }: SentFile, files: readonly UploadedFile[]): FileValue {
  const file = files.find(({ key }) => key === `files[${at}]`);
  if (file === undefined) throw new Error('The file did not come with it');
  if (file.bytes.byteLength > LARGEST_FILE) throw new Error(`"${file.name}" is larger than 10 MB`);
  return { name: file.name, type: file.type, content: file.bytes };
}

function outcomeOf(seen: Seen): Outcome {
  switch (seen.kind) {
    case 'modal':
      return { kind: 'modal', id: seen.interactionId, modal: seen.modal.data };
    case 'choices':
      return { kind: 'choices', choices: seen.choices };
    case 'nothing':
      return { kind: 'silence' };
    case 'error':
      return { kind: 'silence', why: `${seen.message} ${JSON.stringify(seen.errors ?? {})}` };
    // The message itself is on its way to everybody who sees it.
    case 'reply':
    case 'thinking':
      return { kind: 'done' };
  }
}
