/** Lines of a message by what may be given up when there is no room. */
export interface Lines {
  /** The figure: always kept, shortened only when it alone is longer than a message. */
  readonly headline: string;
  /** Context and list rows: the last are dropped first. */
  readonly rows: readonly string[];
  /** Where the figure comes from: kept, the first always. */
  readonly sources: readonly string[];
}

/**
 * Joins lines into at most `limit` characters, dropping rows from the end, then sources but the first.
 * @param left says how many rows were dropped; its line is counted too.
 */
export function fitLines(lines: Lines, limit: number, left: (count: number) => string): string {
  const { headline, rows, sources } = lines;
  const joined = (kept: number, cited: number) =>
    [
      headline,
      ...rows.slice(0, kept),
      ...(kept < rows.length ? [left(rows.length - kept)] : []),
      ...sources.slice(0, cited),
      ...(cited < sources.length ? [left(sources.length - cited)] : []),
    ].join('\n');
  // What cannot fit even by itself is not tried: of ten thousand rows the last thousands are not joined one time each.
  const mostRows = fitting(rows, limit - headline.length);
  const mostSources = Math.max(Math.min(1, sources.length), fitting(sources, limit - headline.length));
  for (let cited = mostSources; cited > 0 || cited === mostSources; cited--) {
    for (let kept = mostRows; kept >= 0; kept--) {
      const text = joined(kept, cited);
      if (text.length <= limit) return text;
    }
  }
  const source = sources[0] === undefined ? '' : `\n${sources[0]}`;
  return `${headline.slice(0, Math.max(0, limit - source.length - 1))}…${source}`;
}

/** How many of the first lines take no more room than there is, each with its line break. */
function fitting(lines: readonly string[], room: number): number {
  let left = room;
  const over = lines.findIndex((line) => {
    left -= line.length + 1;
    return left < 0;
  });
  return over < 0 ? lines.length : over;
}
