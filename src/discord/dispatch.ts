import type { Interaction, Message } from 'discord.js';
import type { Logger } from 'pino';
import type { ChartRenderer } from '../answer/chart/renderer.ts';
import type { Engine } from '../engine.ts';
import { chartAdder } from './add-chart.ts';
import { answerQuestion } from './answer-question.ts';
import { noticeCard } from './card.ts';
import { choose } from './choices.ts';
import { type Command, type CommandContext, isSlash } from './command.ts';
import type { Moderation } from './curation/moderation.ts';
import { readStepId } from './curation/step-id.ts';
import { takeStep } from './curation/take-step.ts';
import { onFault } from './faults.ts';
import { commandOfForm } from './forms.ts';
import { languageOfLocale } from './locale.ts';
import { phrases } from './locales/index.ts';
import { questionOf } from './mentions.ts';
import { mayAnswer } from './permissions.ts';
import { RecentIds } from './recent-ids.ts';
import { type Repliable, reply } from './reply.ts';

export interface DispatchOptions {
  /** The engine, or what gives the one that is live at the moment. */
  readonly engine: Engine | (() => Engine);
  readonly commands: readonly Command[];
  readonly logger: Logger;
  readonly now: () => Date;
  /** Left out: no answer gets a chart. */
  readonly charts?: ChartRenderer | undefined;
  /** Left out: the bot only reads. */
  readonly moderation?: Moderation | undefined;
}

/** Nothing but the bot's name, a greeting or a cry for help, in any language. */
function asksForHelp(question: string): boolean {
  const said = question
    .toLowerCase()
    .replace(/[\s?!.。？！]+$/u, '')
    .trim();
  const words = (['en', 'zh-Hans', 'zh-Hant'] as const).flatMap((language) => phrases(language).notices.helpWords);
  return said === '' || words.includes(said);
}

const isRepliable = (interaction: Interaction): interaction is Extract<Interaction, Repliable> =>
  interaction.isChatInputCommand() ||
  interaction.isMessageContextMenuCommand() ||
  interaction.isMessageComponent() ||
  interaction.isModalSubmit();

/** Takes what users do to whoever answers it. Its promises never reject. */
export interface Dispatch {
  interaction(interaction: Interaction): Promise<void>;
  message(message: Message): Promise<void>;
}

export function createDispatch({ engine, commands, logger, now, charts, moderation }: DispatchOptions): Dispatch {
  const live = typeof engine === 'function' ? engine : () => engine;
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  const seen = new RecentIds();
  const addChart = chartAdder(() => live().base, charts, logger);
  const hasCharts = charts !== undefined;

  async function handle(interaction: Interaction, context: CommandContext): Promise<void> {
    if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
      const step = readStepId(interaction.customId);
      if (step) return takeStep(interaction, step, context);
    }
    if (interaction.isMessageComponent()) return choose(interaction, context);
    const gone = phrases(context.language).notices;
    if (interaction.isModalSubmit()) {
      const form = byName.get(commandOfForm(interaction.customId) ?? '');
      return form?.submit ? form.submit(interaction, context) : reply(interaction, noticeCard(gone.staleChoice));
    }
    if (!interaction.isCommand() && !interaction.isAutocomplete()) return;
    const command = byName.get(interaction.commandName);
    if (interaction.isAutocomplete()) {
      if (command && isSlash(command)) await command.suggest?.(interaction, context);
    } else if (interaction.isChatInputCommand()) {
      if (command && isSlash(command)) return command.run(interaction, context);
      await reply(interaction, noticeCard(gone.unknownCommand));
    } else if (interaction.isMessageContextMenuCommand()) {
      if (command && !isSlash(command)) return command.run(interaction, context);
      await reply(interaction, noticeCard(gone.unknownCommand));
    }
  }

  return {
    async interaction(interaction) {
      if (!seen.isNew(interaction.id)) return;
      const log = logger.child({ interaction: interaction.id, type: interaction.type });
      const language = languageOfLocale(interaction.locale);
      try {
        await handle(interaction, { engine: live(), commands, language, now: now(), addChart, hasCharts, moderation });
        log.info('handled');
      } catch (error) {
        const to = isRepliable(interaction) ? interaction : undefined;
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
        if (asksForHelp(question)) await reply(message, noticeCard(phrases(language).notices.howToAsk));
        else await answerQuestion(message, question, { engine: live(), now: now(), hasCharts, moderation }, language);
        log.info('handled');
      } catch (error) {
        await onFault(error, { logger: log, language, to: message });
      }
    },
  };
}
