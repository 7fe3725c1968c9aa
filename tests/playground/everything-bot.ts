import { AttachmentBuilder, type ChatInputCommandInteraction, type Interaction, MessageFlags } from 'discord.js';
import { startTestBot, type TestBot } from './test-bot.ts';

const ANYWHERE = { contexts: [0, 1, 2], integration_types: [0, 1] };

const COMMANDS = [
  {
    name: 'echo',
    description: 'says it back',
    options: [{ name: 'text', description: 'what', type: 3, required: true, autocomplete: true }],
  },
  { name: 'secret', description: 'only for you' },
  { name: 'later', description: 'takes its time' },
  { name: 'controls', description: 'a button and a select' },
  { name: 'form', description: 'a dialogue' },
  { name: 'admin', description: 'for moderators', default_member_permissions: '32' },
  { name: 'where', description: 'where are we', ...ANYWHERE },
  {
    name: 'pick',
    description: 'choices',
    contexts: [0],
    options: [{ name: 'size', description: 'size', type: 3, choices: [{ name: 'Small', value: 's' }] }],
  },
  { name: 'upload', description: 'a file', options: [{ name: 'file', description: 'file', type: 11, required: true }] },
  {
    name: 'tool',
    description: 'sub-commands',
    options: [
      {
        name: 'use',
        description: 'use it',
        type: 1,
        options: [
          { name: 'count', description: 'how many', type: 4, required: true, min_value: 1, max_value: 10 },
          { name: 'who', description: 'who', type: 6, required: true },
          { name: 'where', description: 'where', type: 7 },
          { name: 'role', description: 'role', type: 8 },
        ],
      },
    ],
  },
  { name: 'Quote', type: 3 },
  { name: 'Greet', type: 2 },
];

/** A bot that does one of everything. */
export function everythingBot(): Promise<TestBot> {
  return startTestBot({
    commands: COMMANDS,
    onInteraction: answer,
    async onMessage(message) {
      if (!message.inGuild() || message.mentions.has(message.client.user))
        await message.reply(`heard ${message.content}`);
    },
  });
}

async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    return interaction.respond([{ name: `${typed}!`, value: typed }]);
  }
  if (interaction.isButton()) return interaction.update({ content: 'clicked', components: [] });
  if (interaction.isStringSelectMenu()) {
    await interaction.deferUpdate();
    return interaction.editReply({ content: `chose ${interaction.values.join()}`, components: [] });
  }
  if (interaction.isModalSubmit()) {
    const { fields } = interaction;
    const topic = fields.getStringSelectValues('topic').join();
    return interaction.reply(`${fields.getTextInputValue('name')} ${fields.getTextInputValue('colour')} ${topic}`);
  }
  if (interaction.isMessageContextMenuCommand()) return interaction.reply(`> ${interaction.targetMessage.content}`);
  if (interaction.isUserContextMenuCommand()) return interaction.reply(`hi ${interaction.targetUser.username}`);
  return interaction.isChatInputCommand() ? SLASH[interaction.commandName]?.(interaction) : undefined;
}

const SLASH: Readonly<Record<string, (i: ChatInputCommandInteraction) => Promise<unknown>>> = {
  echo: (i) => i.reply(`${i.locale} ${i.options.getString('text', true)}`),
  secret: (i) => i.reply({ content: 'psst', flags: MessageFlags.Ephemeral, withResponse: true }),
  admin: (i) => i.reply('done'),
  pick: (i) => i.reply('picked'),
  where: (i) => {
    const guild = i.guildId === null ? 'none' : (i.guild?.name ?? 'uncached');
    return i.reply(
      `guild ${guild} context ${i.context} install ${i.authorizingIntegrationOwners.userId === null ? 'server' : 'user'}`,
    );
  },
  async upload(i) {
    const file = i.options.getAttachment('file', true);
    const content = await (await fetch(file.url)).text();
    return i.reply(`${file.name} ${content}`.trim());
  },
  tool(i) {
    const [who, where] = [i.options.getUser('who', true), i.options.getChannel('where', true)];
    const role = i.options.getRole('role', true);
    const words = [i.options.getSubcommand(), i.options.getInteger('count'), who.username, where.name, role.name];
    return i.reply(words.join(' '));
  },
  async later(i) {
    await i.deferReply();
    await i.editReply({ content: 'done', files: [new AttachmentBuilder(Buffer.from('a,b\n'), { name: 'r.csv' })] });
    return i.followUp({ content: 'more', flags: MessageFlags.Ephemeral });
  },
  controls: (i) =>
    i.reply({
      content: 'pick',
      components: [
        {
          type: 1,
          components: [
            { type: 2, custom_id: 'go', label: 'go', style: 1 },
            { type: 2, url: 'https://example.org/', label: 'docs', style: 5 },
          ],
        },
        {
          type: 1,
          components: [
            {
              type: 3,
              custom_id: 'choice',
              options: [
                { label: 'one', value: '1' },
                { label: 'two', value: '2' },
              ],
            },
          ],
        },
      ],
    }),
  form: (i) =>
    i.showModal({
      custom_id: 'form',
      title: 'A form',
      components: [
        { type: 1, components: [{ type: 4, custom_id: 'name', label: 'Name', style: 1 }] },
        { type: 18, label: 'Colour', component: { type: 4, custom_id: 'colour', style: 1 } },
        {
          type: 18,
          label: 'Topic',
          component: {
            type: 3,
            custom_id: 'topic',
            options: [
              { label: 'A', value: 'a' },
              { label: 'B', value: 'b' },
            ],
          },
        },
      ],
    }),
};
