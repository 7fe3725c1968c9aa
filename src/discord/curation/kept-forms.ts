/** What somebody filled into a form, by field. */
type Fields = Readonly<Record<string, string>>;

const MINUTES = 10;
const MOST = 50;

/** What a form holds for some minutes, by whoever filled it in and which form it is; the latest forms of all. */
export class KeptForms<T> {
  readonly #kept = new Map<string, { readonly value: T; readonly at: number }>();

  keep(userId: string, form: string, value: T, now: Date): void {
    const key = `${userId} ${form}`;
    this.#kept.delete(key);
    this.#kept.set(key, { value, at: now.getTime() });
    const oldest = this.#kept.size > MOST ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
  }

  find(userId: string, form: string, now: Date): T | undefined {
    const found = this.#kept.get(`${userId} ${form}`);
    return found && now.getTime() - found.at <= MINUTES * 60_000 ? found.value : undefined;
  }
}

/** What a moderator filled in and could not be taken: nothing that was typed or pasted is lost. */
export const keptForms = new KeptForms<Fields>();
