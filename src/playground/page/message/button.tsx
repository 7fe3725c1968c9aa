import type { APIButtonComponent } from 'discord-api-types/v10';
import { Link } from '../markdown/link.tsx';
import { LINK_STYLE } from '../parts/codes.ts';
import { Icon } from '../parts/icons.tsx';
import { usePress } from './press.ts';

interface ButtonProps {
  readonly message: string;
  readonly button: APIButtonComponent;
}

const STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'secondary', 'secondary'] as const;

/** A button of a message, in the bot's style. */
export function MessageButton({ message, button }: ButtonProps) {
  const { isBusy, press } = usePress(message);
  const label = 'label' in button ? button.label : undefined;
  const emoji = 'emoji' in button ? button.emoji : undefined;
  const name = emoji?.id == null ? emoji?.name : `:${emoji.name}:`;
  const inside = (
    <>
      {name && <span class="emoji">{name}</span>}
      {label && <span>{label}</span>}
    </>
  );
  if (button.style === LINK_STYLE) {
    return (
      <Link to={button.url} class="button secondary">
        {inside}
        <Icon name="out" size={16} />
      </Link>
    );
  }
  const customId = 'custom_id' in button ? button.custom_id : '';
  return (
    <button
      type="button"
      class={`button ${STYLES[button.style] ?? 'secondary'} ${isBusy ? 'busy' : ''}`}
      disabled={button.disabled === true}
      aria-busy={isBusy}
      onClick={() => !isBusy && press({ do: 'click', message, button: customId })}
    >
      {inside}
    </button>
  );
}
