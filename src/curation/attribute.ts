import type { Objection } from '../facts/objection.ts';
import { type DocumentKey, documentId } from './document.ts';
import type { Line } from './proposal.ts';
import type { stateOf } from './state.ts';

interface Attributed {
  readonly byLine: ReadonlyMap<number, readonly Objection[]>;
  /** What no line is named in. */
  readonly rest: readonly Objection[];
}

/**
 * Finds the line that gives rise to each objection that is not one of `before`: the one whose figure it points at, else
 * those whose figures it names (a part, where the whole is objected to).
 */
export function attribute(
  after: ReturnType<typeof stateOf>,
  before: readonly Objection[],
  lines: readonly { readonly line: Line; readonly document: DocumentKey | undefined }[],
): Attributed {
  const old = new Set(before.map(sayOf));
  const byDocument = new Map<string, number>();
  for (const { line, document } of lines)
    if (document && !line.isDropped) byDocument.set(documentId(document), line.id);
  const byFigure = figuresOf(after, byDocument);
  const byLine = new Map<number, Objection[]>();
  const rest: Objection[] = [];
  for (const objection of after.objections) {
    if (objection.severity === 'doubt' && old.has(sayOf(objection))) continue;
    const at = byDocument.get(after.files.documentAt(objection.file, objection.pointer) ?? '');
    const named = Object.values(objection.params).flatMap((value) => value.split(', '));
    const ids =
      at === undefined ? new Set(named.flatMap((id) => byFigure.get(id) ?? byDocument.get(id) ?? [])) : new Set([at]);
    for (const id of ids) byLine.set(id, [...(byLine.get(id) ?? []), objection]);
    if (ids.size === 0) rest.push(objection);
  }
  return { byLine, rest };
}

/** An objection without its place in the file, which moves when figures are added before it. */
const sayOf = ({ code, params }: Objection): string => `${code} ${JSON.stringify(params)}`;

/** Ids of the figures that lines put, as the rules name them. */
function figuresOf(after: ReturnType<typeof stateOf>, byDocument: ReadonlyMap<string, number>): Map<string, number> {
  const out = new Map<string, number>();
  for (const [document, line] of byDocument) {
    const place = after.files.placeOf(document);
    const figure = place && after.base.ofSource(place.source).find(({ index }) => index === place.index);
    if (figure) out.set(figure.id, line);
  }
  return out;
}
