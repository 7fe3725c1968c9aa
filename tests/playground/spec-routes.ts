import * as spec from 'discord-api-spec/zod';
import * as z from 'zod/mini';

/** What Discord's published document says of one route. */
export interface SpecRoute {
  readonly method: string;
  readonly path: RegExp;
  readonly request?: z.ZodMiniType;
  /** The body of a 2xx answer; undefined where there is none (204). */
  readonly response?: z.ZodMiniType;
}

const at = (template: string) => new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);
const commands = z.array(spec.ApplicationCommandResponseSchema);

const callback = z.union([
  spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  spec.CreateMessageInteractionCallbackRequestSchema,
  spec.ModalInteractionCallbackRequestSchema,
  spec.PongInteractionCallbackRequestSchema,
  spec.UpdateMessageInteractionCallbackRequestSchema,
]);

const message = spec.MessageResponseSchema;
const webhookMessage = {
  path: at('/webhooks/{application}/{token}/messages/{message}'),
  response: message,
};
const channelMessage = { path: at('/channels/{channel}/messages/{message}'), response: message };

function commandRoutes(base: string): SpecRoute[] {
  const request = spec.ApplicationCommandCreateRequestSchema;
  const response = spec.ApplicationCommandResponseSchema;
  const one = at(`${base}/{command}`);
  return [
    { method: 'GET', path: at(base), response: commands },
    { method: 'PUT', path: at(base), request: z.array(spec.ApplicationCommandUpdateRequestSchema), response: commands },
    { method: 'POST', path: at(base), request, response },
    { method: 'GET', path: one, response },
    { method: 'PATCH', path: one, request: spec.ApplicationCommandPatchRequestPartialSchema, response },
    { method: 'DELETE', path: one },
  ];
}

/** The routes that the server has. A request for anything else is a violation by itself. */
export const SPEC_ROUTES: readonly SpecRoute[] = [
  { method: 'GET', path: at('/gateway'), response: spec.GatewayResponseSchema },
  { method: 'GET', path: at('/gateway/bot'), response: spec.GatewayBotResponseSchema },
  { method: 'GET', path: at('/users/@me'), response: spec.UserPIIResponseSchema },
  { method: 'GET', path: at('/users/@me/guilds'), response: z.array(spec.MyGuildResponseSchema) },
  { method: 'GET', path: /^\/users\/\d+$/, response: spec.UserResponseSchema },
  {
    method: 'POST',
    path: at('/users/@me/channels'),
    request: spec.CreatePrivateChannelRequestSchema,
    response: spec.PrivateChannelResponseSchema,
  },
  { method: 'GET', path: at('/applications/@me'), response: spec.PrivateApplicationResponseSchema },
  { method: 'GET', path: at('/oauth2/applications/@me'), response: spec.PrivateApplicationResponseSchema },
  ...commandRoutes('/applications/{application}/commands'),
  ...commandRoutes('/applications/{application}/guilds/{guild}/commands'),
  {
    method: 'POST',
    path: at('/interactions/{interaction}/{token}/callback'),
    request: callback,
    response: spec.InteractionCallbackResponseSchema,
  },
  {
    method: 'POST',
    path: at('/webhooks/{application}/{token}'),
    request: spec.IncomingWebhookRequestPartialSchema,
    response: message,
  },
  { method: 'GET', ...webhookMessage },
  { method: 'PATCH', ...webhookMessage, request: spec.IncomingWebhookUpdateRequestPartialSchema },
  { method: 'DELETE', path: webhookMessage.path },
  {
    method: 'GET',
    path: at('/channels/{channel}'),
    response: z.union([spec.GuildChannelResponseSchema, spec.PrivateChannelResponseSchema]),
  },
  { method: 'GET', path: at('/channels/{channel}/messages'), response: z.array(message) },
  {
    method: 'POST',
    path: at('/channels/{channel}/messages'),
    request: spec.MessageCreateRequestSchema,
    response: message,
  },
  { method: 'GET', ...channelMessage },
  { method: 'PATCH', ...channelMessage, request: spec.MessageEditRequestPartialSchema },
  { method: 'DELETE', path: channelMessage.path },
  { method: 'POST', path: at('/channels/{channel}/typing') },
  { method: 'PUT', path: at('/channels/{channel}/messages/{message}/reactions/{emoji}/@me') },
  { method: 'DELETE', path: at('/channels/{channel}/messages/{message}/reactions/{emoji}/@me') },
  { method: 'GET', path: at('/guilds/{guild}'), response: spec.GuildResponseSchema },
  { method: 'GET', path: at('/guilds/{guild}/channels'), response: z.array(spec.GuildChannelResponseSchema) },
  { method: 'GET', path: at('/guilds/{guild}/roles'), response: z.array(spec.GuildRoleResponseSchema) },
  { method: 'GET', path: at('/guilds/{guild}/roles/{role}'), response: spec.GuildRoleResponseSchema },
  { method: 'GET', path: at('/guilds/{guild}/members'), response: z.array(spec.GuildMemberResponseSchema) },
  { method: 'GET', path: at('/guilds/{guild}/members/{user}'), response: spec.GuildMemberResponseSchema },
];
