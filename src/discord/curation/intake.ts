import { createHash } from 'node:crypto';
import type { Candidate } from '../../curation/candidate.ts';
import type { Draft, LineChange, Origin } from '../../curation/proposal.ts';
import type { Engine } from '../../engine.ts';
import { dayTyped, isAhead } from '../../facts/day.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import type { Source } from '../../facts/schema.ts';
import type { IntakeProblem } from './locales/words.ts';

/** An article as somebody handed it in; nothing of it is believed. */
export interface Article {
  readonly text: string;
  readonly title: string;
  readonly publisher: string;
  readonly address: string;
  readonly date: string;
}

export type Intake =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly problem: IntakeProblem };

/** Reads the figures of an article into the lines of a proposal, or says what is missing. */
export function draftOfArticle(engine: Engine, article: Article, now: Date): Intake {
  const refuse = (problem: IntakeProblem): Intake => ({ ok: false, problem });
  const [title, publisher, date] = [article.title.trim(), article.publisher.trim(), dayTyped(article.date)];
  if (article.text.trim() === '') return refuse({ kind: 'no-text' });
  if (title === '') return refuse({ kind: 'no-title' });
  if (publisher === '') return refuse({ kind: 'no-publisher' });
  if (date === undefined) return refuse({ kind: 'no-date' });
  if (isAhead(date, now)) return refuse({ kind: 'date-ahead' });
  const url = webAddress(article.address.trim());
  if (!url) return refuse({ kind: 'bad-address' });
  const { base } = engine;
  const known = [...base.sources.values()].find((source) => source.url === url.href || source.url === article.address);
  const source = known ?? newSource({ title, publisher, date, url }, article.text, base, now);
  const candidates = engine.extract(article.text, { published: date, source: source.id });
  if (candidates.length === 0) return refuse({ kind: 'no-figures' });
  return {
    ok: true,
    draft: { why: title.slice(0, 300), sources: [source], lines: linesOf(candidates, source, article.text, base) },
  };
}

function webAddress(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}

interface Page {
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly url: URL;
}

/** A record for a publication that is not on file; its id is made of the day and what its title has in plain letters. */
function newSource({ title, publisher, date, url }: Page, text: string, base: FactBase, now: Date): Source {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .slice(0, 6)
    .join('-');
  const mark = createHash('sha256').update(url.href).digest('hex').slice(0, 6);
  const readable = [date, plain]
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 60)
    .replace(/-$/, '');
  const id = plain === '' || base.sources.has(readable) ? `${readable}-${mark}` : readable;
  return {
    id,
    title,
    publisher,
    site: url.hostname,
    url: url.href,
    published: date,
    accessed: now.toISOString().slice(0, 10),
    language: /\p{Script=Han}/u.test(text) ? 'zh' : 'en',
    kind: 'press',
  };
}

type DraftLine = Draft['lines'][number];

/** A line for each figure; an amount that repeats another in a second currency goes with it. */
function linesOf(candidates: readonly Candidate[], source: Source, text: string, base: FactBase): DraftLine[] {
  return candidates.flatMap((candidate, at) => {
    if (candidate.beside !== undefined && candidates[candidate.beside]) return [];
    const beside = candidates.filter((other) => other.beside === at);
    const change: LineChange = { kind: 'figure', source: source.id, record: recordOf(candidate, beside, base) };
    return [{ change, origin: originOf(candidate, text) }];
  });
}

function recordOf(c: Candidate, beside: readonly Candidate[], base: FactBase): object {
  const home = c.indicator === undefined ? undefined : base.indicators.get(c.indicator)?.place;
  const amountOf = ({ value, unit, scale }: Candidate) => ({ value, unit, scale });
  const also = beside.filter(({ unit }) => unit !== undefined).map(amountOf);
  return {
    ...(c.indicator === undefined ? {} : { indicator: c.indicator }),
    // A place that was not read is no home: left out it would be taken for that.
    ...(c.place === undefined && c.indicator !== undefined ? { place: '' } : {}),
    ...(c.place === undefined || c.place === home ? {} : { place: c.place }),
    ...(Object.keys(c.breakdown).length === 0 ? {} : { breakdown: c.breakdown }),
    ...(c.period === undefined ? {} : { period: c.period }),
    // Nor is a measure that was not read an amount: left out, a rise would be taken for one.
    measure: c.measure ?? '',
    ...(c.unit === undefined ? {} : { unit: c.unit }),
    ...(c.against === undefined ? {} : { against: c.against }),
    ...(c.qualifier === undefined ? {} : { qualifier: c.qualifier }),
    ...(also.length === 0 ? {} : { alsoReported: also }),
    value: c.value,
    scale: c.scale,
    paragraph: Math.max(1, c.paragraph),
  };
}

const AROUND = 60;
/** A word whose beginning was cut off. */
const PART_OF_WORD = /^[A-Za-z’'-]+\s*/;

/** The words around a figure, so that a person can find it in the article. */
function originOf({ span, open, confidence, words, paragraph }: Candidate, text: string): Origin {
  const [start, end] = span;
  const line = text.lastIndexOf('\n', start) + 1;
  const next = text.indexOf('\n', end);
  const lineEnd = next < 0 ? text.length : next;
  const before = text.slice(Math.max(line, start - AROUND), start);
  const after = text.slice(end, Math.min(lineEnd, end + AROUND));
  const head = start - AROUND > line ? `…${before.replace(PART_OF_WORD, '')}` : before;
  const tail = end + AROUND < lineEnd ? `${after.replace(/[A-Za-z’'-]+$/, '').trimEnd()}…` : after;
  const quote = `${head.trimStart()}${text.slice(start, end)}${tail}`.trim();
  const headline = paragraph === 0 ? { isHeadline: true } : {};
  return { quote: quote === '' ? words : quote, words, span, open, confidence, ...headline };
}
