import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { useEffect, useState } from 'preact/hooks';
import type { SentValue } from '../../page-server/protocol.ts';
import { usePlaying } from '../state/context.ts';
import { choiceEntry, entriesOf, matching, type OptionContext, type OptionEntry } from './option-entries.ts';

/** What a field offers at the moment. */
export interface Suggestions {
  readonly kind: 'free' | 'loading' | 'failed' | 'list';
  readonly entries: readonly OptionEntry[];
}

interface Asked {
  readonly option: APIApplicationCommandBasicOption;
  readonly context: OptionContext;
  /** The command's full name. */
  readonly command: string;
  readonly text: string;
  /** Whether the field's list is open; only then is the bot asked. */
  readonly isOpen: boolean;
  /** The other options as they stand. */
  readonly others: () => Readonly<Record<string, SentValue>>;
}

/** How long typing has to pause before the bot is asked. */
const PAUSE_MS = 150;

/** The values for an option: its own, or what the bot suggests for the text so far. */
export function useSuggestions({ option, context, command, text, isOpen, others }: Asked): Suggestions {
  const { act } = usePlaying();
  const isAsked = 'autocomplete' in option && option.autocomplete === true;
  const [answer, setAnswer] = useState<Suggestions>({ kind: 'loading', entries: [] });
  const { id: place } = context.place;
  // Asked again only for another text.
  useEffect(() => {
    if (!isAsked || !isOpen) return;
    let isStale = false;
    const timer = setTimeout(async () => {
      const options = { ...others(), [option.name]: text };
      const outcome = await act({ do: 'type', place, name: command, options, focused: option.name });
      if (isStale) return;
      setAnswer(
        outcome.kind === 'choices'
          ? { kind: 'list', entries: outcome.choices.map((choice) => choiceEntry(choice, context.locale)) }
          : { kind: 'failed', entries: [] },
      );
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [isAsked, isOpen, text, command, place]);
  if (isAsked) return answer;
  const own = entriesOf(option, context);
  return own === undefined ? { kind: 'free', entries: [] } : { kind: 'list', entries: matching(own, text) };
}
