import { GatewayCloseCodes, GatewayIntentBits } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import { integerOf, type JsonObject, listOf, stringOf } from '../json.ts';
import { guildCreatePayload } from '../world/guild-payloads.ts';
import type { Identity, Session } from './session.ts';

const PRIVILEGED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** Reads IDENTIFY. Gives who logs in, or the code to close with. `privileged` are the special intents switched on. */
export function readIdentity(token: string, data: JsonObject, privileged: number): Identity | GatewayCloseCodes {
  if (stringOf(data.token)?.replace(/^Bot /, '') !== token) return GatewayCloseCodes.AuthenticationFailed;
  const intents = integerOf(data.intents);
  if (intents === undefined) return GatewayCloseCodes.InvalidIntents;
  if ((intents & PRIVILEGED & ~privileged) !== 0) return GatewayCloseCodes.DisallowedIntents;
  const [id = 0, count = 1] = listOf(data.shard).flatMap((part) => integerOf(part) ?? []);
  if (count < 1 || id < 0 || id >= count) return GatewayCloseCodes.InvalidShard;
  return { intents, shard: [id, count] };
}

/** Greets a new session: READY, then its guilds one by one. */
export function greet(core: Core, session: Session, resumeUrl: string): void {
  const { world } = core;
  const guilds = world.guilds.filter(
    ({ id, hasBot }) => hasBot && session.wants({ name: 'GUILD_CREATE', data: {}, guildId: id }),
  );
  session.send('READY', {
    v: 10,
    user: { ...world.bot.user, email: null, mfa_enabled: false, verified: true },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: resumeUrl,
    shard: session.identity.shard,
    application: { id: world.applicationId, flags: 0 },
    private_channels: [],
    relationships: [],
    presences: [],
    user_settings: {},
  });
  if ((session.identity.intents & GatewayIntentBits.Guilds) === 0) return;
  for (const guild of guilds) session.send('GUILD_CREATE', guildCreatePayload(guild));
}
