import { useCallback, useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { Deed, Outcome } from '../page-server/protocol.ts';
import { Frame } from './frame/frame.tsx';
import { type Playing, PlayingContext } from './state/context.ts';
import { listen } from './state/live.ts';
import { post } from './state/post.ts';
import { type Settings, storedSettings, storeSettings } from './state/settings.ts';
import { after, EMPTY } from './state/state.ts';
import { WORDS } from './words/words.ts';

/** The whole page: what is known, what is set, and what can be done. */
export function App() {
  const [settings, setSettings] = useState(storedSettings);
  const [state, change] = useReducer(after, EMPTY);
  const { person, locale, theme } = settings;
  const words = WORDS[locale];

  useEffect(() => storeSettings(settings), [settings]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dataset.theme = theme;
  }, [locale, theme]);
  useEffect(() => listen(person, change, (is) => change({ kind: 'connected', is })), [person]);

  const set = useCallback((some: Partial<Settings>) => setSettings((old) => ({ ...old, ...some })), []);
  // Whoever is seen acts: right after a switch that is still the one before.
  const me = state.snapshot?.me ?? person;
  const act = useCallback(
    async (deed: Deed, files?: readonly File[]): Promise<Outcome> => {
      const outcome = await post({ as: me, locale, deed }, files);
      switch (outcome.kind) {
        case 'unanswered':
          change({ kind: 'toast', text: WORDS[locale].serverGone });
          return { kind: 'refused', why: WORDS[locale].serverGone };
        case 'refused':
          // What is refused while somebody still types is no news.
          if (deed.do !== 'type') change({ kind: 'toast', text: WORDS[locale].refused(outcome.why) });
          return outcome;
        case 'modal':
          change({ kind: 'modal', modal: { id: outcome.id, data: outcome.modal } });
          return outcome;
        default:
          return outcome;
      }
    },
    [me, locale],
  );

  const { snapshot } = state;
  const playing = useMemo<Playing | undefined>(
    () => snapshot && { state, snapshot, settings, words, change, set, act },
    [state, snapshot, settings, words, set, act],
  );
  if (playing === undefined)
    return <p class="connecting">{state.isConnected ? words.connecting : words.reconnecting}</p>;
  return (
    <PlayingContext.Provider value={playing}>
      <Frame />
    </PlayingContext.Provider>
  );
}
