import { fileURLToPath } from 'node:url';
import {
  AttachmentBuilder,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
  type ModalSubmitFields,
} from 'discord.js';
import type { PlaygroundOptions } from '../../../src/playground/index.ts';
import { startTestBot, type TestBot } from '../test-bot.ts';
import { PAGE_COMMANDS } from './page-commands.ts';
import { CARD, CONTROLS, EMBED, FORM, page, SURVEY } from './page-messages.ts';

const font = (weight: number) =>
  fileURLToPath(new URL(`../../../data/fonts/noto-sans-sc-${weight}.ttf`, import.meta.url));

/** A bot with one of everything that the page shows, on a playground with the page. */
export function pageBot(options: PlaygroundOptions = {}): Promise<TestBot> {
  return startTestBot({
    page: {
      fonts: { regular: font(400), bold: font(700) },
      examples: { 'en-US': ['How are you?', 'What time is it?'], 'zh-CN': ['你好吗？'] },
    },
    ...options,
    commands: PAGE_COMMANDS,
    onInteraction: answer,
    async onMessage(message) {
      if (!message.inGuild() || message.mentions.has(message.client.user))
        await message.reply(`heard **${message.content.replace(/<@\d+>\s*/, '')}**`);
    },
  });
}

async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    const fruits = ['apple', 'apricot', 'banana', 'cherry'].filter((fruit) => fruit.startsWith(typed));
    return interaction.respond(fruits.map((fruit) => ({ name: `The ${fruit}`, value: fruit })));
  }
  if (interaction.isButton()) {
    if (interaction.customId.startsWith('page-'))
      return interaction.update(page(Number(interaction.customId.slice(5))));
    if (interaction.customId === 'form') return interaction.showModal(FORM);
    if (interaction.customId === 'silence') return undefined;
    return interaction.reply({ content: `pressed ${interaction.customId}`, flags: MessageFlags.Ephemeral });
  }
  if (interaction.isAnySelectMenu()) return interaction.reply(`chose ${interaction.values.join(' and ')}`);
  if (interaction.isModalSubmit()) {
    const { fields } = interaction;
    if (interaction.customId === 'survey') return interaction.reply(surveyed(fields));
    const many = fields.getStringSelectValues('topic').join('+');
    return interaction.reply(`${fields.getTextInputValue('name')} likes ${many}: ${fields.getTextInputValue('why')}`);
  }
  if (interaction.isMessageContextMenuCommand()) return interaction.reply(`> ${interaction.targetMessage.content}`);
  if (interaction.isUserContextMenuCommand()) return interaction.reply(`hi ${interaction.targetUser.displayName}`);
  return interaction.isChatInputCommand() ? SLASH[interaction.commandName]?.(interaction) : undefined;
}

function surveyed(fields: ModalSubmitFields): string {
  const whom = fields.getSelectedUsers('whom', true).map(({ displayName }) => displayName);
  const file = fields.getUploadedFiles('file', true).map(({ name, size }) => `${name} (${size})`);
  const [way, days] = [fields.getRadioGroup('way', true), fields.getCheckboxGroup('days').join('+')];
  return [...whom, ...file, way, days, fields.getCheckbox('sure')].join(', ');
}

const SLASH: Readonly<Record<string, (i: ChatInputCommandInteraction) => Promise<unknown> | undefined>> = {
  pick: (i) => i.reply(`${i.locale}: ${i.options.getString('fruit')}, ${i.options.getString('size') ?? 'no size'}`),
  count: (i) => i.reply(`counted to ${i.options.getInteger('number')} for ${i.options.getUser('who')?.displayName}`),
  secret: (i) => i.reply({ content: 'psst', flags: MessageFlags.Ephemeral }),
  silent: () => undefined,
  controls: (i) => i.reply(CONTROLS),
  embed: (i) => i.reply(EMBED),
  card: (i) => i.reply(CARD),
  pages: (i) => i.reply(page(1)),
  form: (i) => i.showModal(FORM),
  survey: (i) => i.showModal(SURVEY as never),
  async upload(i) {
    const file = i.options.getAttachment('file', true);
    const content = await (await fetch(file.url)).text();
    return i.reply({
      content: `${file.name}: ${content}`,
      files: [new AttachmentBuilder(Buffer.from('a,b\n'), { name: 'back.csv' })],
    });
  },
  async later(i) {
    await i.deferReply();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return i.editReply('done at last');
  },
};
