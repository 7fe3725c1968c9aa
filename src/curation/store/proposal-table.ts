import type { Kysely, Selectable } from 'kysely';
import type { Proposal, ProposalState, Step } from '../proposal.ts';
import type { Schema } from './schema.ts';

export type ProposalTable = ReturnType<typeof proposalTable>;
export type NewStep = Pick<Step, 'at' | 'by' | 'what' | 'note'>;

/** Proposals with every step that was taken. */
export function proposalTable(db: Kysely<Schema>) {
  const addStep = (proposal: number, version: number, { at, by, what, note }: NewStep) =>
    db
      .insertInto('step')
      .values({ proposal, version, at, by, what, note: note ?? null })
      .execute();

  return {
    async get(id: number): Promise<Proposal | undefined> {
      if (!Number.isSafeInteger(id) || id < 1 || id > 2_147_483_647) return undefined;
      const row = await db.selectFrom('proposal').selectAll().where('id', '=', id).executeTakeFirst();
      return row && proposalOf(row);
    },

    async add(given: Omit<Proposal, 'id' | 'version'>, step: NewStep): Promise<Proposal> {
      const row = { version: 1, ...rowOf(given) };
      const { id } = await db.insertInto('proposal').values(row).returning('id').executeTakeFirstOrThrow();
      await addStep(id, 1, step);
      return { ...given, id, version: 1 };
    },

    /**
     * Writes a proposal's next version.
     * @returns undefined, and nothing is written, when `given` is not its latest version.
     */
    async step(given: Proposal, step: NewStep): Promise<Proposal | undefined> {
      const version = given.version + 1;
      const { numUpdatedRows } = await db
        .updateTable('proposal')
        .set({ version, ...rowOf(given), updated_at: step.at })
        .where('id', '=', given.id)
        .where('version', '=', given.version)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return undefined;
      await addStep(given.id, version, step);
      return { ...given, version, updatedAt: step.at };
    },

    /** Proposals in these states: those in the state named first before the others, of one state the oldest first. */
    async list(states: readonly ProposalState[], limit: number, offset = 0): Promise<Proposal[]> {
      const [first] = states;
      if (first === undefined) return [];
      const rows = await db
        .selectFrom('proposal')
        .selectAll()
        .where('state', 'in', [...states])
        .orderBy((eb) =>
          states
            .reduce(
              (ranks, state, rank) => ranks.when('state', '=', state).then(rank),
              eb.case().when('state', '=', first).then(0),
            )
            .end(),
        )
        .orderBy('id')
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map(proposalOf);
    },

    /** How many there are in each of these states that has any. */
    async count(states: readonly ProposalState[]): Promise<ReadonlyMap<ProposalState, number>> {
      const rows = await db
        .selectFrom('proposal')
        .select((eb) => ['state', eb.fn.countAll().as('count')])
        .where('state', 'in', [...states])
        .groupBy('state')
        .execute();
      return new Map(rows.map(({ state, count }) => [state as ProposalState, Number(count)]));
    },

    /** All that happened to a proposal, first to last. */
    async steps(proposal: number): Promise<Step[]> {
      const rows = await db
        .selectFrom('step')
        .selectAll()
        .where('proposal', '=', proposal)
        .orderBy('version')
        .execute();
      return rows.map(({ version, at, by, what, note }) => ({
        version,
        at,
        by,
        what: what as Step['what'],
        note: note ?? undefined,
      }));
    },
  };
}

function proposalOf(row: Selectable<Schema['proposal']>): Proposal {
  const { authors, sources, lines } = JSON.parse(row.body) as Pick<Proposal, 'authors' | 'sources' | 'lines'>;
  return {
    id: row.id,
    version: row.version,
    state: row.state as ProposalState,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    createdBy: row.created_by,
    authors,
    why: row.why,
    sources,
    lines,
    revision: row.revision ?? undefined,
  };
}

function rowOf({
  state,
  createdAt,
  updatedAt,
  createdBy,
  why,
  authors,
  sources,
  lines,
  revision,
}: Omit<Proposal, 'id' | 'version'>) {
  return {
    state,
    created_at: createdAt,
    updated_at: updatedAt,
    created_by: createdBy,
    why,
    body: JSON.stringify({ authors, sources, lines }),
    revision: revision ?? null,
  };
}
