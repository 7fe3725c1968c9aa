// Control and format characters can hide or reorder text.
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;
const MARKS = /[\\*_~`|[\]<>]/g;
const LINE_START = /^(\s*)(#|-|\+|\d+[.)](?=\s))/gm;

/**
 * Makes any text stand on Discord as it is: no markdown, no mention or emoji, no address that turns into a link, no
 * control characters.
 */
export function escapeText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(MARKS, (mark) => `\\${mark}`)
    .replace(LINE_START, (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`)
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/@(?=everyone|here)/g, '@\u2060');
}

/** As `escapeText`, but addresses that are known to be good stay links (without a preview). */
export function escapeAround(text: string, addresses: readonly string[]): string {
  const address = addresses.find((known) => text.includes(known));
  if (address === undefined) return escapeText(text);
  const at = text.indexOf(address);
  const [before, after] = [text.slice(0, at), text.slice(at + address.length)];
  return `${escapeText(before)}<${address.replaceAll('>', '%3E')}>${escapeAround(after, addresses)}`;
}
