import type { ProposalState } from '../../curation/proposal.ts';
import type { Card } from '../card.ts';
import { bodyOf } from '../cards.ts';
import { button, buttonRows, menuRow } from '../choice-rows.ts';
import { cut } from '../cut.ts';
import { type Desk, refusalCard } from './moderated.ts';
import { stepId } from './step-id.ts';

/** Waiting for somebody: for a reviewer first, then for whoever writes them. */
const OPEN: readonly ProposalState[] = ['in-review', 'returned', 'draft'];

/** What waits for review, the oldest first, below it drafts and what was returned, and the way to open conflicts. */
export async function queueCard(desk: Desk): Promise<Card> {
  const { actor, moderation, language, words } = desk;
  const listed = await moderation.curation.desk.list(actor, { states: OPEN, limit: 25 });
  if (!listed.ok) return refusalCard(listed.refusal, language);
  const { total } = listed.value;
  const inOrder = [...listed.value.proposals].sort((a, b) => OPEN.indexOf(a.state) - OPEN.indexOf(b.state));
  const conflicts = (await moderation.curation.conflicts()).length;
  const below =
    conflicts > 0 ? buttonRows([button(stepId({ step: 'conflicts' }), words.conflicts.button(conflicts))]) : [];
  if (inOrder.length === 0)
    return { content: words.queue.empty, body: bodyOf([words.queue.empty]), rows: below, private: true };
  const head = `**${words.queue.head(total)}**`;
  const options = inOrder.map(({ id, lines, why, state }) => ({
    label: cut(words.entry(id, lines.length, why), 100),
    description: words.states[state],
    value: String(id),
  }));
  const custom_id = stepId({ step: 'queue' });
  const menu = menuRow(custom_id, options, words.queue.pick);
  return { content: head, body: bodyOf([head]), rows: [menu, ...below], private: true };
}
