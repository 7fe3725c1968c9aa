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
  for (let cited = sources.length; cited > 0 || cited === sources.length; cited--) {
    for (let kept = rows.length; kept >= 0; kept--) {
      const text = joined(kept, cited);
      if (text.length <= limit) return text;
    }
  }
  const source = sources[0] === undefined ? '' : `\n${sources[0]}`;
  return `${headline.slice(0, Math.max(0, limit - source.length - 1))}…${source}`;
}
