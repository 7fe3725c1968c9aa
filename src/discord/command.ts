import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Engine } from '../engine.ts';
import type { Language } from '../question/language.ts';
import type { AddChart } from './add-chart.ts';

/** What a command is given besides the interaction. */
export interface CommandContext {
  readonly engine: Engine;
  /** The language of the user's client. */
  readonly language: Language;
  /** The moment at which the command was used. */
  readonly now: Date;
  /** Adds the chart of an answer to the reply, once that is out. */
  readonly addChart: AddChart;
  /** Whether charts can be drawn, so that a button may offer one. */
  readonly hasCharts: boolean;
}

/** A slash command. Holds no words, no clock and no try/catch: whatever it throws is dealt with in one place. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  run(interaction: ChatInputCommandInteraction, context: CommandContext): Promise<void>;
  /** Autocomplete, for a command with such an option. */
  suggest?(interaction: AutocompleteInteraction, context: CommandContext): Promise<void>;
}
