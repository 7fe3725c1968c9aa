import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Core } from '../core.ts';
import { integerOf, isObject, type JsonObject, objectOf, stringOf } from '../json.ts';
import { Listeners } from '../listeners.ts';
import { Connection, type OutgoingPayload } from './connection.ts';
import type { GatewayEvent } from './events.ts';
import { noFaults } from './faults.ts';
import { greet, readIdentity } from './login.ts';
import { Session } from './session.ts';

/** A payload that crossed the gateway, either way. */
export interface GatewayTraffic {
  readonly from: 'bot' | 'server';
  readonly payload: OutgoingPayload | JsonObject;
}

/** What a gateway is started with. */
export interface GatewayOptions {
  readonly heartbeatIntervalMs: number;
  /** The privileged intents that are switched on for the bot, as bits. */
  readonly privilegedIntents: number;
}

/** Discord's gateway, version 10: logs bots in, numbers their events and takes them back after a break. */
export class Gateway {
  readonly faults = noFaults();
  readonly traffic = new Listeners<GatewayTraffic>();
  /** Tells when a bot came or went. */
  readonly comings = new Listeners<void>();
  readonly sessions = new Map<string, Session>();
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #open = new Set<Connection>();
  readonly #options: GatewayOptions;
  #core: Core | undefined;

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  /** Says what the bots that connect are to find. */
  attach(core: Core): void {
    this.#core = core;
  }

  /** Takes a request for a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const core = this.#core;
    if (core === undefined) return void socket.destroy();
    const query = new URL(request.url ?? '/', core.origin()).searchParams;
    this.#sockets.handleUpgrade(request, socket, head, (ws) => this.#connected(core, ws, query));
  }

  /** Whether a bot is logged in. */
  get hasBot(): boolean {
    return [...this.sessions.values()].some(({ connection }) => connection.isOpen);
  }

  /** The address that bots connect to. */
  url(): string {
    return (this.#core?.origin() ?? '').replace(/^http/, 'ws');
  }

  /** Every open connection. */
  connections(): readonly Connection[] {
    return [...this.#open];
  }

  /** Sends an event to the sessions that want it, late if told so. */
  dispatch(event: GatewayEvent): void {
    const deliver = () => {
      for (const session of this.sessions.values()) if (session.wants(event)) session.deliver(event);
    };
    const delay = this.faults.eventDelayMs;
    if (delay === 0 || this.#core === undefined) deliver();
    else this.#core.clock.after(delay, deliver);
  }

  /** Cuts every connection off. */
  shutDown(): void {
    for (const connection of this.#open) connection.cut();
    this.#sockets.close();
  }

  #connected(core: Core, socket: WebSocket, query: URLSearchParams): void {
    const connection = new Connection(socket, query.get('compress') === 'zlib-stream', (payload) =>
      this.traffic.tell({ from: 'server', payload }),
    );
    this.#open.add(connection);
    socket.on('error', () => connection.cut());
    socket.on('close', (code) => {
      this.#open.delete(connection);
      this.comings.tell();
      // A bot that says goodbye (1000, 1001) gives its session up; any other end can be resumed.
      if (code !== 1000 && code !== 1001) return;
      for (const [id, session] of this.sessions) if (session.connection === connection) this.sessions.delete(id);
    });
    socket.on('message', (data) => this.#received(core, connection, String(data)));
    connection.send({
      op: GatewayOpcodes.Hello,
      d: { heartbeat_interval: this.#options.heartbeatIntervalMs },
      s: null,
      t: null,
    });
  }

  #received(core: Core, connection: Connection, text: string): void {
    const payload = parse(text);
    if (payload === undefined) {
      connection.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
      return;
    }
    this.traffic.tell({ from: 'bot', payload });
    const data = objectOf(payload.d);
    switch (payload.op) {
      case GatewayOpcodes.Heartbeat:
        if (!this.faults.acksStopped) connection.send({ op: GatewayOpcodes.HeartbeatAck, d: null, s: null, t: null });
        return;
      case GatewayOpcodes.Identify:
        this.#identify(core, connection, data);
        return;
      case GatewayOpcodes.Resume:
        this.#resume(core, connection, data);
        return;
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
        return;
      case GatewayOpcodes.RequestGuildMembers:
        this.#sendMembers(core, connection, data);
        return;
      default:
        connection.close(GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.');
    }
  }

  #identify(core: Core, connection: Connection, data: JsonObject): void {
    const { refusals } = this.faults;
    if (refusals.times > 0) {
      refusals.times -= 1;
      connection.close(refusals.code);
      return;
    }
    const identity = readIdentity(core.token, data, this.#options.privilegedIntents);
    if (typeof identity === 'number') {
      connection.close(identity);
      return;
    }
    connection.compressPayloads = data.compress === true;
    const session = new Session(randomBytes(16).toString('hex'), identity, connection);
    this.sessions.set(session.id, session);
    greet(core, session, this.url());
    this.comings.tell();
  }

  #resume(core: Core, connection: Connection, data: JsonObject): void {
    const session = this.sessions.get(stringOf(data.session_id) ?? '');
    if (session === undefined || stringOf(data.token)?.replace(/^Bot /, '') !== core.token) {
      connection.send({ op: GatewayOpcodes.InvalidSession, d: false, s: null, t: null });
      return;
    }
    session.resume(connection, integerOf(data.seq) ?? 0);
    this.comings.tell();
  }

  #sendMembers(core: Core, connection: Connection, data: JsonObject): void {
    const session = [...this.sessions.values()].find((one) => one.connection === connection);
    const guild = core.world.guilds.find(({ id, hasBot }) => id === data.guild_id && hasBot);
    if (session === undefined || guild === undefined) return;
    const wanted = [data.user_ids].flat();
    const members = [...guild.members.values()].filter(
      ({ user }) => wanted[0] === undefined || wanted.includes(user.id),
    );
    const nonce = typeof data.nonce === 'string' ? { nonce: data.nonce } : {};
    session.send('GUILD_MEMBERS_CHUNK', {
      guild_id: guild.id,
      members,
      chunk_index: 0,
      chunk_count: 1,
      not_found: [],
      ...nonce,
    });
  }
}

function parse(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
