import type { Objection } from '../../facts/objection.ts';

/** What is wrong and what to do, for a person who edits data files. */
export function objectionEn(o: Objection): { readonly problem: string; readonly remedy: string } {
  const p = (key: string): string => o.params[key] ?? '';
  switch (o.code) {
    case 'unreadable':
      return { problem: 'the file cannot be read', remedy: 'check its permissions' };
    case 'missing-file':
      return { problem: 'the file or folder is missing', remedy: 'restore it from git' };
    case 'not-json':
      return {
        problem: `it is not valid JSON (${p('problem')})`,
        remedy: 'mend the comma, quote or bracket named there',
      };
    case 'shape':
      return { problem: p('problem'), remedy: 'see the schema that the file names in $schema' };
    case 'duplicate-id':
      return { problem: `the id "${p('id')}" is used twice`, remedy: 'rename one of them' };
    case 'duplicate-cell':
      return { problem: `this source states ${p('id')} twice`, remedy: 'keep one of the two' };
    case 'unknown-id':
      return {
        problem: `there is no ${p('what')} "${p('id')}"`,
        remedy: `use an id of data/${p('what')}s.json, or add it there`,
      };
    case 'wrong-file-name':
      return { problem: `the file is not named after its source "${p('id')}"`, remedy: `name it ${p('id')}.json` };
    case 'unit':
      return { problem: `the unit "${p('unit')}" does not fit the indicator`, remedy: `use ${p('allowed')}` };
    case 'not-a-number':
      return {
        problem: `"${p('value')}" is not a number`,
        remedy: 'write digits with an optional decimal point; keep a misprint in "printed"',
      };
    default:
      return {
        problem: `${o.code.replaceAll('-', ' ')}${
          Object.keys(o.params).length > 0
            ? `: ${Object.entries(o.params)
                .map(([k, v]) => `${k} ${v}`)
                .join(', ')}`
            : ''
        }`,
        remedy: 'compare with the source; mark the figure as disputed if it is printed so',
      };
  }
}
