import { parsePeriod } from '../facts/period.ts';
import type { ObservationRecord } from '../facts/schema.ts';
import { type Body, type Documents, documentId } from './document.ts';
import type { RevisionKind } from './revision.ts';
import type { State } from './state.ts';
import type { LedgerTable } from './store/ledger-table.ts';

/** One thing that happened to a figure. */
export interface PastFigure {
  /** 0 is the shipped data as it was first taken in. */
  readonly revision: number;
  readonly at: string;
  readonly by: string | undefined;
  readonly why: string;
  readonly kind: 'shipped' | RevisionKind;
  readonly proposal: number | undefined;
  readonly undoes: number | undefined;
  /** The publication that states it. */
  readonly source: string;
  /** Its title, where it is no longer on file. */
  readonly title?: string;
  /** The figure's id without `~source`. */
  readonly cell: string;
  readonly before: ObservationRecord | undefined;
  readonly after: ObservationRecord | undefined;
}

/**
 * The past of an indicator's figures, or of those of one period, oldest first: what the data shipped with, then every
 * change.
 * @param began when the shipped data was taken in.
 */
export async function figureHistory(
  ledger: LedgerTable,
  state: State,
  began: string,
  indicator: string,
  period?: string,
): Promise<PastFigure[]> {
  const wanted = period === undefined ? undefined : (parsePeriod(period)?.id ?? period);
  const changes = await ledger.figureChanges(indicator, wanted);
  const first = new Map<string, Body | undefined>();
  for (const { change } of changes) if (!first.has(change.key)) first.set(change.key, change.before);
  const zero = {
    revision: 0,
    at: began,
    by: undefined,
    why: '',
    kind: 'shipped',
    proposal: undefined,
    undoes: undefined,
  } as const;
  const untouched = unchanged(state, indicator, wanted).filter((key) => !first.has(key));
  const past: PastFigure[] = [
    ...[...first].flatMap(([key, body]) =>
      body === undefined ? [] : [{ ...zero, ...split(key), before: undefined, after: figure(body) }],
    ),
    ...untouched.map((key) => ({
      ...zero,
      ...split(key),
      before: undefined,
      after: figure(bodyAt(state.documents, key)),
    })),
    ...changes.map(({ revision: { number, at, by, why, kind, proposal, undoes }, change }) => ({
      revision: number,
      at,
      by,
      why,
      kind,
      proposal,
      undoes,
      ...split(change.key),
      before: figure(change.before),
      after: figure(change.after),
    })),
  ];
  return titled(past, ledger, state);
}

/** A publication that was taken back with its figures is still called by its title. */
async function titled(past: readonly PastFigure[], ledger: LedgerTable, { base }: State): Promise<PastFigure[]> {
  const gone = [...new Set(past.map(({ source }) => source))].filter((id) => !base.sources.has(id));
  const bodies = await Promise.all(gone.map(async (id) => [id, await ledger.lastBody('source', id)] as const));
  const titles = new Map(bodies.map(([id, body]) => [id, (body as { readonly title?: string } | undefined)?.title]));
  return past.map((one) => {
    const title = titles.get(one.source);
    return title === undefined ? one : { ...one, title };
  });
}

/** The documents of the figures on file. */
function unchanged({ base }: State, indicator: string, period: string | undefined): string[] {
  return base
    .ofIndicator(indicator)
    .filter((o) => period === undefined || o.period.id === period)
    .map(({ id, source }) => `${source.id}/${id.split('~')[0]}`);
}

const bodyAt = (documents: Documents, key: string) => documents.get(documentId({ entity: 'observation', key }));

/** What the ledger took in was checked then: it is shown as it was written, and not checked again. */
function figure(body: Body | undefined): ObservationRecord | undefined {
  return body && ({ measure: 'level', scale: 'one', alsoReported: [], ...body } as unknown as ObservationRecord);
}

function split(key: string): { readonly source: string; readonly cell: string } {
  const at = key.indexOf('/');
  return { source: key.slice(0, at), cell: key.slice(at + 1) };
}
