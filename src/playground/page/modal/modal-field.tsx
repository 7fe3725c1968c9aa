import { useId } from 'preact/hooks';
import { entriesOf } from '../message/select-entries.ts';
import { COMPONENT, LONG_TEXT_STYLE } from '../parts/codes.ts';
import { Dropdown } from '../parts/dropdown.tsx';
import { usePlaying } from '../state/context.ts';
import { placeIn } from '../state/state.ts';
import type { FieldComponent, FieldValue, Part } from './fields.ts';

interface ModalFieldProps {
  readonly part: Extract<Part, { kind: 'field' }>;
  readonly value: FieldValue;
  readonly problem: string | undefined;
  readonly onChange: (value: FieldValue) => void;
}

/** One field of a dialogue with its label, its explanation and what is wrong with it. */
export function ModalField({ part, value, problem, onChange }: ModalFieldProps) {
  const id = useId();
  const { label, description, field } = part;
  const isRequired = !('required' in field) || field.required !== false;
  const isGroup = field.type === COMPONENT.radioGroup || field.type === COMPONENT.checkboxGroup;
  const notes = [description && `${id}-about`, problem && `${id}-problem`].filter(Boolean).join(' ');
  const described = notes === '' ? undefined : notes;
  const title = (
    <>
      {label}
      {isRequired && field.type !== COMPONENT.checkbox && (
        <span class="required" aria-hidden="true">
          {' '}
          *
        </span>
      )}
    </>
  );
  const inside = (
    <>
      {description && (
        <p class="modal-about" id={`${id}-about`}>
          {description}
        </p>
      )}
      <Control
        id={id}
        field={field}
        value={value}
        isWrong={problem !== undefined}
        describedBy={described}
        onChange={onChange}
      />
      {problem && (
        <p class="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </>
  );
  const classes = `modal-field ${problem === undefined ? '' : 'wrong'}`;
  if (isGroup) {
    return (
      <fieldset class={classes} aria-describedby={described}>
        <legend class="modal-label">{title}</legend>
        {inside}
      </fieldset>
    );
  }
  return (
    <div class={classes}>
      <label class="modal-label" id={`${id}-label`} for={id}>
        {title}
      </label>
      {inside}
    </div>
  );
}

interface ControlProps {
  readonly id: string;
  readonly field: FieldComponent;
  readonly value: FieldValue;
  readonly isWrong: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (value: FieldValue) => void;
}

function Control({ id, field, value, isWrong, describedBy, onChange }: ControlProps) {
  const { state, snapshot, words } = usePlaying();
  const chosen = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  const common = { id, 'aria-invalid': isWrong, 'aria-describedby': describedBy, 'data-field': field.custom_id };
  switch (field.type) {
    case COMPONENT.textInput: {
      const text = {
        ...common,
        value: String(value),
        placeholder: field.placeholder,
        maxLength: field.max_length ?? 4_000,
        onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
          onChange(currentTarget.value),
      };
      return field.style === LONG_TEXT_STYLE ? (
        <textarea rows={5} {...text} />
      ) : (
        <input type="text" autocomplete="off" {...text} />
      );
    }
    case COMPONENT.checkbox:
      return (
        <input
          type="checkbox"
          {...common}
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      );
    case COMPONENT.radioGroup:
    case COMPONENT.checkboxGroup: {
      const isRadio = field.type === COMPONENT.radioGroup;
      const toggle = (option: string, is: boolean) =>
        onChange(isRadio ? [option] : is ? [...chosen, option] : chosen.filter((one) => one !== option));
      return (
        <div class="modal-options">
          {field.options.map((option) => (
            <label key={option.value}>
              <input
                type={isRadio ? 'radio' : 'checkbox'}
                name={id}
                data-field={field.custom_id}
                checked={chosen.includes(option.value)}
                onChange={({ currentTarget }) => toggle(option.value, currentTarget.checked)}
              />
              <span class="option-text">
                <span>{option.label}</span>
                {option.description && <small>{option.description}</small>}
              </span>
            </label>
          ))}
        </div>
      );
    }
    case COMPONENT.fileUpload:
      return (
        <input
          type="file"
          {...common}
          multiple={(field.max_values ?? 1) > 1}
          onChange={({ currentTarget }) => onChange([...(currentTarget.files ?? [])])}
        />
      );
    default:
      return (
        <Dropdown
          label={field.placeholder ?? words.selectPlaceholder}
          labelledBy={`${id}-label`}
          describedBy={describedBy}
          isInvalid={isWrong}
          entries={entriesOf(field, snapshot, placeIn(state))}
          least={field.min_values ?? 1}
          most={field.max_values ?? 1}
          onChoose={(values) => onChange(values)}
        />
      );
  }
}
