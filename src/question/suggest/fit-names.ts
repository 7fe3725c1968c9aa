const LONGEST = 100;

/** Something to pick: the name that is shown and the value that comes back. */
export interface Row {
  readonly name: string;
  readonly value: string;
}

/**
 * Names as Discord takes them: 1 to 100 characters, no two alike, nothing invisible in them. A long one is shortened in the
 * middle, since both its ends tell; of two that are still alike each gets (part of) its value.
 */
export function fitNames(rows: readonly Row[]): Row[] {
  const taken = new Set<string>();
  return rows.map(({ name, value }) => {
    const clean = visible(name) || visible(value);
    const end = shorten(value, 40);
    const tries = [shorten(clean, LONGEST), `${shorten(clean, LONGEST - 3 - end.length)} (${end})`];
    let fitting = tries.find((t) => !taken.has(t));
    for (let n = 2; fitting === undefined; n++) {
      const numbered = `${shorten(clean, LONGEST - 6)} (${n})`;
      if (!taken.has(numbered)) fitting = numbered;
    }
    taken.add(fitting);
    return { name: fitting, value };
  });
}

/** Without what cannot be seen or turns the writing round; white space is one space. */
function visible(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .trim();
}

/** At most `limit` UTF-16 units, as Discord counts, the middle left out; no character is split. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = Math.ceil((limit - 1) * 0.6);
  const start = text.slice(0, head).replace(/[\uD800-\uDBFF]$/, '');
  const end = text.slice(text.length - (limit - 1 - head)).replace(/^[\uDC00-\uDFFF]/, '');
  return `${start}…${end}`;
}
