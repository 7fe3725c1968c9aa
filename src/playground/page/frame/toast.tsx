import { useEffect } from 'preact/hooks';
import { usePlaying } from '../state/context.ts';

const LASTS_MS = 6_000;

/** A sentence in passing; a screen reader speaks it. */
export function Toast() {
  const { state, change } = usePlaying();
  const { toast } = state;
  useEffect(() => {
    if (toast === '') return;
    const timer = setTimeout(() => change({ kind: 'toast', text: '' }), LASTS_MS);
    return () => clearTimeout(timer);
  }, [toast, change]);
  return (
    <div class="toast" role="status" aria-live="polite">
      {toast !== '' && <p>{toast}</p>}
    </div>
  );
}
