import {
  ApplicationCommandType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Engine } from '../engine.ts';
import type { Language } from '../question/language.ts';
import type { AddChart } from './add-chart.ts';
import type { Moderation } from './curation/moderation.ts';

/** What a command is given besides the interaction. */
export interface CommandContext {
  readonly engine: Engine;
  /** Every command there is, for `/help`. */
  readonly commands: readonly Command[];
  /** The language of the user's client. */
  readonly language: Language;
  /** The moment at which the command was used. */
  readonly now: Date;
  /** Adds the chart of an answer to the reply, once that is out. */
  readonly addChart: AddChart;
  /** Whether charts can be drawn, so that a button may offer one. */
  readonly hasCharts: boolean;
  /** What changing facts needs; left out: this bot only reads. */
  readonly moderation?: Moderation | undefined;
}

interface AnyCommand {
  /** For those who change facts: registered in the home server alone. */
  readonly forModerators?: boolean;
  /** A form that the command opened comes back. */
  submit?(interaction: ModalSubmitInteraction, context: CommandContext): Promise<void>;
}

/** A slash command. Holds no words, no clock and no try/catch: whatever it throws is dealt with in one place. */
export interface SlashCommand extends AnyCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  run(interaction: ChatInputCommandInteraction, context: CommandContext): Promise<void>;
  /** Autocomplete, for a command with such an option. */
  suggest?(interaction: AutocompleteInteraction, context: CommandContext): Promise<void>;
}

/** A command in the menu of a message (Apps → …). */
export interface MessageCommand extends AnyCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  run(interaction: MessageContextMenuCommandInteraction, context: CommandContext): Promise<void>;
}

export type Command = SlashCommand | MessageCommand;

/** True for a command that is typed with a slash. */
export function isSlash(command: Command): command is SlashCommand {
  return command.data.type === undefined || command.data.type === ApplicationCommandType.ChatInput;
}
