import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../src/curation/files.ts';
import { jsonLines, lineOf } from '../../src/curation/import/json-lines.ts';
import { readImport } from '../../src/curation/import/read-import.ts';
import { importProblemWords } from '../../src/curation/locales/import-words.ts';
import { files, PAGE } from './figures.ts';

const documents = documentsOf(files(PAGE));
const read = (name: string, text: string) => readImport(name, text, 'why', documents);

describe('a file of figures', () => {
  it('is read or refused with words in both languages, whatever is in it', () => {
    const word = fc.constantFrom(
      'indicator',
      'period',
      'value',
      'unit',
      'source',
      'paragraph',
      'juice',
      '2020',
      '"',
      "'",
      'page',
    );
    const mark = fc.constantFrom(
      ',',
      ';',
      '\t',
      '\n',
      '\r\n',
      '{',
      '}',
      '[',
      ']',
      ':',
      '\\',
      ' ',
      '\uFEFF',
      '__proto__',
    );
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.array(fc.oneof(word, mark, fc.string({ maxLength: 3 }))).map((l) => l.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('a.csv', 'a.json', 'a.CSV', 'a'), (content, name) => {
        const result = read(name, content);
        for (const problem of result.ok ? [] : result.problems) {
          expect(problem.line).toBeGreaterThanOrEqual(1);
          expect(problem.line).toBeLessThanOrEqual(content.split(/\r?\n/).length + 1);
          for (const words of Object.values(importProblemWords))
            expect(words(problem)).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 500, examples: [['"\r\n\r\nindicator', 'a.csv']] },
    );
  });

  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('may be separated by %s', (_, by) => {
    const rows = [
      ['indicator', 'period', 'value', 'unit', 'scale', 'paragraph', 'source'],
      ['juice', '2020', '-3.3', 'CNY', 'billion', '2', 'page'],
    ];
    const result = read('a.csv', `\uFEFF${rows.map((row) => row.join(by)).join('\r\n')}\r\n`);
    expect(result).toMatchObject({
      ok: true,
      value: { lines: [{ change: { source: 'page', record: { value: '-3.3', paragraph: 2 } }, origin: { line: 2 } }] },
    });
  });
});

it('every value of a JSON text is found on its line', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null))), (list) => {
      const lines = jsonLines(JSON.stringify({ 'a "b"': 1, list }, undefined, 1));
      list.forEach((_, i) => {
        expect(lineOf(lines, `/list/${i}`)).toBe(i + 4);
      });
    }),
  );
});
