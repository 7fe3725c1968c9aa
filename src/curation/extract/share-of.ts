import { isReference } from '../../facts/reference-places.ts';
import type { Item } from '../../question/reading.ts';
import type { Candidate as Reading } from '../../question/subjects.ts';
import type { About, Before, Subjects } from './about.ts';
import { subjectItems } from './attached.ts';
import { hasCue, isWord, type Piece } from './piece.ts';
import type { UnitId } from './unit-words.ts';

interface Around {
  readonly left: readonly Piece[];
  readonly right: readonly Piece[];
  readonly before: Before;
  readonly unit: UnitId | undefined;
}

/**
 * What a figure is about. Of a share, the place that it is measured against (占全省, "of the province's GDP") names nothing,
 * and what stands behind "accounts for" may be the whole and no name of the part: 占自贸片区的17.3%.
 */
export function findOf(subjects: Subjects, own: readonly Item[], { left, right, before, unit }: Around): About {
  const share = left.findIndex((p) => hasCue(p, 'share'));
  const named = left.some((p) => isWord(p) && p.item && !p.item.optional);
  // "33.8 percent of Fujian's total", "they made up 11.8 percent of the zone's trade": all behind it is the whole.
  if (unit === 'percent' && !named && before.readings.length > 0 && /^of\b/.test(right[0]?.typed ?? '')) {
    const about = subjects.find([], before, unit);
    if (about.readings.length > 0) return { ...about, items: [...about.items, ...own.filter(namesReference)] };
  }
  if (unit === 'percent' && share >= 0) {
    const wholes = subjectItems([...left.slice(share + 1), ...right]).filter(namesReference);
    const rest = own.filter((i) => !wholes.some((w) => w.span === i.span));
    if (wholes.length > 0) {
      const about = subjects.find(rest, before, unit);
      if (about.readings.length > 0) return { ...about, items: [...about.items, ...wholes] };
    }
  }
  const part = unit === 'percent' ? carriedPart(left, right, before) : undefined;
  if (part) return part;
  const about = subjects.find(own, before, unit);
  if (about.readings.length > 0 || unit !== 'percent' || share < 0) return about;
  // "Services made up 64.2 percent of GDP": a whole that the part does not fit says that another part is meant.
  const behind = /^of\b/.test(right[0]?.typed ?? '') ? right : [];
  const whole = subjectItems([...left.slice(share + 1), ...behind]).filter((i) => !i.optional && !subjects.isWithin(i));
  if (whole.some((i) => i.meanings.every((m) => subjects.index.names(m.id)))) return about;
  const apart = subjects.find(subjectItems(left.slice(0, share)), before, unit);
  return apart.readings.length > 0 ? { ...apart, items: [...apart.items, ...own] } : about;
}

/** "…, which is 31.7 percent of the area's trade", …，占社零总额72.2%: only the whole is named, the part was spoken of just before. */
function carriedPart(left: readonly Piece[], right: readonly Piece[], before: Before): About | undefined {
  const share = left.findIndex((p) => hasCue(p, 'share'));
  const whole = share < 0 ? right : left.slice(share + 1);
  const named = subjectItems(whole).filter((i) => !i.optional);
  const opens = share < 0 ? /^of\b/.test(right[0]?.typed ?? '') : true;
  const others = subjectItems(share < 0 ? left : left.slice(0, share)).some((i) => !i.optional);
  if (!before.near || before.part || !opens || others || named.length === 0) return undefined;
  const [only] = before.readings;
  const part = only && (Object.keys(only.breakdown).length > 0 || !named.some((i) => isOf(i, only)));
  if (!part || before.readings.length !== 1) return undefined;
  return { readings: before.readings, items: [...before.items, ...named.filter(isPlace)], sure: true, carried: true };
}

const isOf = (i: Item, c: Reading): boolean => c.needs.some((g) => i.meanings.some((m) => g.includes(m.id)));
const isPlace = (i: Item): boolean => i.meanings.some((m) => m.role === 'place' || m.id === 'ftz');

const namesReference = (i: Item): boolean => i.meanings.some((m) => isReference(m.id));
