import { createServer, type Server } from 'node:http';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { Hono } from 'hono';
import { botReady } from './bot-ready.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Core } from './core.ts';
import { Driver } from './driver/driver.ts';
import { type GatewayControls, gatewayControls } from './gateway/controls.ts';
import { Gateway } from './gateway/gateway.ts';
import { Listeners } from './listeners.ts';
import type { MessageChange } from './message-store.ts';
import { Page, type PageOptions } from './page-server/page.ts';
import { buildApp } from './rest/app.ts';
import { Faults } from './rest/faults.ts';
import { requestHandler, type Traffic } from './rest/front.ts';
import { isLocal } from './rest/local-only.ts';
import type { RouteEnv } from './rest/routes.ts';
import { snowflakes } from './snowflake.ts';
import type { GuildRecord } from './world/guilds.ts';
import { inviteBot } from './world/invite-bot.ts';
import { buildWorld, type World } from './world/world.ts';

/** How to start a playground; everything has a default. */
export interface PlaygroundOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The token that the bot has to log in with. */
  readonly token?: string;
  /** What the 3 s, the 15 min and every delay go by. */
  readonly clock?: Clock;
  readonly heartbeatIntervalMs?: number;
  /** Privileged intents that are switched on, as bits; none unless given, and asking for one closes with 4014. */
  readonly privilegedIntents?: number;
  /** Adds routes of one's own, such as a web page. */
  readonly mount?: (app: Hono<RouteEnv>) => void;
  /** Serves the web page at the server's address; without it there is none. */
  readonly page?: PageOptions;
}

/** A running playground. */
export interface Playground {
  /** For discord.js: `rest: { api }`. */
  readonly api: string;
  readonly origin: string;
  readonly port: number;
  readonly token: string;
  readonly applicationId: string;
  readonly world: World;
  readonly faults: Faults;
  readonly gateway: GatewayControls;
  /** Requests that no route knows, as `METHOD /path`. A test should find none. */
  readonly unknownRequests: readonly string[];
  /** Tells of every request and its answer. Returns what stops it. */
  onTraffic(listener: (traffic: Traffic) => void): () => void;
  /** Tells of every message written, edited or deleted, private ones too. Returns what stops it. */
  onMessage(listener: (change: MessageChange) => void): () => void;
  /** What a person does and sees. Throws for a key that is nobody's. */
  user(key: string): Driver;
  /** The commands that the bot registered: for everywhere, or for one server. */
  commands(scope?: string): readonly APIApplicationCommand[];
  /** A message as it is now, or undefined once deleted. */
  message(id: string): APIMessage | undefined;
  /** The messages in a channel that everybody there sees, oldest first. */
  messages(channelId: string): readonly APIMessage[];
  /** Everything the bot said after its first reply to an interaction, as it is now. */
  followUps(interactionId: string): readonly APIMessage[];
  /** Brings the bot into a server that it is not in, as an invite link does. */
  invite(guild: GuildRecord): void;
  /** Resolves once a bot is logged in and has registered commands. */
  botReady(): Promise<void>;
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

/** Three parts like a real token, so that clients which read the id out of the first one can. */
const TOKEN = `${Buffer.from('1000000000000000001').toString('base64url')}.play.ground-token-for-local-use-only`;

/** Starts a server on 127.0.0.1. Rejects when the port is taken (the error's `code` is EADDRINUSE). */
export async function startPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const { clock = systemClock, token = TOKEN, heartbeatIntervalMs = 41_250, privilegedIntents = 0 } = options;
  const gateway = new Gateway({ heartbeatIntervalMs, privilegedIntents });
  const messageChanges = new Listeners<MessageChange>();
  let port = 0;
  const core: Core = {
    clock,
    token,
    world: buildWorld(),
    id: snowflakes(clock),
    origin: () => `http://127.0.0.1:${port}`,
    dispatch: (event) => gateway.dispatch(event),
    messages: new Map(),
    messageChanges,
    uploads: new Map(),
    commands: new Map(),
    interactions: new Map(),
    commandsCreated: [],
    unknownRequests: [],
  };
  const faults = new Faults();
  const traffic = new Listeners<Traffic>();
  const app = buildApp(core, () => gateway.url());
  options.mount?.(app);
  const page =
    options.page === undefined
      ? undefined
      : new Page(core, { traffic, comings: gateway.comings, isBotOnline: () => gateway.hasBot }, options.page);
  page?.addRoutes(app);
  const handle = requestHandler({ app, faults, clock, traffic });
  const http = createAdaptorServer({
    createServer,
    fetch: (request, env) => handle(request, (env as HttpBindings).incoming),
  }) as Server;
  port = await listen(http, options.port ?? 0);
  gateway.attach(core);
  http.on('upgrade', (request, socket, head) => {
    if (!isLocal(request.headers)) socket.destroy();
    else if (page?.upgrade(request, socket, head) !== true) gateway.upgrade(request, socket, head);
  });
  const publicMessages = (channelId: string) =>
    [...core.messages.values()].filter((record) => record.channel.id === channelId && record.onlyFor === undefined);

  return {
    api: `${core.origin()}/api`,
    origin: core.origin(),
    port,
    token,
    applicationId: core.world.applicationId,
    world: core.world,
    faults,
    gateway: gatewayControls(gateway),
    unknownRequests: core.unknownRequests,
    onTraffic: (listener) => traffic.add(listener),
    onMessage: (listener) => messageChanges.add(listener),
    user(key) {
      const person = core.world.people.get(key);
      if (person === undefined) throw new Error(`Nobody is called ${key}: ${[...core.world.people.keys()].join(', ')}`);
      return new Driver(core, person);
    },
    commands: (scope = 'global') => core.commands.get(scope) ?? [],
    message: (id) => structuredClone(core.messages.get(id)?.message),
    messages: (channelId) => publicMessages(channelId).map(({ message }) => structuredClone(message)),
    followUps(interactionId) {
      const ids = core.interactions.get(interactionId)?.followUpIds ?? [];
      return ids.flatMap((id) => structuredClone(core.messages.get(id)?.message) ?? []);
    },
    invite: (guild) => inviteBot(core, guild),
    botReady: () => botReady(core, gateway, traffic),
    async close() {
      gateway.shutDown();
      page?.close();
      http.closeAllConnections();
      await new Promise<void>((resolve) => http.close(() => resolve()));
    },
  };
}

function listen(http: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? `Port ${port} on 127.0.0.1 is taken already` : error.message;
      reject(Object.assign(new Error(`The playground cannot start: ${why}`, { cause: error }), { code: error.code }));
    });
    http.listen(port, '127.0.0.1', () => {
      const address = http.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
