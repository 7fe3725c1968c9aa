import { Events, MessageFlags } from 'discord.js';
import { commands } from '../../commands/index.ts';
import { createClient } from '../../src/discord/client.ts';
import { registerCommands } from '../../src/discord/registration.ts';

/**
 * The bot that the real one is measured against: the same client with the same options, intents and commands, that
 * answers every command with one sentence. `node --import tsx constant-bot.ts API TOKEN`.
 */
const [api, token] = process.argv.slice(2);
const client = createClient(api);
client.once(Events.ClientReady, ({ rest, application }) =>
  registerCommands(
    rest,
    application.id,
    commands.map(({ data }) => data),
  ),
);
client.on(Events.InteractionCreate, async (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  await interaction.reply({
    content: '**Services trade, imports plus exports, Xiamen, first half of 2021: CNY 34.32 billion**',
    flags: MessageFlags.SuppressEmbeds,
    allowedMentions: { parse: [], repliedUser: false },
  });
});
await client.login(token);
