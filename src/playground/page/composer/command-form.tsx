import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { PlaceView } from '../../page-server/protocol.ts';
import { Icon } from '../parts/icons.tsx';
import { usePlaying } from '../state/context.ts';
import { useCommandUse } from '../state/use-command.ts';
import { ADD_OPTION, AddOption } from './add-option.tsx';
import { fieldId, OptionField } from './option-field.tsx';
import { type Filled, readOptions, settledOptions } from './option-values.ts';
import type { SlashEntry } from './slash-entries.ts';

interface CommandFormProps {
  readonly place: PlaceView;
  readonly entry: SlashEntry;
  readonly options: readonly APIApplicationCommandBasicOption[];
  /** What was typed behind the command's name; goes into the first option. */
  readonly rest: string;
  /** Called with the text to go on with. */
  readonly onLeave: (text: string) => void;
}

const EMPTY: Filled = { text: '' };

/** A slash command with its options: the required ones at once, the others as they are added. */
export function CommandForm({ place, entry, options, rest, onLeave }: CommandFormProps) {
  const { snapshot, settings, words } = usePlaying();
  const run = useCommandUse();
  const context = { snapshot, place, locale: settings.locale, words };
  const [first] = options;
  const required = options.filter((option) => option.required === true).map(({ name }) => name);
  const begun = required.length === 0 && rest.trim() !== '' && first !== undefined ? [first.name] : required;
  const [shown, setShown] = useState<readonly string[]>(begun);
  const [filled, setFilled] = useState<Readonly<Record<string, Filled>>>(
    begun[0] === undefined ? {} : { [begun[0]]: { text: rest } },
  );
  const [problem, setProblem] = useState<{ readonly option: string; readonly text: string }>();

  const isFilled = (name: string) => (filled[name]?.text ?? '') !== '' || filled[name]?.file !== undefined;
  const [focused, focus] = useState({ id: begun[0] === undefined ? ADD_OPTION : fieldId(begun[0]) });
  // At once, or what is typed next would be lost.
  useLayoutEffect(() => document.getElementById(focused.id)?.focus(), [focused]);

  const next = (from: string) => {
    const after = shown.slice(shown.indexOf(from) + 1).find((name) => !isFilled(name));
    focus({ id: after === undefined ? ADD_OPTION : fieldId(after) });
  };
  const back = (from: string) => {
    const at = shown.indexOf(from);
    const before = shown[at - 1];
    if (!required.includes(from)) setShown(shown.filter((name) => name !== from));
    if (before !== undefined) focus({ id: fieldId(before) });
    else if (required.includes(from)) onLeave(`/${entry.label}`);
    else focus({ id: ADD_OPTION });
  };
  const send = () => {
    const known = options.filter(({ name }) => shown.includes(name) || required.includes(name));
    const read = readOptions(known, filled, context);
    if (!read.ok) {
      setProblem({ option: read.option, text: read.problem });
      focus({ id: fieldId(read.option) });
      return;
    }
    const deed = { do: 'slash', place: place.id, name: entry.name, options: read.options } as const;
    void run(`/${entry.label}`, deed, read.files);
    onLeave('');
  };

  const remaining = options.filter(({ name }) => !shown.includes(name));
  return (
    <form
      class="composer-line command-form"
      aria-label={`/${entry.label}`}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <button type="button" class="icon-button" aria-label={words.leaveCommand} onClick={() => onLeave('')}>
        <Icon name="close" size={18} />
      </button>
      <span class="command-name">/{entry.label}</span>
      {shown.map((name) => {
        const option = options.find((one) => one.name === name);
        return (
          option && (
            <OptionField
              key={name}
              option={option}
              filled={filled[name] ?? EMPTY}
              context={context}
              command={entry.name}
              others={() => settledOptions(options, { ...filled, [name]: EMPTY }, context)}
              problem={problem?.option === name ? problem.text : undefined}
              onFill={(value) => {
                setFilled({ ...filled, [name]: value });
                setProblem(undefined);
              }}
              onNext={() => next(name)}
              onSend={send}
              onBack={() => back(name)}
              onLeave={() => onLeave('')}
            />
          )
        );
      })}
      <AddOption
        remaining={remaining}
        context={context}
        onAdd={(name) => {
          setShown([...shown, name]);
          focus({ id: fieldId(name) });
        }}
        onSend={send}
        onBack={() => {
          const last = shown.at(-1);
          if (last === undefined) onLeave(`/${entry.label}`);
          else focus({ id: fieldId(last) });
        }}
        onLeave={() => onLeave('')}
      />
      <button type="submit" class="icon-button send" aria-label={words.send}>
        <Icon name="send" />
      </button>
    </form>
  );
}
