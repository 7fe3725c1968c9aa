import type { Interaction, Message } from 'discord.js';
import type { Logger } from 'pino';
import type { ChartRenderer } from '../answer/chart/renderer.ts';
import type { Engine } from '../engine.ts';
import type { Language } from '../question/language.ts';
import { chartAdder } from './add-chart.ts';
import { answerCard, noticeCard } from './cards.ts';
import { choose } from './choices.ts';
import type { Command, CommandContext } from './command.ts';
import { conversationOf } from './conversation.ts';
import { onFault } from './faults.ts';
import { languageOfLocale } from './locale.ts';
import { phrases } from './locales/index.ts';
import { questionOf } from './mentions.ts';
import { mayAnswer } from './permissions.ts';
import { RecentIds } from './recent-ids.ts';
import { reply } from './reply.ts';

export interface DispatchOptions {
  readonly engine: Engine;
  readonly commands: readonly Command[];
  readonly logger: Logger;
  readonly now: () => Date;
  /** Left out: no answer gets a chart. */
  readonly charts?: ChartRenderer | undefined;
}

/** Takes what users do to whoever answers it. Its promises never reject. */
export interface Dispatch {
  interaction(interaction: Interaction): Promise<void>;
  message(message: Message): Promise<void>;
}

export function createDispatch({ engine, commands, logger, now, charts }: DispatchOptions): Dispatch {
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  const seen = new RecentIds();
  const addChart = chartAdder(engine.base, charts, logger);
  const hasCharts = charts !== undefined;

  async function handle(interaction: Interaction, context: CommandContext): Promise<void> {
    if (interaction.isAutocomplete()) return byName.get(interaction.commandName)?.suggest?.(interaction, context);
    if (interaction.isMessageComponent()) return choose(interaction, context);
    if (!interaction.isChatInputCommand()) return;
    const command = byName.get(interaction.commandName);
    if (command) return command.run(interaction, context);
    await reply(interaction, noticeCard(phrases(context.language).notices.unknownCommand));
  }

  async function answer(message: Message, question: string, locale: Language): Promise<void> {
    if (question === '') {
      return reply(message, noticeCard(phrases(locale).notices.howToAsk));
    }
    const conversation = conversationOf(message.channelId, message.author.id);
    const said = engine.ask(question, { conversation, now: now(), locale });
    await reply(message, answerCard(said, engine.base, message.author.id, { chartButton: hasCharts }));
  }

  return {
    async interaction(interaction) {
      if (!seen.isNew(interaction.id)) return;
      const log = logger.child({ interaction: interaction.id, type: interaction.type });
      const language = languageOfLocale(interaction.locale);
      try {
        await handle(interaction, { engine, language, now: now(), addChart, hasCharts });
        log.info('handled');
      } catch (error) {
        const to = interaction.isMessageComponent() || interaction.isChatInputCommand() ? interaction : undefined;
        await onFault(error, { logger: log, language, to });
      }
    },
    async message(message) {
      const question = questionOf(message, message.client.user.id);
      if (question === undefined || !seen.isNew(message.id)) return;
      const log = logger.child({ message: message.id });
      if (!mayAnswer(message)) return log.info('may-not-answer');
      const language = languageOfLocale(message.guild?.preferredLocale);
      try {
        await answer(message, question, language);
        log.info('handled');
      } catch (error) {
        await onFault(error, { logger: log, language, to: message });
      }
    },
  };
}
