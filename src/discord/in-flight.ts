/** Keeps count of what is being answered, so that a shutdown can wait for it. */
export class InFlight {
  readonly #running = new Set<Promise<void>>();

  /** @param work must not reject. */
  add(work: Promise<void>): void {
    this.#running.add(work);
    void work.finally(() => this.#running.delete(work));
  }

  /** Resolves when nothing that has been added is running any more. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }
}
