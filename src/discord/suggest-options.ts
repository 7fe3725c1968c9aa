import type { Suggestion } from '../engine.ts';
import type { CommandContext, SlashCommand } from './command.ts';
import { currencyRows, measureRows, readMeasure } from './figure-choices.ts';
import { suggest } from './reply.ts';

/** What another option of the command holds, as picked or typed; undefined where it is empty. */
export type Filled = (option: string) => string | undefined;

/** Gives the suggestions for one option: for what is typed into it, given the other options. */
export type Offer = (typed: string, filled: Filled, context: CommandContext) => readonly Suggestion[];

/** The autocomplete of a command: an offer for each option that has one. */
export function suggestOptions(offers: Readonly<Record<string, Offer>>): NonNullable<SlashCommand['suggest']> {
  return async (interaction, context) => {
    const { name, value } = interaction.options.getFocused(true);
    const filled: Filled = (option) => interaction.options.getString(option) ?? undefined;
    await suggest(interaction, offers[name]?.(value, filled, context) ?? []);
  };
}

/** Indicators; `of.beside` is the option with what it is compared with. */
export function offerIndicators(of: { readonly beside?: string } = {}): Offer {
  return (typed, filled, context) =>
    context.engine.suggestIndicators(
      typed,
      { period: filled('period'), ...(of.beside ? { beside: filled(of.beside) } : {}) },
      context,
    );
}

/** Periods of the indicator and measure chosen so far. */
export const offerPeriods = (): Offer => (typed, filled, context) =>
  context.engine.suggestPeriods(typed, { indicator: filled('indicator'), measure: filled('measure') }, context);

/** Measures that the figure chosen so far can be had in. */
export const offerMeasures: Offer = (typed, filled, { engine, language, now }) =>
  measureRows(engine.measuresOf({ indicator: filled('indicator'), period: filled('period') }, now), typed, language);

/** Currencies that the figure chosen so far can be had in. */
export const offerCurrencies: Offer = (typed, filled, { engine, language, now }) => {
  const measure = filled('measure');
  const chosen = {
    indicator: filled('indicator'),
    period: filled('period'),
    measure: measure === undefined ? undefined : readMeasure(measure),
  };
  return currencyRows(engine.currenciesOf(chosen, now), typed, language);
};
