import type { FactBase } from '../../facts/fact-base.ts';
import { exportWords } from '../locales/export-words.ts';
import { NUMERIC, type Row, rowOf } from './row.ts';

/** All observations, sources and statements as one JSON document; numbers stay decimal strings, so that no digit is lost. */
export function toJson(base: FactBase): string {
  const { name, description, rights, license } = exportWords;
  const document = {
    name,
    description,
    license,
    rights,
    observations: base.observations.map((o) => ({
      ...present(rowOf(base, o)),
      also_reported: o.alsoReported.map(({ printed, unit, scale }) => ({ printed, unit, scale })),
    })),
    statements: [...base.statements.values()].map(({ id, topic, names, text, items, source, paragraph, alsoIn }) => ({
      id,
      topic,
      names,
      text,
      ...(items ? { items } : {}),
      source: source.id,
      paragraph,
      also_in: alsoIn,
      attribution: exportWords.attribution(source, paragraph),
    })),
    sources: [...base.sources.values()],
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}

/** What a row has; the paragraph and the power of ten as numbers. */
function present(row: Row): Record<string, unknown> {
  const isCount = (key: string) => NUMERIC.has(key as keyof Row) && key !== 'value' && key !== 'amount';
  return Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== '')
      .map(([key, value]) => [key, isCount(key) ? Number(value) : value]),
  );
}
