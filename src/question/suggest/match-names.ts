import { spoken } from './spoken.ts';

/**
 * Narrows a short list by what was typed: the same name, then its beginning, then the beginning of words, then anywhere
 * within. In the order given where nothing tells them apart, and all of it when nothing was typed.
 */
export function matchNames<T>(typed: string, list: readonly T[], namesOf: (item: T) => readonly string[]): T[] {
  const wanted = spoken(typed);
  if (typed.trim() === '') return [...list];
  if (wanted.words.length === 0) return [];
  return list
    .flatMap((item) => {
      const grade = Math.min(...namesOf(item).map((name) => gradeOf(wanted, name)));
      return grade < NONE ? [{ item, grade }] : [];
    })
    .sort((a, b) => a.grade - b.grade)
    .map(({ item }) => item);
}

const NONE = 4;

function gradeOf(wanted: ReturnType<typeof spoken>, text: string): number {
  const name = spoken(text);
  if (name.compact === wanted.compact) return 0;
  if (name.compact.startsWith(wanted.compact)) return 1;
  if (wanted.words.every((w) => name.words.some((n) => n.startsWith(w)))) return 2;
  return wanted.words.every((w) => name.compact.includes(w)) ? 3 : NONE;
}

/** The one of a short list that was named: by its whole name, or by what fits no other. */
export function readName<T>(typed: string, list: readonly T[], namesOf: (item: T) => readonly string[]): T | undefined {
  const wanted = spoken(typed);
  const same = list.filter((item) => namesOf(item).some((name) => gradeOf(wanted, name) === 0));
  const fitting = same.length > 0 ? same : typed.trim() === '' ? [] : matchNames(typed, list, namesOf);
  return fitting.length === 1 ? fitting[0] : undefined;
}
