import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Deed, Outcome, Snapshot } from '../../page-server/protocol.ts';
import type { Words } from '../words/en.ts';
import type { Settings } from './settings.ts';
import type { Change, State } from './state.ts';

/** What every part of the page can use. */
export interface Playing {
  readonly state: State;
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly words: Words;
  readonly change: (change: Change) => void;
  readonly set: (settings: Partial<Settings>) => void;
  /** Does something as the person; opens a dialogue and tells refusals by itself. */
  readonly act: (deed: Deed, files?: readonly File[]) => Promise<Outcome>;
}

export const PlayingContext = createContext<Playing | undefined>(undefined);

/** The page around a part of it. */
export function usePlaying(): Playing {
  const playing = useContext(PlayingContext);
  if (playing === undefined) throw new Error('Used outside the page');
  return playing;
}
