import type { ArticleField } from './locales/words.ts';

type Fields = Readonly<Record<ArticleField, string>>;

const MINUTES = 10;
const MOST = 50;

const kept = new Map<string, { readonly fields: Fields; readonly at: number }>();

/** Keeps what a moderator filled in and could not be taken, so that nothing that was pasted is lost. */
export function keepForm(userId: string, fields: Fields, now: Date): void {
  kept.delete(userId);
  kept.set(userId, { fields, at: now.getTime() });
  const oldest = kept.size > MOST ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
}

/** What somebody filled in last, for some minutes. */
export function keptForm(userId: string, now: Date): Fields | undefined {
  const found = kept.get(userId);
  return found && now.getTime() - found.at <= MINUTES * 60_000 ? found.fields : undefined;
}
