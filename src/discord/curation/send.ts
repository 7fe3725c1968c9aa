import { ButtonStyle, type MessageComponentInteraction } from 'discord.js';
import type { AssessedLine } from '../../curation/assess.ts';
import type { Seen } from '../../curation/checks.ts';
import type { Shown } from '../../curation/desk.ts';
import type { Card } from '../card.ts';
import { bodyOf } from '../cards.ts';
import { button, buttonRows } from '../choice-rows.ts';
import { cut } from '../cut.ts';
import { fitLines } from '../fit-lines.ts';
import { phrases } from '../locales/index.ts';
import { reply } from '../reply.ts';
import { lineRow } from './line-text.ts';
import { type Desk, refusalCard } from './moderated.ts';
import { proposalCard } from './proposal-card.ts';
import { stepId } from './step-id.ts';
import { turnInto } from './turn-into.ts';

const BODY = 3_200;

/** Lines that nobody can approve as they are. */
function unfinished({ assessment }: Shown): readonly AssessedLine[] {
  return assessment.lines.filter(({ verdict }) => verdict === 'incomplete' || verdict === 'breaks-rule');
}

/** Sends a proposal for review; lines that could not be approved are named first, to be dropped or mended. */
export async function sendForReview(to: MessageComponentInteraction, seen: Seen, isSure: boolean, desk: Desk) {
  const { actor, moderation, language, now } = desk;
  const proposals = moderation.curation.desk;
  const shown = await proposals.show(actor, seen.id);
  if (shown.ok && !isSure && shown.value.proposal.version === seen.version) {
    const open = unfinished(shown.value);
    if (open.length > 0) return turnInto(to, unfinishedCard(shown.value, open, desk));
  }
  const sent = await proposals.submit(actor, seen, now);
  return sent.ok ? turnInto(to, proposalCard(sent.value, language)) : reply(to, refusalCard(sent.refusal, language));
}

/** Leaves out every line that could not be approved. */
export async function dropUnfinished(to: MessageComponentInteraction, seen: Seen, desk: Desk): Promise<void> {
  const { actor, moderation, language, now } = desk;
  const proposals = moderation.curation.desk;
  const shown = await proposals.show(actor, seen.id);
  const ids = shown.ok ? unfinished(shown.value).map(({ line }) => line.id) : [];
  const dropped = shown.ok ? await proposals.drop(actor, seen, ids, true, now) : shown;
  return dropped.ok
    ? turnInto(to, proposalCard(dropped.value, language))
    : reply(to, refusalCard(dropped.refusal, language));
}

function unfinishedCard({ proposal, assessment }: Shown, open: readonly AssessedLine[], desk: Desk): Card {
  const { words, language } = desk;
  const headline = `**${words.proposal.unfinished(open.length)}**`;
  const rows = open.map((line) => cut(lineRow(assessment.after.base, line, language), 700));
  const text = fitLines({ headline, rows, sources: [] }, BODY, phrases(language).card.left);
  const { id, version } = proposal;
  const buttons = [
    button(stepId({ step: 'dropOpen', id, version }), words.buttons.dropOpen, ButtonStyle.Primary),
    button(stepId({ step: 'submitAll', id, version }), words.buttons.submitAll),
    button(stepId({ step: 'show', id }), words.buttons.back),
  ];
  return { content: cut(text, 2_000), body: bodyOf([text]), rows: buttonRows(buttons), private: true };
}
