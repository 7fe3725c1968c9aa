/** A list of listeners for one kind of happening. */
export class Listeners<T> {
  readonly #all = new Set<(event: T) => void>();

  /** Adds a listener; the returned function removes it. */
  add(listener: (event: T) => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  /** Tells every listener. */
  tell(event: T): void {
    for (const listener of [...this.#all]) listener(event);
  }
}
