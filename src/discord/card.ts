import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type BaseMessageOptions,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Row } from './choice-rows.ts';

/** A message before it goes out. Its text can stand by itself; the body says the same in Components V2. */
export interface Card {
  /** Plain text, at most 2,000 characters: what a notification tells. */
  readonly content: string;
  /** The texts of the card; left out: the plain text is all there is. */
  readonly body?: readonly APIComponentInContainer[];
  /** Buttons and menus, below either. */
  readonly rows: readonly Row[];
  readonly files?: BaseMessageOptions['files'];
  /** Whether only the asker sees it. */
  readonly private: boolean;
}

/** What is handed to discord.js. */
interface Form {
  readonly content?: string;
  readonly components: (APIContainerComponent | Row)[];
  readonly files: NonNullable<Card['files']>;
  readonly flags: (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2)[];
}

/** A message as plain text, without previews of the addresses in it. */
export function plainForm({ content, rows, files = [] }: Card): Form {
  return { content, components: [...rows], files, flags: [MessageFlags.SuppressEmbeds] };
}

/** A message as a card in Components V2; as plain text where it has no body. */
export function richForm(card: Card): Form {
  const { body, rows, files = [] } = card;
  if (!body) return plainForm(card);
  const container: APIContainerComponent = { type: ComponentType.Container, components: [...body, ...rows] };
  return { components: [container], files, flags: [MessageFlags.IsComponentsV2] };
}

/** The card with a picture below its texts; the file of that name has to go with it. */
export function withPicture(card: Card, { name, description }: { name: string; description: string }): Card {
  const media = { media: { url: `attachment://${name}` }, description };
  return { ...card, ...(card.body && { body: [...card.body, { type: ComponentType.MediaGallery, items: [media] }] }) };
}

/** One sentence of the bot's own, for the asker's eyes only where Discord can do that. */
export function noticeCard(sentence: string): Card {
  return { content: sentence, rows: [], private: true };
}
