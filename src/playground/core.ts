import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Clock } from './clock.ts';
import type { GatewayEvent } from './gateway/events.ts';
import type { InteractionRecord } from './interactions.ts';
import type { Listeners } from './listeners.ts';
import type { MessageChange, MessageRecord } from './message-store.ts';
import type { Uploads } from './uploads.ts';
import type { World } from './world/world.ts';

/** What every part of the server shares: time, ids, the world and what has happened in it. */
export interface Core {
  readonly clock: Clock;
  readonly token: string;
  readonly world: World;
  /** A new id. */
  readonly id: () => string;
  /** The server's own address, `http://127.0.0.1:PORT`. */
  readonly origin: () => string;
  /** Sends an event to the bot. */
  readonly dispatch: (event: GatewayEvent) => void;
  readonly messages: Map<string, MessageRecord>;
  readonly messageChanges: Listeners<MessageChange>;
  readonly uploads: Uploads;
  /** Commands by scope: a guild's id, or `global`. */
  readonly commands: Map<string, APIApplicationCommand[]>;
  /** When commands were created, for the daily limit. */
  readonly commandsCreated: number[];
  /** Interactions by id and by token. */
  readonly interactions: Map<string, InteractionRecord>;
  /** Requests that no route knew, as `METHOD /path`. */
  readonly unknownRequests: string[];
}
