import { error, type Objection } from '../facts/objection.ts';
import type { Source } from '../facts/schema.ts';
import type { Vocabulary } from '../facts/vocabulary.ts';
import { attribute } from './attribute.ts';
import { apply, type Change, isSame } from './change.ts';
import { changedDetails } from './details.ts';
import { type Body, type Documents, documentId, type Entity } from './document.ts';
import { lineDocument } from './line-document.ts';
import type { Line, Proposal } from './proposal.ts';
import { type ReadLine, readLines } from './read-lines.ts';
import { errorsOf, type State, stateOf } from './state.ts';

/** How a line stands to the base: the first of these that holds. */
export type Verdict =
  | 'dropped'
  /** A field is missing or cannot be read. */
  | 'incomplete'
  /** Another line of the proposal says it too, as exactly or more so: a headline, a summary. */
  | 'repeated'
  /** With it the base would break a rule, named among the objections. */
  | 'breaks-rule'
  /** It is on file already, from this source. */
  | 'same'
  /** The figure stays as it is; what is kept beside it changes: its paragraph, a note. */
  | 'details'
  | 'retraction'
  /** This source is on file with something else. */
  | 'correction'
  /** Another source gives another value. It may be accepted: answers will then name both. */
  | 'conflict'
  | 'new';

export interface AssessedLine extends Omit<ReadLine, 'isRepeat'> {
  readonly verdict: Verdict;
  /** Errors and fresh doubts that this line gives rise to. */
  readonly objections: readonly Objection[];
}

export interface Assessment {
  readonly lines: readonly AssessedLine[];
  /** Objections that no single line gives rise to. */
  readonly objections: readonly Objection[];
  /** What accepting it would change. */
  readonly changes: readonly Change[];
  /** The base as it would be. Not to be used while anything objects with an error. */
  readonly after: State;
}

type Draftlike = Pick<Proposal, 'sources' | 'lines'>;

/** Sorts every line of a proposal against the base and checks the base as it would be with every rule. Changes nothing. */
export function assess({ sources, lines }: Draftlike, state: State, vocabulary: Vocabulary): Assessment {
  const { documents } = state;
  const fresh = newSources(sources, lines, documents);
  const indicators = lines.flatMap(({ change, isDropped }) => {
    const read = change.kind === 'indicator' && !isDropped ? lineDocument(change, documents, '') : undefined;
    return read?.ok ? [{ ...read, before: documents.get(documentId(read)) }] : [];
  });
  const known = apply(documents, indicators);
  const read = readLines(lines, documents, known, vocabulary);
  const changes = [
    ...fresh.changes,
    ...read.flatMap(({ line, document, before, after, objections, isRepeat }) =>
      isRepeat ||
      line.isDropped ||
      !document ||
      errorsOf(objections).length > 0 ||
      isSame(document.entity, before, after)
        ? []
        : [{ ...document, before, after }],
    ),
  ];
  const after =
    changes.length === 0 ? stateOf(state.revision, documents) : stateOf(state.revision, apply(documents, changes));
  const attributed = attribute(
    after,
    state.objections,
    read.filter(({ isRepeat }) => !isRepeat),
  );
  return {
    lines: read.map((one) => {
      const objections = [...one.objections, ...(attributed.byLine.get(one.line.id) ?? [])];
      const { line, document, before, after } = one;
      return { line, document, before, after, objections, verdict: verdictOf(one, objections) };
    }),
    objections: [...fresh.objections, ...attributed.rest],
    changes,
    after,
  };
}

/** The publications that lines name and that are not on file. */
function newSources(sources: readonly Source[], lines: readonly Line[], documents: Documents) {
  const named = new Set(
    lines.flatMap(({ change, isDropped }) => (change.kind === 'figure' && !isDropped ? [change.source] : [])),
  );
  const changes: Change[] = [];
  const objections: Objection[] = [];
  for (const source of sources) {
    if (!named.has(source.id)) continue;
    const before = documents.get(documentId({ entity: 'source', key: source.id })) as Source | undefined;
    if (!before) changes.push({ entity: 'source', key: source.id, before, after: source });
    // The same id for another page would put its figures under a name that did not print them.
    else if (before.url !== source.url)
      objections.push(
        error('source-differs', `sources/${source.id}.json`, '/source/url', { id: source.id, url: before.url }),
      );
  }
  return { changes, objections };
}

function verdictOf({ line, document, before, after, isRepeat }: ReadLine, objections: readonly Objection[]): Verdict {
  if (line.isDropped) return 'dropped';
  if (!document) return 'incomplete';
  if (isRepeat) return 'repeated';
  if (errorsOf(objections).length > 0) return 'breaks-rule';
  if (isSame(document.entity, before, after)) return 'same';
  if (after === undefined) return 'retraction';
  if (before !== undefined) return isDetail(document.entity, before, after) ? 'details' : 'correction';
  return objections.some(({ code }) => code === 'conflict') ? 'conflict' : 'new';
}

const isDetail = (entity: Entity, before: Body, after: Body): boolean =>
  entity === 'observation' && changedDetails(before, after) !== undefined;
