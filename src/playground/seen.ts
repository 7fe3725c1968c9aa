import type {
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';

/** A dialogue that the bot opened, and what is needed to send it in. */
export interface ShownModal {
  readonly interactionId: string;
  readonly data: APIModalInteractionResponseCallbackData;
}

/** What a user sees after doing something. Every kind carries the interaction's id. */
export type Seen = { readonly interactionId: string } & (
  | {
      /** A new message, or the message with the button changed in place (`updated`). */
      readonly kind: 'reply';
      readonly message: APIMessage;
      /** Only the asker can see it. */
      readonly private: boolean;
      readonly updated: boolean;
    }
  /** "Egret is thinking…"; `later` gives what replaces it. */
  | { readonly kind: 'thinking'; readonly private: boolean; readonly later: Promise<Seen> }
  | { readonly kind: 'modal'; readonly modal: ShownModal }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  /** "The application did not respond": nothing came in time. */
  | { readonly kind: 'nothing' }
  /** Users see "did not respond" here too; the server knows that the bot answered and was refused. */
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly code: number;
      readonly message: string;
      readonly errors?: unknown;
    }
);

/** Waits until nothing is pending: a thinking reply becomes what it turns into. */
export async function settled(seen: Seen): Promise<Seen> {
  let now = seen;
  while (now.kind === 'thinking') now = await now.later;
  return now;
}
