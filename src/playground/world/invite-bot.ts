import type { Core } from '../core.ts';
import { DEFAULT_PERMISSIONS } from '../permissions.ts';
import { guildCreatePayload } from './guild-payloads.ts';
import { type GuildRecord, join, role } from './guilds.ts';

/** Makes the bot a member with a role of its own, and tells it. Throws where it is one already. */
export function inviteBot(core: Core, guild: GuildRecord): void {
  if (guild.hasBot) throw new Error(`The bot is in ${guild.name} already`);
  const own = role(core.id(), 'egret', guild.roles.length, DEFAULT_PERMISSIONS, true);
  guild.roles.push(own);
  guild.hasBot = true;
  join(guild, core.world.bot, [own.id]);
  core.dispatch({ name: 'GUILD_CREATE', data: guildCreatePayload(guild), guildId: guild.id });
}
