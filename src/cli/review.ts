import type { Curation } from '../curation/curation.ts';
import type { Refusal } from '../curation/refusal.ts';
import { OPERATOR, withCuration } from './curation.ts';
import { readOptions } from './options.ts';
import { bodyText, objectionText, proposalLines } from './proposal-lines.ts';
import { sentences } from './sentences.ts';
import type { CommandLine, Terminal } from './terminal.ts';

/**
 * `review`: what waits for a review. `review show N`, `approve N`, `return N --why TEXT`, `reject N --why TEXT`,
 * `rollback N --why TEXT` (N is a revision), `conflicts`, `keep N` and `take N` (N is a conflict).
 */
export const review: CommandLine = async (args, terminal) => {
  const given = readOptions(args, { why: { type: 'string', default: '' } }, terminal);
  if (!given) return 1;
  const [does = 'list', number] = given.positionals;
  const { why } = given.values;
  const id = Number(number);
  const needsNumber = does !== 'list' && does !== 'conflicts';
  if (!Object.hasOwn(DOES, does) || (needsNumber && !(Number.isSafeInteger(id) && id > 0))) {
    terminal.err(sentences.reviewUsage);
    return 1;
  }
  return withCuration(terminal, async (curation) => (await DOES[does]?.(curation, id, why, terminal)) ?? 1);
};

/** So many are read at once. */
const PAGE = 100;

type Step = (curation: Curation, id: number, why: string, terminal: Terminal) => Promise<number>;

const DOES: Readonly<Record<string, Step>> = {
  list: async (curation, _, __, terminal) => {
    for (let offset = 0; ; offset += PAGE) {
      const listed = await curation.desk.list(OPERATOR, { limit: PAGE, offset });
      if (!listed.ok) return sayRefusal(listed.refusal, terminal);
      for (const { id, state, lines, createdBy, why } of listed.value.proposals)
        terminal.out(sentences.proposal(id, sentences.states[state], lines.length, createdBy, why));
      if (listed.value.total === 0) terminal.out(sentences.nothingToReview);
      if (listed.value.proposals.length < PAGE) return 0;
    }
  },
  show: async (curation, id, _, terminal) => {
    const shown = await curation.desk.show(OPERATOR, id);
    if (!shown.ok) return sayRefusal(shown.refusal, terminal);
    for (const line of proposalLines(shown.value)) terminal.out(line);
    return 0;
  },
  approve: (curation, id, _, terminal) => decide(curation, id, terminal),
  return: async (curation, id, why, terminal) => {
    const shown = await curation.desk.show(OPERATOR, id);
    const sent = shown.ok ? await curation.desk.sendBack(OPERATOR, shown.value.proposal, why, terminal.now()) : shown;
    return sent.ok ? say(terminal, sentences.returned(id)) : sayRefusal(sent.refusal, terminal);
  },
  reject: async (curation, id, why, terminal) => {
    const shown = await curation.desk.show(OPERATOR, id);
    const gone = shown.ok ? await curation.desk.reject(OPERATOR, shown.value.proposal, why, terminal.now()) : shown;
    return gone.ok ? say(terminal, sentences.rejected(id)) : sayRefusal(gone.refusal, terminal);
  },
  rollback: async (curation, number, why, terminal) => {
    const back = await curation.rollback(OPERATOR, number, why, terminal.now());
    if (!back.ok) return sayRefusal(back.refusal, terminal);
    return say(terminal, sentences.rolledBack(number, back.value.number));
  },
  conflicts: async (curation, _, __, terminal) => {
    const open = await curation.conflicts();
    for (const { id, key, local, shipped } of open) {
      const [here, there] = [local, shipped].map((body) => (body ? bodyText(body) : sentences.gone));
      terminal.out(sentences.conflict(id, key, here ?? '', there ?? ''));
    }
    if (open.length === 0) terminal.out(sentences.noConflicts);
    return 0;
  },
  take: async (curation, id, _, terminal) => {
    const shown = await curation.proposeShipped(OPERATOR, id, sentences.takeShipped(id), terminal.now());
    const sent = shown.ok ? await curation.desk.submit(OPERATOR, shown.value.proposal, terminal.now()) : shown;
    return sent.ok ? decide(curation, sent.value.proposal.id, terminal) : sayRefusal(sent.refusal, terminal);
  },
  keep: async (curation, id, _, terminal) => {
    const kept = await curation.closeConflict(OPERATOR, id, terminal.now());
    return kept.ok ? say(terminal, sentences.kept(id)) : sayRefusal(kept.refusal, terminal);
  },
};

/** Approves a proposal as it stands at this moment. */
export async function decide(curation: Curation, id: number, terminal: Terminal): Promise<number> {
  const shown = await curation.desk.show(OPERATOR, id);
  if (!shown.ok) return sayRefusal(shown.refusal, terminal);
  const { proposal, revision } = shown.value;
  const approved = await curation.approve(OPERATOR, { ...proposal, revision }, terminal.now());
  if (!approved.ok) return sayRefusal(approved.refusal, terminal);
  return say(terminal, sentences.approved(id, approved.value.number, approved.value.changes.length));
}

function say(terminal: Terminal, sentence: string): number {
  terminal.out(sentence);
  return 0;
}

/** Says why nothing was done, with each rule that stands in the way. */
export function sayRefusal(refusal: Refusal, terminal: Terminal): number {
  if (refusal.kind === 'breaks-rules') for (const o of refusal.objections) terminal.err(objectionText(o));
  terminal.err(sentences.refusal(refusal));
  return 1;
}
