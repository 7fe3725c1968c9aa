import type { ProposalState } from '../../curation/proposal.ts';
import type { Card } from '../card.ts';
import { bodyOf } from '../cards.ts';
import { button, buttonRows, menuRow } from '../choice-rows.ts';
import { cut } from '../cut.ts';
import { type Desk, refusalCard } from './moderated.ts';
import { stepId } from './step-id.ts';
import { MENU, pageAt, turningButtons } from './turning.ts';

/** Waiting for somebody: for a reviewer first, then for whoever writes them. */
const OPEN: readonly ProposalState[] = ['in-review', 'returned', 'draft'];

/** What waits for review, the oldest first, then what was returned and drafts, page by page; and the way to open conflicts. */
export async function queueCard(desk: Desk, wanted = 0): Promise<Card> {
  const { actor, moderation, language, words } = desk;
  const proposals = moderation.curation.desk;
  const counted = await proposals.list(actor, { states: OPEN, limit: 1 });
  if (!counted.ok) return refusalCard(counted.refusal, language);
  const { total, counts } = counted.value;
  const at = pageAt(wanted, total);
  const listed = await proposals.list(actor, { states: OPEN, limit: MENU, offset: at.page * MENU });
  if (!listed.ok) return refusalCard(listed.refusal, language);
  const conflicts = (await moderation.curation.conflicts()).length;
  const below =
    conflicts > 0 ? buttonRows([button(stepId({ step: 'conflicts' }), words.conflicts.button(conflicts))]) : [];
  if (listed.value.proposals.length === 0)
    return { content: words.queue.empty, body: bodyOf([words.queue.empty]), rows: below, private: true };
  const states = OPEN.flatMap((state) => {
    const count = counts.get(state) ?? 0;
    return count > 0 ? [[words.states[state], count] as const] : [];
  });
  const foot = at.pages > 1 ? `\n-# ${words.proposal.page(at.page + 1, at.pages)}` : '';
  const head = `**${words.queue.head(total, states)}**${foot}`;
  const options = listed.value.proposals.map(({ id, lines, why, state }) => ({
    label: cut(words.entry(id, lines.length, why), 100),
    description: words.states[state],
    value: String(id),
  }));
  const menu = menuRow(stepId({ step: 'queue' }), options, words.queue.pick);
  const turning = buttonRows(turningButtons(at, (page) => stepId({ step: 'queue', at: page }), language));
  return { content: head, body: bodyOf([head]), rows: [menu, ...turning, ...below], private: true };
}
