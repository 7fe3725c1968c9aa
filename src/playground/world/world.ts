import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { DEFAULT_PERMISSIONS } from '../permissions.ts';
import { type Channel, directChannel, groupChannel, textChannel } from './channels.ts';
import { emptyGuild, type GuildRecord, join, role } from './guilds.ts';
import { type Person, person } from './people.ts';

/** Everybody and every place that the server knows. */
export interface World {
  readonly applicationId: string;
  readonly bot: Person;
  /** People by key: owner, member, moderator, neighbour, outsider. */
  readonly people: ReadonlyMap<string, Person>;
  /** The server that most tests use, with the channels general, trade and silent (where the bot may not write). */
  readonly home: GuildRecord;
  /** A second server with the bot in it. */
  readonly second: GuildRecord;
  /** A server without the bot: only user-installed commands work here. */
  readonly elsewhere: GuildRecord;
  readonly guilds: readonly GuildRecord[];
  readonly channels: Map<string, Channel>;
  /** The person's talk with the bot. */
  direct(person: Person): Channel;
  /** A group without the bot. */
  readonly group: Channel;
}

const BOT = '1000000000000000001';
const MODERATOR_ROLE = '1000000000000000301';

/** Builds the same small world each time. */
export function buildWorld(): World {
  const bot = person('egret', BOT, 'Egret', true);
  const owner = person('owner', '1000000000000000101', 'Olive');
  const member = person('member', '1000000000000000102', 'Mia');
  const moderator = person('moderator', '1000000000000000103', 'Max');
  const neighbour = person('neighbour', '1000000000000000104', 'Ned');
  const outsider = person('outsider', '1000000000000000105', 'Oscar');
  const everybody = [owner, member, moderator, neighbour, outsider];

  const home = emptyGuild('1000000000000000201', 'Home', owner.user.id, true);
  const second = emptyGuild('1000000000000000202', 'Second', owner.user.id, true);
  const elsewhere = emptyGuild('1000000000000000203', 'Elsewhere', owner.user.id, false);
  const moderates =
    PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageMessages | PermissionFlagsBits.ModerateMembers;
  // The bot may ping everyone, so that a reply with a careless mention shows up as one.
  const botMay = DEFAULT_PERMISSIONS | PermissionFlagsBits.MentionEveryone;
  home.roles.push(
    role(MODERATOR_ROLE, 'Moderator', 1, moderates),
    role('1000000000000000302', 'egret', 2, botMay, true),
  );
  second.roles.push(role('1000000000000000303', 'egret', 1, botMay, true));
  for (const one of [owner, member, neighbour]) join(home, one);
  join(home, moderator, [MODERATOR_ROLE]);
  join(home, bot, ['1000000000000000302']);
  for (const one of [owner, member, outsider]) join(second, one);
  join(second, bot, ['1000000000000000303']);
  for (const one of [owner, member, outsider]) join(elsewhere, one);

  const noWriting = String(PermissionFlagsBits.SendMessages);
  home.channels.push(
    textChannel(home, '1000000000000000401', 'general'),
    textChannel(home, '1000000000000000402', 'trade'),
    textChannel(home, '1000000000000000403', 'silent', [
      { id: bot.user.id, type: OverwriteType.Member, allow: '0', deny: noWriting },
    ]),
  );
  second.channels.push(textChannel(second, '1000000000000000404', 'general'));
  elsewhere.channels.push(textChannel(elsewhere, '1000000000000000405', 'general'));

  const guilds = [home, second, elsewhere];
  const group = groupChannel([member, neighbour], '1000000000000000501');
  const directs = new Map(
    everybody.map((one, at) => [one.key, directChannel(one, String(1000000000000000601n + BigInt(at)))]),
  );
  const channels = [...guilds.flatMap((guild) => guild.channels), ...directs.values(), group];
  return {
    applicationId: BOT,
    bot,
    people: new Map(everybody.map((one) => [one.key, one])),
    home,
    second,
    elsewhere,
    guilds,
    group,
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    direct(one) {
      const channel = directs.get(one.key);
      if (channel === undefined) throw new Error(`${one.key} has no direct messages`);
      return channel;
    },
  };
}

/** The person with an id, or undefined. */
export function personById(world: World, id: string): Person | undefined {
  return [world.bot, ...world.people.values()].find(({ user }) => user.id === id);
}
