/** Something the bot is told over the gateway, with what decides who gets it. */
export interface GatewayEvent {
  readonly name: string;
  readonly data: object;
  /** The guild that it happened in; absent for direct messages and for what is no guild's business. */
  readonly guildId?: string;
  /** The intent bits of which a session needs one; absent for events that every session gets. */
  readonly intents?: number;
  /** What a session without the MESSAGE_CONTENT intent gets instead. */
  readonly withoutContent?: object;
}
