/** Shortens a text to `limit` UTF-16 units, as Discord counts them, without splitting a character. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, limit - 1);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** Shortens in the middle, for a text whose end matters as much as its beginning: the figure stands at the end. */
export function cutMiddle(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const half = Math.floor((limit - 1) / 2);
  const end = text.slice(text.length - half).replace(/^[\uDC00-\uDFFF]/, '');
  return `${cut(text, limit - end.length)}${end}`;
}
