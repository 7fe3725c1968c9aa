import * as spec from 'discord-api-spec/zod';
import * as z from 'zod/mini';

// The published document has no gateway payloads, but it has nearly everything that is inside them.
const user = spec.UserResponseSchema;
const member = spec.GuildMemberResponseSchema;
const place = z.object({ id: spec.SnowflakeTypeSchema, channel_id: spec.SnowflakeTypeSchema });
const partialMember = z.object({ roles: z.array(spec.SnowflakeTypeSchema), joined_at: z.string() });
const message = z.intersection(spec.MessageResponseSchema, z.object({ member: z.optional(partialMember) }));

const interaction = z.object({
  id: spec.SnowflakeTypeSchema,
  application_id: spec.SnowflakeTypeSchema,
  type: spec.InteractionTypesSchema,
  token: z.string().check(z.minLength(1)),
  version: z.literal(1),
  channel_id: spec.SnowflakeTypeSchema,
  channel: z.object({ id: spec.SnowflakeTypeSchema, type: spec.ChannelTypesSchema }),
  app_permissions: z.string(),
  locale: spec.AvailableLocalesEnumSchema,
  context: spec.InteractionContextTypeSchema,
  authorizing_integration_owners: z.record(z.string(), spec.SnowflakeTypeSchema),
  entitlements: z.array(spec.EntitlementResponseSchema),
  user: z.optional(user),
  member: z.optional(member),
  message: z.optional(message),
});

/** What is known of the events that the server sends, by name. */
export const SPEC_EVENTS: Readonly<Record<string, z.ZodMiniType>> = {
  READY: z.object({ v: z.literal(10), user: z.object({ id: spec.SnowflakeTypeSchema }), session_id: z.string() }),
  GUILD_CREATE: z.object({
    id: spec.SnowflakeTypeSchema,
    roles: z.array(spec.GuildRoleResponseSchema),
    channels: z.array(spec.GuildChannelResponseSchema),
    members: z.array(member),
  }),
  INTERACTION_CREATE: interaction,
  MESSAGE_CREATE: message,
  MESSAGE_UPDATE: message,
  MESSAGE_DELETE: place,
};
