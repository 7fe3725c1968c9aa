/** Round figures of rules, given as plain numbers, in words that a person compares at a glance. */
const EN = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
] as const;
const ZH = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
] as const;

/** `295420000000` → `295.42 billion`, `2954.2亿`; what is no number stays as it is. */
export function amountText(plain: string, language: 'en' | 'zh'): string {
  const value = Number(plain);
  if (plain === '' || !Number.isFinite(value)) return plain;
  const [size, name] = (language === 'en' ? EN : ZH).find(([least]) => Math.abs(value) >= least) ?? [1, ''];
  return `${Number((value / size).toPrecision(6))}${name}`;
}

/** `167.17 billion + 128.25 billion`. */
export function sumText(terms: string, sign: string, language: 'en' | 'zh'): string {
  return terms
    .split(', ')
    .map((term) => amountText(term, language))
    .join(sign === '-' ? ' − ' : ' + ');
}
