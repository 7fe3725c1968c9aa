import { type CheckedClaim, VERDICTS, type Verdict } from '../answer/checked.ts';
import type { Engine } from '../engine.ts';
import type { LabelledText } from './labelled-text.ts';
import { markdownTable, percent } from './table.ts';

/** One figure of a labelled text: what it should be called and what it was; undefined: it is not labelled, or was not seen. */
export interface CheckedLabel {
  readonly text: LabelledText;
  readonly figure: string;
  readonly wanted: Verdict | undefined;
  readonly got: Verdict | undefined;
  readonly fact: string | undefined;
}

/** Checks the texts and pairs the claims with the labels, in order of the text, by their numbers. */
export function scoreChecks(texts: readonly LabelledText[], engine: Engine, now: Date): readonly CheckedLabel[] {
  return texts.flatMap((text) => {
    const given = text.published === undefined ? {} : { published: text.published };
    const { claims } = engine.check(text.text, { now, language: 'en', ...given });
    const left = [...claims];
    const paired = text.claims.map((label): CheckedLabel => {
      const at = left.findIndex((c) => c.value === label.value);
      const near = at >= 0 ? at : left.findIndex((c) => unsigned(c) === label.value.replace('-', ''));
      const [claim] = near < 0 ? [] : left.splice(near, 1);
      return { text, figure: label.text, wanted: label.verdict, got: claim?.verdict, fact: claim?.observation?.id };
    });
    const extra = left.map(
      (c): CheckedLabel => ({ text, figure: c.text, wanted: undefined, got: c.verdict, fact: c.observation?.id }),
    );
    return [...paired, ...extra];
  });
}

const unsigned = (c: CheckedClaim): string => c.value.replace('-', '');

/** A table by verdict (how many said, how many of them right, how many of the labelled found) and one by language. */
export function checkTables(all: readonly CheckedLabel[]): string[] {
  const rows = VERDICTS.map((v) => {
    const said = all.filter((c) => c.got === v);
    const labelled = all.filter((c) => c.wanted === v);
    const right = said.filter((c) => c.wanted === v).length;
    return [
      v,
      String(labelled.length),
      String(said.length),
      String(right),
      percent(right, said.length),
      percent(right, labelled.length),
    ];
  });
  const languages = [...new Set(all.map((c) => c.text.lang))].sort().map((lang) => {
    const list = all.filter((c) => c.text.lang === lang);
    return summaryRow(lang, list);
  });
  return [
    ...markdownTable(['verdict', 'labelled', 'said', 'right', 'precision', 'recall'], rows),
    '',
    ...markdownTable(
      ['language', 'sentences', 'figures', 'right', '', 'not seen', 'not labelled', 'wrongly “differs”'],
      [...languages, summaryRow('all', all)],
    ),
  ];
}

function summaryRow(name: string, list: readonly CheckedLabel[]): string[] {
  const labelled = list.filter((c) => c.wanted !== undefined);
  const right = labelled.filter((c) => c.got === c.wanted).length;
  return [
    name,
    String(new Set(list.map((c) => c.text)).size),
    String(labelled.length),
    String(right),
    percent(right, labelled.length),
    String(labelled.filter((c) => c.got === undefined).length),
    String(list.length - labelled.length),
    String(list.filter((c) => c.got === 'differs' && c.wanted !== 'differs').length),
  ];
}

/** What was said of a figure against its label, in two lines. */
export function checkFailures(all: readonly CheckedLabel[]): string[] {
  return all
    .filter((c) => c.got !== c.wanted)
    .flatMap((c) => [
      `${c.text.id} (${c.text.lang}): ${c.text.text}`,
      `  ${c.figure}: ${c.got ?? 'not seen'}${c.fact ? ` (${c.fact})` : ''}, not ${c.wanted ?? 'a figure'}; ${c.text.why}`,
    ]);
}
