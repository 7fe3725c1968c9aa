import { Client, GatewayIntentBits, type Interaction, type Message, Partials } from 'discord.js';
import { type Playground, type PlaygroundOptions, startPlayground } from '../../src/playground/index.ts';
import { checkTraffic, type TrafficCheck } from './spec.ts';

/** A playground with a real discord.js client on it. */
export interface TestBot {
  readonly server: Playground;
  readonly client: Client<true>;
  /** What the client could not do: rejected replies, gateway errors. */
  readonly errors: unknown[];
  readonly traffic: TrafficCheck;
  stop(): Promise<void>;
}

interface Setup extends PlaygroundOptions {
  readonly commands?: readonly object[];
  readonly intents?: readonly GatewayIntentBits[];
  readonly shards?: number;
  readonly rest?: Readonly<Record<string, unknown>>;
  readonly onInteraction?: (interaction: Interaction) => Promise<unknown> | unknown;
  readonly onMessage?: (message: Message) => Promise<unknown> | unknown;
}

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** Starts both, registers the commands and waits until the client is ready. */
export async function startTestBot({
  commands = [],
  intents = INTENTS,
  rest = {},
  shards = 1,
  onInteraction,
  onMessage,
  ...options
}: Setup = {}): Promise<TestBot> {
  const server = await startPlayground(options);
  const traffic = checkTraffic(server);
  const errors: unknown[] = [];
  const client: Client = new Client({
    intents,
    partials: [Partials.Channel],
    rest: { api: server.api, ...rest },
    ...(shards > 1 ? { shardCount: shards } : {}),
  });
  const guarded = async (run: () => unknown) => {
    try {
      await run();
    } catch (error) {
      errors.push(error);
    }
  };
  client.on('error', (error) => errors.push(error));
  client.on('shardError', (error) => errors.push(error));
  client.on('interactionCreate', (interaction) => void guarded(() => onInteraction?.(interaction)));
  client.on('messageCreate', (message) => void guarded(() => (message.author.bot ? undefined : onMessage?.(message))));
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve));
  await client.login(server.token);
  const readyClient = await ready;
  if (commands.length > 0) await readyClient.application.commands.set(commands as never);
  return {
    server,
    client: readyClient,
    errors,
    traffic,
    async stop() {
      await client.destroy();
      await server.close();
    },
  };
}
