import { digits, isNumber, SCALES } from '../../facts/quantity.ts';
import type { Body } from '../document.ts';

/** A row of a table by column, as an export writes it or a person does; absent is ''. */
export type TableRow = Readonly<Record<string, string>>;

/** What a table of figures has to have, and what it may have besides (an export's columns among them). */
export const NEEDED = ['indicator', 'period', 'value', 'unit', 'source', 'paragraph'] as const;
export const READ = [
  ...NEEDED,
  ...['place', 'breakdown', 'measure', 'against', 'scale', 'power_of_ten', 'printed', 'also_reported', 'qualifier'],
  ...['disputed_en', 'disputed_zh', 'note_en', 'note_zh'],
  ...['source_title', 'publisher', 'site', 'url', 'published', 'accessed', 'source_kind', 'source_language'],
] as const;
/** What an export says besides, for those who read it; it follows from the rest. */
export const IGNORED = [
  ...['id', 'indicator_en', 'indicator_zh', 'topic', 'kind', 'place_en', 'place_zh', 'breakdown_en', 'breakdown_zh'],
  ...['period_kind', 'period_start', 'period_end', 'amount', 'attributed_to', 'attribution'],
] as const;

const BY_POWER = new Map(Object.entries(SCALES).map(([name, power]) => [String(power), name]));

/** The record of a row, not yet held against the schema: what is missing in the row is missing in it. */
export function recordOf(row: TableRow): Body {
  const text = (column: string) => row[column] || undefined;
  const both = (column: string) => {
    const [en, zh] = [text(`${column}_en`), text(`${column}_zh`)];
    return en === undefined && zh === undefined ? undefined : { en, zh };
  };
  const printed = text('printed');
  const isPrintedNumber = printed !== undefined && isNumber(printed);
  const power = text('power_of_ten');
  return present({
    indicator: text('indicator'),
    place: text('place'),
    breakdown: breakdownOf(text('breakdown')),
    period: text('period'),
    measure: text('measure'),
    against: text('against'),
    value: isPrintedNumber ? printed : text('value'),
    unit: text('unit'),
    scale: text('scale') ?? (power === undefined ? undefined : (BY_POWER.get(power) ?? `10^${power}`)),
    alsoReported: text('also_reported')?.split('; ').map(quantityOf),
    qualifier: text('qualifier'),
    printed: isPrintedNumber ? undefined : printed,
    disputed: both('disputed'),
    note: both('note'),
    paragraph: wholeOf(text('paragraph')),
  });
}

/**
 * Columns of a row that say the same figure in other ways, as an export does, and do not agree: whoever corrects one of them in
 * a spreadsheet must not be told that nothing changed.
 */
export function clashesOf(row: TableRow): readonly { readonly field: string; readonly other: string }[] {
  const { value = '', printed = '', amount = '', power_of_ten: power = '' } = row;
  if (!isNumber(printed)) return [];
  const figure = digits(printed);
  const isOther = (text: string, shift: number) => {
    const read = isNumber(text) ? digits(text) : undefined;
    return read === undefined || !read.equals(figure.times(10 ** shift));
  };
  return [
    ...(isOther(value, 0) ? [{ field: 'value', other: 'printed' }] : []),
    ...(amount !== '' && /^\d+$/.test(power) && isOther(amount, Number(power))
      ? [{ field: 'amount', other: 'printed' }]
      : []),
  ];
}

/** The publication of a row, as far as the row tells of it. */
export function sourceOf(row: TableRow): Body {
  const text = (column: string) => row[column] || undefined;
  const published = text('published');
  const url = text('url');
  return present({
    id: text('source'),
    title: text('source_title'),
    publisher: text('publisher'),
    site: text('site') ?? hostOf(url),
    url,
    published: published?.length === 4 ? undefined : published,
    publishedAbout: published?.length === 4 ? published : undefined,
    accessed: text('accessed'),
    language: text('source_language'),
    kind: text('source_kind'),
  });
}

/** The column of a publication's field. */
export const sourceColumn = (field: string): string => COLUMN_OF.get(field) ?? field;

const COLUMN_OF = new Map([
  ['id', 'source'],
  ['title', 'source_title'],
  ['kind', 'source_kind'],
  ['language', 'source_language'],
]);

function breakdownOf(text: string | undefined): Body | undefined {
  return text === undefined ? undefined : Object.fromEntries(text.split(',').map((pair) => split(pair, '=')));
}

/** `8.23 billion USD` */
function quantityOf(text: string): Body {
  const [value, ...rest] = text.trim().split(' ');
  return present({ value, unit: rest.at(-1), scale: rest.length > 1 ? rest[0] : undefined });
}

function split(pair: string, by: string): readonly [string, string] {
  const at = pair.indexOf(by);
  return at < 0 ? [pair.trim(), ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}

const wholeOf = (text: string | undefined) => (text !== undefined && /^\d+$/.test(text) ? Number(text) : text);

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined;
}

function present(record: Readonly<Record<string, unknown>>): Body {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
