import { refusal } from '../api-error.ts';
import { guildPayload } from '../world/guild-payloads.ts';
import type { AddRoutes } from './routes.ts';

/** Servers that the bot is in, with their channels, roles and members, for reading. */
export const guildRoutes: AddRoutes = (routes, { world }) => {
  const guildOf = (id: string) => {
    const guild = world.guilds.find((one) => one.id === id && one.hasBot);
    if (guild === undefined) throw refusal.unknownGuild();
    return guild;
  };

  routes.get('/guilds/:guild', (c) => c.json(guildPayload(guildOf(c.req.param('guild')))));
  routes.get('/guilds/:guild/channels', (c) => c.json(guildOf(c.req.param('guild')).channels.map(({ data }) => data)));
  routes.get('/guilds/:guild/roles', (c) => c.json(guildOf(c.req.param('guild')).roles));
  routes.get('/guilds/:guild/roles/:role', (c) => {
    const found = guildOf(c.req.param('guild')).roles.find(({ id }) => id === c.req.param('role'));
    if (found === undefined) throw refusal.unknownRole();
    return c.json(found);
  });
  routes.get('/guilds/:guild/members', (c) => {
    const limit = Number(c.req.query('limit') ?? 1);
    return c.json([...guildOf(c.req.param('guild')).members.values()].slice(0, limit));
  });
  routes.get('/guilds/:guild/members/:user', (c) => {
    const member = guildOf(c.req.param('guild')).members.get(c.req.param('user'));
    if (member === undefined) throw refusal.unknownMember();
    return c.json(member);
  });
};
