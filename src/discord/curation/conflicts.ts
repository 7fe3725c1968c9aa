import { recordValue } from '../../answer/record-text.ts';
import type { Body } from '../../curation/document.ts';
import type { OpenConflict } from '../../curation/store/shipped-table.ts';
import type { Card } from '../card.ts';
import { bodyOf } from '../cards.ts';
import { button, buttonRows, menuRow } from '../choice-rows.ts';
import { cut } from '../cut.ts';
import { escapeText } from '../escape.ts';
import { reply } from '../reply.ts';
import { documentLabel } from './document-label.ts';
import { type Desk, refusalCard } from './moderated.ts';
import { proposalCard } from './proposal-card.ts';
import { stepId } from './step-id.ts';
import { type Stepping, sentence, turnInto } from './turn-into.ts';

/** What the conflict is about: a figure by its label, anything else by its key. */
function labelOf({ entity, key, local, shipped }: OpenConflict, { moderation, language }: Desk): string {
  const { base } = moderation.curation.current();
  return documentLabel(base, { entity, key, body: local ?? shipped }, language);
}

/** Where new shipped data says something else than what was changed here: the oldest first. */
export async function conflictsCard(desk: Desk): Promise<Card> {
  const { moderation, words } = desk;
  const open = await moderation.curation.conflicts();
  const back = buttonRows([button(stepId({ step: 'queue' }), words.buttons.back)]);
  if (open.length === 0) return { ...sentence(words.conflicts.none), rows: back };
  const head = [`**${words.conflicts.head(open.length)}**`, words.conflicts.about].join('\n');
  const options = open.map((one) => ({ label: cut(labelOf(one, desk), 100), value: String(one.id) }));
  const menu = menuRow(stepId({ step: 'conflicts' }), options, words.conflicts.pick);
  return { content: head, body: bodyOf([head]), rows: [menu, ...back], private: true };
}

/** One of them: what stands here, what was shipped, and which of the two is to stay. */
export async function conflictCard(desk: Desk, id: number): Promise<Card> {
  const { moderation, words, language } = desk;
  const conflict = (await moderation.curation.conflicts()).find((one) => one.id === id);
  if (!conflict) return refusalCard({ kind: 'not-found', what: 'conflict' }, language);
  const value = (body: Body | undefined) =>
    body ? recordValue(body, language, words.proposal.unread) : words.history.gone;
  const lines = [
    `**${escapeText(cut(labelOf(conflict, desk), 400))}**`,
    escapeText(words.conflicts.here(value(conflict.local))),
    escapeText(words.conflicts.shipped(value(conflict.shipped))),
  ];
  const buttons = [
    button(stepId({ step: 'keep', id }), words.buttons.keep),
    button(stepId({ step: 'take', id }), words.buttons.take),
    button(stepId({ step: 'conflicts' }), words.buttons.back),
  ];
  const text = lines.join('\n');
  return { content: cut(text, 2_000), body: bodyOf([text]), rows: buttonRows(buttons), private: true };
}

/** What was made here stays, and the conflict is settled. */
export async function keepHere(to: Stepping, id: number, { actor, moderation, language, words, now }: Desk) {
  const result = await moderation.curation.closeConflict(actor, id, now);
  if (!result.ok) return reply(to, refusalCard(result.refusal, language));
  await turnInto(to, sentence(words.conflicts.kept));
}

/** Proposes what was shipped: somebody else approves it, as any change. */
export async function takeShipped(to: Stepping, id: number, { actor, moderation, language, words, now }: Desk) {
  const result = await moderation.curation.proposeShipped(actor, id, words.conflicts.why, now);
  if (!result.ok) return reply(to, refusalCard(result.refusal, language));
  await turnInto(to, proposalCard(result.value, language));
}
