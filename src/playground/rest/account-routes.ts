import { refusal } from '../api-error.ts';
import { objectOf } from '../json.ts';
import { personById } from '../world/world.ts';
import { type AddRoutes, bodyOf } from './routes.ts';

/** The bot's own account, its application, other users, and direct messages. */
export const accountRoutes: AddRoutes = (routes, core) => {
  const { world } = core;
  const self = { ...world.bot.user, mfa_enabled: false, locale: 'en-US', email: null, verified: true };
  const application = {
    id: world.applicationId,
    name: 'Egret',
    icon: null,
    description: 'The bot on the playground',
    type: null,
    flags: 0,
    flags_new: '0',
    bot: world.bot.user,
    owner: world.people.get('owner')?.user,
    team: null,
    verify_key: '0'.repeat(64),
    bot_public: true,
    bot_require_code_grant: false,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    approximate_guild_count: world.guilds.filter(({ hasBot }) => hasBot).length,
    approximate_user_install_count: 1,
    approximate_user_authorization_count: 1,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
    integration_types_config: { 0: {}, 1: {} },
  };

  routes.get('/users/@me', (c) => c.json(self));
  routes.get('/applications/@me', (c) => c.json(application));
  routes.get('/oauth2/applications/@me', (c) => c.json(application));
  routes.get('/users/@me/guilds', (c) =>
    c.json(
      world.guilds
        .filter(({ hasBot }) => hasBot)
        .map(({ id, name }) => ({ id, name, icon: null, banner: null, owner: false, permissions: '0', features: [] })),
    ),
  );
  routes.get('/users/:id', (c) => {
    const found = personById(world, c.req.param('id'));
    if (found === undefined) throw refusal.unknownUser();
    return c.json(found.user);
  });
  routes.post('/users/@me/channels', (c) => {
    const found = personById(world, String(objectOf(bodyOf(c)).recipient_id));
    if (found === undefined || found === world.bot) throw refusal.unknownUser();
    return c.json(world.direct(found).data);
  });
};
