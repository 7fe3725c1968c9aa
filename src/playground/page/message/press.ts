import { useState } from 'preact/hooks';
import type { Deed } from '../../page-server/protocol.ts';
import { usePlaying } from '../state/context.ts';

/** Uses a button or a select of a message: busy until the bot answers, and failed when it does not. */
export function usePress(message: string): {
  readonly isBusy: boolean;
  readonly press: (deed: Deed) => Promise<boolean>;
} {
  const { act, change } = usePlaying();
  const [isBusy, setBusy] = useState(false);
  const press = async (deed: Deed) => {
    change({ kind: 'failed', message, is: false });
    setBusy(true);
    const outcome = await act(deed);
    setBusy(false);
    if (outcome.kind === 'silence') change({ kind: 'failed', message, is: true });
    return outcome.kind !== 'silence' && outcome.kind !== 'refused';
  };
  return { isBusy, press };
}
