import type { ChatInputCommandInteraction } from 'discord.js';
import type { CompareOptions, TrendOptions } from '../question/series-query.ts';

type Options = ChatInputCommandInteraction['options'];

/** Reads the options of `/trend`; they are as typed, so the engine checks them again. */
export function trendOptions(options: Options): TrendOptions {
  const from = options.getString('from');
  const to = options.getString('to');
  return {
    indicator: options.getString('indicator', true),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
}

/** Reads the options of `/compare`. */
export function compareOptions(options: Options): CompareOptions {
  const period = options.getString('period');
  return {
    a: options.getString('a', true),
    b: options.getString('b', true),
    ...(period === null ? {} : { period }),
  };
}
