/** One table cell by RFC 4180: in quotes where it holds a comma, a quote or a line break. */
export function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises ("CSV Injection"). Only for
 * text: a number below zero is a number.
 */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Lines end in CR LF, the last one too. */
export function table(header: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = [header.map(cell).join(',')];
  for (const row of rows) lines.push(row.map(cell).join(','));
  return `${lines.join('\r\n')}\r\n`;
}
