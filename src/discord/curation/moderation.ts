import { GuildMemberRoleManager, type Interaction, PermissionFlagsBits } from 'discord.js';
import type { Actor } from '../../curation/actor.ts';
import type { Curation } from '../../curation/curation.ts';
import type { FetchRules } from '../../curation/fetch/fetch-article.ts';
import type { Engine } from '../../engine.ts';

/** What the commands that change facts need. Without it the bot only reads. */
export interface Moderation {
  readonly curation: Curation;
  /** The base as it stood at the end of a day; undefined for a day before the ledger began. */
  readonly asOf: (day: Date) => Promise<Engine | undefined>;
  /** The one server in which facts are changed; left out: in none, and what is on file can be read all the same. */
  readonly homeId?: string | undefined;
  /** The role that may; left out: whoever may manage the server. */
  readonly roleId?: string | undefined;
  /** From where articles may be fetched; no host: from nowhere. */
  readonly fetching: FetchRules;
  /** Where attachments are kept, as `https://host`. */
  readonly attachmentOrigins: readonly string[];
}

type Acting = Pick<Interaction, 'guildId' | 'member' | 'memberPermissions'> & {
  readonly user: { readonly id: string };
};

/**
 * Who is behind an interaction and whether they may change facts, as the interaction itself says at this moment: the
 * server, and the roles or permissions that Discord sends along with every click.
 */
export function actorOf(interaction: Acting, { homeId, roleId }: Moderation): Actor {
  const isHome = homeId !== undefined && interaction.guildId === homeId;
  return { userId: interaction.user.id, mayModerate: isHome && hasRight(interaction, roleId) };
}

function hasRight({ member, memberPermissions }: Acting, roleId: string | undefined): boolean {
  if (roleId === undefined) return memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;
  const roles = member?.roles;
  if (!roles) return false;
  return roles instanceof GuildMemberRoleManager ? roles.cache.has(roleId) : roles.includes(roleId);
}
