const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const ungrouped = (text: string): string => text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');

/**
 * True when the number stands in the text as a whole number: 41 is found neither in 410 nor in 41.5 nor in 1.41, and
 * 53,380 is 53380. Dates are looked for in the same way; what is no number (a name) may stand anywhere.
 */
export function holdsNumber(text: string, number: string): boolean {
  const wanted = ungrouped(number);
  const before = /^\d/.test(wanted) ? '(?<!\\d)(?<!\\d\\.)' : '';
  const after = /\d$/.test(wanted) ? '(?!\\d)(?!\\.\\d)' : '';
  return new RegExp(before + escaped(wanted) + after, 'u').test(ungrouped(text));
}
