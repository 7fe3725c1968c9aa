/** Remembers the last ids seen, so that an event delivered twice is handled once. */
export class RecentIds {
  readonly #seen = new Set<string>();
  readonly #limit: number;

  constructor(limit = 5_000) {
    this.#limit = limit;
  }

  /** True the first time an id comes; the oldest are forgotten beyond the limit. */
  isNew(id: string): boolean {
    if (this.#seen.has(id)) return false;
    this.#seen.add(id);
    if (this.#seen.size > this.#limit) {
      const [oldest] = this.#seen;
      if (oldest !== undefined) this.#seen.delete(oldest);
    }
    return true;
  }
}
