import type { Candidate } from '../curation/candidate.ts';
import type { Engine } from '../engine.ts';
import { SCALES } from '../facts/quantity.ts';
import type { LabelledArticle } from './labelled-text.ts';
import { markdownTable, percent } from './table.ts';

const FIELDS = ['indicator', 'place', 'breakdown', 'period', 'measure', 'value', 'unit', 'scale'] as const;
type Field = (typeof FIELDS)[number];
type Label = LabelledArticle['figures'][number];

/** One labelled figure of an article, and the fields of its candidate that are right, wrong or open. */
export interface ExtractedLabel {
  readonly article: LabelledArticle;
  readonly label: Label;
  /** Undefined: the figure was not found. */
  readonly fields: Readonly<Record<Field, 'right' | 'wrong' | 'open'>> | undefined;
  readonly candidate: Candidate | undefined;
}

/** Extracts the articles and pairs the candidates with the labels, in order of the text, by their numbers. */
export function scoreExtraction(articles: readonly LabelledArticle[], engine: Engine): readonly ExtractedLabel[] {
  return articles.flatMap((article) => {
    const left = [...engine.extract(article.body, { published: article.published })];
    return article.figures.map((label): ExtractedLabel => {
      const like = (c: Candidate) => c.value.replace('-', '') === label.value.replace('-', '');
      const at = left.findIndex((c) => like(c) && c.paragraph === label.paragraph);
      const [candidate] = at < 0 ? [] : left.splice(at, 1);
      return { article, label, candidate, fields: candidate && fieldsOf(candidate, label) };
    });
  });
}

function fieldsOf(c: Candidate, label: Label): ExtractedLabel['fields'] {
  const verdict = (f: Field) => {
    // The parts of an indicator that was not read are not read either.
    const read = f === 'breakdown' && c.indicator === undefined ? undefined : plain(f, c);
    return read === undefined ? 'open' : read === wanted(f, label) ? 'right' : 'wrong';
  };
  return Object.fromEntries(FIELDS.map((f) => [f, verdict(f)])) as ExtractedLabel['fields'];
}

function plain(f: Field, c: Candidate): string | undefined {
  if (f === 'breakdown') return keyOf(c.breakdown);
  return f === 'scale' ? String(10 ** SCALES[c.scale]) : c[f];
}

function wanted(f: Field, label: Label): string | undefined {
  if (f === 'breakdown') return keyOf(label.breakdown);
  return f === 'scale' ? String(Number(label.scale)) : (label[f] ?? undefined);
}

const keyOf = (b: Readonly<Record<string, string>>): string => JSON.stringify(Object.entries(b).sort());

/** How many figures are found, and how many of the fields that are filled in are right. */
export function extractTables(all: readonly ExtractedLabel[]): string[] {
  const found = all.filter((x) => x.fields !== undefined);
  const rows = FIELDS.map((f) => {
    const count = (v: 'right' | 'wrong' | 'open') => found.filter((x) => x.fields?.[f] === v).length;
    const [right, wrong] = [count('right'), count('wrong')];
    return [f, String(right + wrong), String(right), percent(right, right + wrong), String(count('open'))];
  });
  const sum = (i: number) => rows.reduce((n, r) => n + Number(r[i]), 0);
  return [
    ...markdownTable(
      ['articles', 'figures', 'found', 'recall'],
      [
        [
          String(new Set(all.map((x) => x.article)).size),
          String(all.length),
          String(found.length),
          percent(found.length, all.length),
        ],
      ],
    ),
    '',
    ...markdownTable(
      ['field', 'filled in', 'right', '', 'open'],
      [...rows, ['all', String(sum(1)), String(sum(2)), percent(sum(2), sum(1)), String(sum(4))]],
    ),
  ];
}

/** The fields of each figure that are wrong or open where they should not be. */
export function extractFailures(all: readonly ExtractedLabel[]): string[] {
  return all.flatMap(({ article, label, candidate, fields }) => {
    if (!fields || !candidate) return [`${article.name}: ${label.text} was not found`];
    const bad = FIELDS.filter(
      (f) => fields[f] === 'wrong' || (fields[f] === 'open' && wanted(f, label) !== undefined && f !== 'breakdown'),
    );
    return bad.length === 0
      ? []
      : [
          `${article.name}: ${label.text}: ${bad.map((f) => `${f} ${plain(f, candidate) ?? 'open'}, not ${wanted(f, label) ?? 'given'}`).join('; ')}`,
        ];
  });
}
