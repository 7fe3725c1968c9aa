/** Marks that part the cells of a slide or a note: they end a phrase as a comma does, and no reading reaches across. */
const SEPARATORS: readonly RegExp[] = [
  /[|｜¦‖]/gu,
  // ①2012至2022年…；②…: the numbers of a list are none of its years.
  /[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]/gu,
  /(?<=^|\s)[•·▪●◆■►▶※✓✔*](?=\s)|[•▪●◆■►▶]/gu,
  // "GDP 2019 / exports 2019": with figures on both sides; "yuan / person" is one unit.
  /(?<=\d[^/]*\s)\/(?=\s[^/]*\d)/gu,
  // "118,015 in 2018 → 142,739 in 2019"; an arrow between names is read as a word.
  /(?<=\d[^→]*)→(?=[^→]*\d)|(?<=\d[^>]*\s)->(?=\s[^>]*\d)/gu,
  // 1—7月 is a stretch.
  /(?<=\s)—(?=\s\D)|——(?!\d)/gu,
  // "Slide 4 – Xiamen": "10 – 20" and "Jan – Oct" are stretches.
  /(?<=\d\s)–(?=\s\p{Lu}\p{Ll}{3,}\s)/gu,
];

/** What stands for a separator: a mark that the folding ends phrases at, and that no number has in it. */
const BREAK = '"';

/** A line with its separators as marks that end a phrase, every other character in its place. */
export function partCells(line: string): string {
  return SEPARATORS.reduce((text, mark) => text.replace(mark, (m) => BREAK.repeat(m.length)), line);
}
