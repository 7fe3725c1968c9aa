import { useCallback } from 'preact/hooks';
import type { Deed, Outcome } from '../../page-server/protocol.ts';
import { usePlaying } from './context.ts';

let notes = 0;

/** Uses a command: a line says that it is on its way, and stays if nothing comes back. `label` is how it is shown. */
export function useCommandUse() {
  const { state, act, change } = usePlaying();
  const { place } = state;
  return useCallback(
    async (label: string, deed: Deed, files?: readonly File[]): Promise<Outcome> => {
      notes += 1;
      const note = { id: `note-${notes}`, place, at: Date.now(), command: label };
      change({ kind: 'note', note: { ...note, kind: 'sending' } });
      const outcome = await act(deed, files);
      if (outcome.kind === 'silence') change({ kind: 'note', note: { ...note, kind: 'silence', why: outcome.why } });
      else change({ kind: 'unnote', id: note.id });
      return outcome;
    },
    [act, change, place],
  );
}
