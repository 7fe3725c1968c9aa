/** All that begin with a text, from a list in the order of their texts: found by halving, not by looking at each. */
export function* prefixed<T>(sorted: readonly T[], prefix: string, textOf: (item: T) => string): Generator<T> {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle];
    if (item !== undefined && textOf(item) < prefix) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < sorted.length; i++) {
    const item = sorted[i];
    if (item === undefined || !textOf(item).startsWith(prefix)) return;
    yield item;
  }
}
