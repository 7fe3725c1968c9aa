import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import type { Change } from '../../curation/change.ts';
import type { Moved } from '../../curation/live-base.ts';
import type { Revision } from '../../curation/revision.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { richForm } from '../card.ts';
import { bodyOf } from '../cards.ts';
import { cut } from '../cut.ts';
import { deliver } from '../deliver.ts';
import { describeError } from '../describe-error.ts';
import { escapeText } from '../escape.ts';
import { fitLines } from '../fit-lines.ts';
import { languageOfLocale } from '../locale.ts';
import { phrases } from '../locales/index.ts';
import { changeRow } from './changes.ts';
import { curationWords } from './locales/index.ts';
import type { Moderation } from './moderation.ts';

const BODY = 3_500;

/** Tells the channels that watch of every change of the base, whichever process made it; exactly one process tells each. */
export function announceChanges(client: Client, { curation }: Moderation, logger: Logger): () => void {
  return curation.live.onChange((moved) => {
    tell(client, curation, moved).catch((error: unknown) =>
      logger.warn({ error: describeError(error) }, 'could-not-announce'),
    );
  });
}

async function tell(client: Client, curation: Moderation['curation'], { state, revisions }: Moved): Promise<void> {
  const watches = await curation.watches();
  for (const revision of revisions)
    for (const channel of new Set(watches.map((watch) => watch.channel))) {
      const wanted = watches.filter((watch) => watch.channel === channel).map(({ indicator }) => indicator);
      const changes = revision.changes.filter((change) => isWanted(change, wanted));
      if (changes.length > 0 && (await curation.claimAnnouncement(revision.number, channel)))
        await post(client, channel, state.base, { ...revision, changes });
    }
}

/** A watch without an indicator is on everything. */
function isWanted({ entity, before, after }: Change, wanted: readonly (string | undefined)[]): boolean {
  if (entity !== 'observation') return false;
  const { indicator } = (after ?? before ?? {}) as { indicator?: string };
  return wanted.some((one) => one === undefined || one === indicator);
}

async function post(client: Client, channelId: string, base: FactBase, { changes, why }: Revision): Promise<void> {
  const channel = await client.channels.fetch(channelId).catch(() => null);
  if (!channel?.isSendable()) return;
  const language = languageOfLocale('guild' in channel ? channel.guild.preferredLocale : undefined);
  const words = curationWords(language);
  const headline = `**${words.watch.announce(changes.length)}**${why ? ` – ${escapeText(cut(why, 200))}` : ''}`;
  const rows = changes.map((change) => {
    const source = base.sources.get(change.key.slice(0, change.key.indexOf('/')));
    const link = source ? ` – [${escapeText(cut(source.title, 80))}](<${source.url.replaceAll('>', '%3E')}>)` : '';
    return `${escapeText(cut(changeRow(base, change, language), 300))}${link}`;
  });
  const text = fitLines({ headline, rows, sources: [] }, BODY, phrases(language).card.left);
  const form = richForm({ content: text, body: bodyOf([text]), rows: [], private: false });
  await deliver(() => channel.send({ ...form, allowedMentions: { parse: [], repliedUser: false } }));
}
