import type { ChatInputCommandInteraction } from 'discord.js';
import type { FigureOptions } from '../engine.ts';
import { readCurrency, readMeasure } from './figure-choices.ts';

/** Reads the options of `/fact`; they are as typed, so the engine checks them again. */
export function figureOptions(options: ChatInputCommandInteraction['options']): FigureOptions {
  const period = options.getString('period');
  const measure = options.getString('measure');
  const currency = options.getString('currency');
  return {
    indicator: options.getString('indicator', true),
    ...(period === null ? {} : { period }),
    ...(measure === null ? {} : { measure: readMeasure(measure) }),
    ...(currency === null ? {} : { currency: readCurrency(currency) }),
  };
}
