import { doubt, error, type Objection } from '../facts/objection.ts';
import type { Vocabulary } from '../facts/vocabulary.ts';
import { type Body, type DocumentKey, type Documents, documentId, type Entity } from './document.ts';
import { lineDocument } from './line-document.ts';
import type { Line } from './proposal.ts';
import { repeatsAmong } from './repeats.ts';
import { isKnownConcept } from './taught.ts';
import type { TaughtTerm } from './term.ts';
import { termObjection } from './term-objection.ts';

/** A line with what it would put, before the base is built with it. */
export interface ReadLine {
  readonly line: Line;
  /** What it is about; undefined while it is incomplete. */
  readonly document: DocumentKey | undefined;
  readonly before: Body | undefined;
  readonly after: Body | undefined;
  readonly objections: readonly Objection[];
  /** Another line says the same, as exactly or more so. */
  readonly isRepeat: boolean;
}

/** Reads the lines of a proposal by themselves and beside one another. `known` has the indicators that it adds. */
export function readLines(
  lines: readonly Line[],
  documents: Documents,
  known: Documents,
  vocabulary: Vocabulary,
): readonly ReadLine[] {
  return withoutRepeats(lines.map((line) => readLine(line, documents, known, vocabulary)));
}

function readLine(line: Line, documents: Documents, known: Documents, vocabulary: Vocabulary): ReadLine {
  const file = `proposal/lines/${line.id}`;
  const read = lineDocument(line.change, known, file);
  if (!read.ok)
    return {
      line,
      document: undefined,
      before: undefined,
      after: undefined,
      objections: read.objections,
      isRepeat: false,
    };
  const { entity, key, after } = read;
  const id = documentId(read);
  const objections: Objection[] = [];
  if (!line.isDropped && line.change.kind === 'term' && after)
    objections.push(...termObjections(after as TaughtTerm, file, known, vocabulary));
  const before = documents.get(id);
  if (!line.isDropped) objections.push(...doubtsOf(entity, before, after, file));
  return { line, document: { entity, key }, before, after, objections, isRepeat: false };
}

function termObjections(term: TaughtTerm, file: string, known: Documents, vocabulary: Vocabulary): Objection[] {
  if (!isKnownConcept(term, known, vocabulary))
    return [error('unknown-id', file, '/concept', { id: term.concept, what: 'concept' })];
  const objection = termObjection(term, vocabulary, file);
  return objection ? [objection] : [];
}

/** Of lines on one document the first counts; one that says something else than the others is an error. */
function withoutRepeats(lines: readonly ReadLine[]): readonly ReadLine[] {
  const repeats = repeatsAmong(
    lines.flatMap(({ line, document, after }) =>
      document && !line.isDropped && line.change.kind === 'figure'
        ? [{ id: line.id, document: documentId(document), after, isHeadline: line.origin.isHeadline ?? false }]
        : [],
    ),
  );
  const taken = new Set<string>();
  return lines.map((one) => {
    const { line, document } = one;
    if (!document || line.isDropped) return one;
    if (repeats.has(line.id)) return { ...one, isRepeat: true };
    const id = documentId(document);
    const isTaken = taken.has(id);
    taken.add(id);
    if (!isTaken) return one;
    const twice = error('duplicate-cell', `proposal/lines/${line.id}`, '', {
      id: document.key.slice(document.key.indexOf('/') + 1),
      other: id,
    });
    return { ...one, objections: [...one.objections, twice] };
  });
}

/** What no rule across the records sees: a correction that turns yuan into dollars leaves a base that fits as well as before. */
function doubtsOf(entity: Entity, before: Body | undefined, after: Body | undefined, file: string): Objection[] {
  if (entity !== 'observation') return [];
  const [was, is] = [before, after].map((body) => (body as { readonly unit?: string } | undefined)?.unit);
  return was === undefined || is === undefined || was === is
    ? []
    : [doubt('unit-changed', file, '/unit', { before: was, after: is })];
}
