import type { ChatInputCommandInteraction, MessageComponentInteraction } from 'discord.js';
import type { Logger } from 'pino';
import { chartFor } from '../answer/chart/chart-for.ts';
import type { ChartRenderer } from '../answer/chart/renderer.ts';
import type { Reply } from '../engine.ts';
import type { FactBase } from '../facts/fact-base.ts';
import type { Card } from './card.ts';
import { describeError } from './describe-error.ts';
import { attach } from './reply.ts';

/** Adds an answer's chart to the reply that is already out. Never rejects: a reply without its chart is a reply. */
export type AddChart = (
  to: ChatInputCommandInteraction | MessageComponentInteraction,
  card: Card,
  said: Pick<Reply, 'answer' | 'language'>,
) => Promise<void>;

const NAME = 'chart.png';

/** @param charts left out: no answer gets a chart. */
export function chartAdder(base: () => FactBase, charts: ChartRenderer | undefined, logger: Logger): AddChart {
  return async (to, card, { answer, language }) => {
    try {
      const spec = charts && chartFor(base(), answer, language);
      if (!spec) return;
      const { png, alt } = await charts.render(spec);
      await attach(to, card, { name: NAME, content: png, description: alt });
    } catch (error) {
      logger.warn({ interaction: to.id, error: describeError(error) }, 'could-not-add-chart');
    }
  };
}
