/** Widths of text in Noto Sans SC, near enough to lay labels out: full-width characters are one em. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;
const NARROW = /[ilj.,:;'|!·()[\]]/;
const BROAD = /[mwMW%+−–—“”@]/;

/** The width of a line in pixels at a font size in pixels. */
export function widthOf(text: string, size: number): number {
  let em = 0;
  for (const c of text)
    em += WIDE.test(c) ? 1 : NARROW.test(c) ? 0.3 : BROAD.test(c) ? 0.85 : /[A-Z]/.test(c) ? 0.66 : 0.56;
  return em * size;
}

/** Breaks text into lines no wider than `width`: English between words, Chinese anywhere; a longer word stays whole. */
export function wrap(text: string, width: number, size: number): string[] {
  const pieces = text.match(/\d+(?:[-–]\d+)?[年月日]|[^\s\u2e80-\uffef]+\s*|[\u2e80-\uffef]\s*|\s+/g) ?? [text];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    // Closing marks stay with what they close.
    const mayBreak = !/^[，。、；：）》”！？]/.test(piece);
    if (line !== '' && mayBreak && widthOf(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()].filter((l) => l !== '');
}

/** Wraps into at most `most` lines; what is left over ends in an ellipsis. */
export function wrapInto(text: string, width: number, size: number, most: number): string[] {
  const lines = wrap(text, width, size);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`];
}
