import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Markdown } from '../markdown/markdown.tsx';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icons.tsx';
import { usePlaying } from '../state/context.ts';
import { displayName } from '../state/names.ts';
import type { OpenModal } from '../state/state.ts';
import { type FieldValue, fieldProblem, initialValue, partsOf, sentValues } from './fields.ts';
import { ModalField } from './modal-field.tsx';

/** A dialogue that the bot opened. The browser keeps the focus in it, and Escape closes it. */
export function ModalDialog({ modal }: { readonly modal: OpenModal }) {
  const { snapshot, words, act, change } = usePlaying();
  const { bot } = snapshot;
  const parts = partsOf(modal.data);
  const fields = parts.flatMap((part) => (part.kind === 'field' ? [part] : []));
  const [values, setValues] = useState<Readonly<Record<string, FieldValue>>>(() =>
    Object.fromEntries(fields.map(({ field }) => [field.custom_id, initialValue(field)])),
  );
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('input, textarea, .dropdown-field')?.focus();
    return () => {
      const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
      (isThere ? before : document.getElementById('composer'))?.focus();
    };
  }, []);
  const close = () => change({ kind: 'modal', modal: undefined });

  const submit = async () => {
    const wrong = fields.flatMap(({ field, label }) => {
      const problem = fieldProblem(field, values[field.custom_id] ?? '', label, words);
      return problem === undefined ? [] : [[field.custom_id, problem] as const];
    });
    setProblems(Object.fromEntries(wrong));
    const [first] = wrong[0] ?? [];
    if (first !== undefined) {
      const named = [...(dialog.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
      named.find(({ dataset }) => dataset.field === first)?.focus();
      return;
    }
    setBusy(true);
    setFailed(false);
    const sent = sentValues(values);
    const outcome = await act({ do: 'submit', modal: modal.id, values: sent.values }, sent.files);
    setBusy(false);
    if (outcome.kind === 'silence' || outcome.kind === 'refused') setFailed(true);
    else if (outcome.kind !== 'modal') close();
  };

  return (
    <dialog ref={dialog} class="modal" aria-labelledby="modal-title" onClose={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <header>
          <Avatar user={bot} size={24} />
          <h2 id="modal-title">{modal.data.title}</h2>
          <button type="button" class="icon-button" aria-label={words.close} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div class="modal-body">
          <p class="modal-warning">{words.modalWarning(displayName(bot))}</p>
          {parts.map((part, at) =>
            part.kind === 'text' ? (
              <div key={at}>
                <Markdown text={part.text} />
              </div>
            ) : (
              <ModalField
                key={part.field.custom_id}
                part={part}
                value={values[part.field.custom_id] ?? ''}
                problem={problems[part.field.custom_id]}
                onChange={(value) => setValues((old) => ({ ...old, [part.field.custom_id]: value }))}
              />
            ),
          )}
          {hasFailed && (
            <p class="problem" role="alert">
              {words.modalFailed}
            </p>
          )}
        </div>
        <footer>
          <button type="button" class="button secondary" onClick={close}>
            {words.cancel}
          </button>
          <button type="submit" class={`button primary ${isBusy ? 'busy' : ''}`} disabled={isBusy}>
            {words.submit}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
