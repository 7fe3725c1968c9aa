import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { StorePlace } from './curation/store/place.ts';
import { LOG_LEVELS } from './discord/logger.ts';

/** Three parts of base64 with dots between; what they hold is Discord's business. */
const TOKEN = /^[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}$/;

const SNOWFLAKE = /^\d{15,20}$/;
const HOSTS = /^\s*[a-z0-9.-]+(\s*,\s*[a-z0-9.-]+)*\s*$/i;

const settingsSchema = z.object({
  /** The bot's token; without it the playground starts instead of Discord. */
  DISCORD_TOKEN: z.string().trim().regex(TOKEN).optional(),
  /** Where Discord's REST interface is, for a proxy or a local look-alike. */
  DISCORD_API: z.url({ protocol: /^https?$/ }).optional(),
  /** The playground's port on 127.0.0.1. */
  EGRET_PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  /** The folder with the facts. */
  EGRET_DATA: z.string().default(fileURLToPath(new URL('../data', import.meta.url))),
  /** The folder of the embedded database; made on first start. */
  DATA_DIR: z.string().default(fileURLToPath(new URL('../var', import.meta.url))),
  /** A PostgreSQL server, instead of the embedded database. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Whether moderators may approve what they proposed themselves. */
  EGRET_APPROVE_OWN: z.stringbool().default(false),
  /** The server in which moderators change facts; without it they can do so nowhere. */
  EGRET_HOME: z.string().regex(SNOWFLAKE).optional(),
  /** The role that may; without it whoever may manage that server. */
  EGRET_MODERATOR_ROLE: z.string().regex(SNOWFLAKE).optional(),
  /** Hosts, by their full names with commas between, from which articles may be fetched. */
  EGRET_FETCH_HOSTS: z.string().regex(HOSTS).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).optional(),
});

export interface Settings {
  readonly token: string | undefined;
  readonly api: string | undefined;
  readonly port: number;
  readonly dataFolder: string;
  /** Where changes are kept. */
  readonly store: StorePlace;
  readonly mayApproveOwn: boolean;
  /** Where and by whom facts may be changed. */
  readonly homeId: string | undefined;
  readonly moderatorRoleId: string | undefined;
  /** From where articles may be fetched. */
  readonly fetchHosts: readonly string[];
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

export type SettingName = keyof z.infer<typeof settingsSchema>;

/** Reads the settings from the environment, the only place that does. An empty variable counts as not set. */
export function readSettings(
  env: NodeJS.ProcessEnv = process.env,
): { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly wrong: readonly SettingName[] } {
  const set = Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== '');
  const parsed = settingsSchema.safeParse(Object.fromEntries(set));
  if (!parsed.success) {
    const names = parsed.error.issues.map(({ path }) => path[0] as SettingName);
    return { ok: false, wrong: [...new Set(names)] };
  }
  const { DISCORD_TOKEN, DISCORD_API, EGRET_PORT, EGRET_DATA, LOG_LEVEL } = parsed.data;
  const { DATA_DIR, DATABASE_URL, EGRET_APPROVE_OWN, EGRET_HOME, EGRET_MODERATOR_ROLE, EGRET_FETCH_HOSTS } =
    parsed.data;
  return {
    ok: true,
    settings: {
      token: DISCORD_TOKEN,
      api: DISCORD_API,
      port: EGRET_PORT,
      dataFolder: EGRET_DATA,
      store: DATABASE_URL === undefined ? { folder: DATA_DIR } : { url: DATABASE_URL },
      mayApproveOwn: EGRET_APPROVE_OWN,
      homeId: EGRET_HOME,
      moderatorRoleId: EGRET_MODERATOR_ROLE,
      fetchHosts: (EGRET_FETCH_HOSTS ?? '')
        .toLowerCase()
        .split(',')
        .flatMap((host) => host.trim() || []),
      // A chat in the terminal is no place for a log.
      logLevel: LOG_LEVEL ?? (DISCORD_TOKEN ? 'info' : 'error'),
    },
  };
}
