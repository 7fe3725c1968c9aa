import { GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { shardOf } from '../snowflake.ts';
import type { Connection, OutgoingPayload } from './connection.ts';
import type { GatewayEvent } from './events.ts';

/** How many events a session keeps for a bot that comes back. */
const REPLAY = 5_000;

/** What a bot asked for when it identified. */
export interface Identity {
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
}

/** One logged-in bot. It outlives its connection, so that a resume gets what was missed. */
export class Session {
  readonly id: string;
  readonly identity: Identity;
  connection: Connection;
  #sequence = 0;
  #sent: OutgoingPayload[] = [];

  constructor(id: string, identity: Identity, connection: Connection) {
    this.id = id;
    this.identity = identity;
    this.connection = connection;
  }

  /** Whether an event is for this session: its shard, and an intent that it asked for. */
  wants({ guildId, intents }: GatewayEvent): boolean {
    const [shard, count] = this.identity.shard;
    if ((guildId === undefined ? 0 : shardOf(guildId, count)) !== shard) return false;
    return intents === undefined || (this.identity.intents & intents) !== 0;
  }

  /** Sends an event, blanking what its intents do not cover. */
  deliver(event: GatewayEvent): void {
    const seesContent = (this.identity.intents & GatewayIntentBits.MessageContent) !== 0;
    this.send(event.name, seesContent ? event.data : (event.withoutContent ?? event.data));
  }

  /** Numbers an event, keeps it for a replay and sends it if somebody is connected. */
  send(name: string, data: unknown): void {
    this.#sequence += 1;
    // A copy: what the bot is told must not change when the world does.
    const payload = { op: GatewayOpcodes.Dispatch, t: name, d: structuredClone(data), s: this.#sequence } as const;
    this.#sent.push(payload);
    if (this.#sent.length > REPLAY) this.#sent.shift();
    this.connection.send(payload);
  }

  /** Sends the last event once more under a new number, as happens when Discord delivers twice. */
  repeatLast(): void {
    const last = this.#sent.at(-1);
    if (last?.t != null) this.send(last.t, last.d);
  }

  /** Takes up on a new connection: everything after `sequence`, then RESUMED. Gives how many events were replayed. */
  resume(connection: Connection, sequence: number): number {
    this.connection = connection;
    const missed = this.#sent.filter(({ s }) => (s ?? 0) > sequence);
    for (const payload of missed) connection.send(payload);
    this.send('RESUMED', {});
    return missed.length;
  }
}
