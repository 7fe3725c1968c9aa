import type { Files } from './build.ts';
import { error, type Objection } from './objection.ts';

/** What the lists of places, members and indicators say of one another. */
export function checkCatalogue(files: Files, out: Objection[]): void {
  const places = checkIds(files.places.file, 'places', files.places.list, out);
  const members = checkIds(files.members.file, 'members', files.members.list, out);
  const indicators = checkIds(files.indicators.file, 'indicators', files.indicators.list, out);
  const need = (known: ReadonlySet<string>, id: string | undefined, file: string, pointer: string, what: string) => {
    if (id !== undefined && !known.has(id)) out.push(error('unknown-id', file, pointer, { id, what }));
  };
  files.places.list.forEach((place, i) => {
    need(places, place.within, files.places.file, `/places/${i}/within`, 'place');
  });
  files.indicators.list.forEach((indicator, i) => {
    const at = (p: string) => `/indicators/${i}/${p}`;
    const { sumOf, differenceOf, parts, ...single } = indicator.identities;
    need(places, indicator.place, files.indicators.file, at('place'), 'place');
    for (const other of [...(sumOf ?? []), ...(differenceOf ?? []), ...Object.values(single)])
      need(indicators, other, files.indicators.file, at('identities'), 'indicator');
    for (const m of parts?.members ?? []) need(members, m, files.indicators.file, at('identities/parts'), 'member');
  });
}

function checkIds(file: string, key: string, list: readonly { readonly id: string }[], out: Objection[]): Set<string> {
  const seen = new Set<string>();
  list.forEach(({ id }, i) => {
    if (seen.has(id)) out.push(error('duplicate-id', file, `/${key}/${i}/id`, { id }));
    seen.add(id);
  });
  return seen;
}
