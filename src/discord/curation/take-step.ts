import type { MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Shown } from '../../curation/desk.ts';
import type { Result } from '../../curation/refusal.ts';
import { noticeCard } from '../card.ts';
import { button, buttonRows } from '../choice-rows.ts';
import type { CommandContext } from '../command.ts';
import { phrases } from '../locales/index.ts';
import { openForm, reply } from '../reply.ts';
import { changesCard, revisionCard, undoChange } from './changes.ts';
import { conflictCard, conflictsCard, keepHere, takeShipped } from './conflicts.ts';
import { lineForm, reasonForm } from './forms.ts';
import { closeGap, gapCard, gapsCard, openTermForm, proposeTerm, requestGap } from './gaps.ts';
import { keptForms } from './kept-forms.ts';
import { type LineValues, lineFromForm, lineValues } from './line-fields.ts';
import type { LineField } from './locales/words.ts';
import { type Desk, moderated, refusalCard } from './moderated.ts';
import { nameIndicator, openIndicatorForm } from './name-indicator.ts';
import { lineCard, pageOf, proposalCard } from './proposal-card.ts';
import { queueCard } from './queue-card.ts';
import { fillAgain } from './refresh-article.ts';
import { dropUnfinished, sendForReview } from './send.ts';
import { type StepId, stepId } from './step-id.ts';
import { type Stepping, sentence, turnInto } from './turn-into.ts';

/** Does what a moderator's button, menu or form says. Rights are asked for anew; numbers are checked by the service. */
export function takeStep(interaction: Stepping, step: StepId, context: CommandContext): Promise<void> {
  return moderated(interaction, context, (desk) => {
    const isForm = interaction.isModalSubmit();
    return isForm ? submitted(interaction, step, desk) : clicked(interaction, step, desk);
  });
}

async function clicked(to: MessageComponentInteraction, step: StepId, desk: Desk): Promise<void> {
  const { actor, moderation, language, now } = desk;
  const { curation } = moderation;
  const { id = 0, version = 0, revision = 0, at = 0 } = step;
  const chosen = to.isStringSelectMenu() ? Number(to.values[0]) : undefined;
  const seen = { id, version };
  switch (step.step) {
    case 'show':
      return shown(to, await curation.desk.show(actor, id), desk, at);
    case 'line': {
      const result = await curation.desk.show(actor, id);
      if (!result.ok) return reply(to, refusalCard(result.refusal, language));
      const card = lineCard(result.value, chosen ?? at, language);
      return card ? turnInto(to, card) : reply(to, refusalCard({ kind: 'not-found', what: 'line' }, language));
    }
    case 'edit':
    case 'editAgain':
      return edit(to, step, desk);
    case 'name':
      return openIndicatorForm(to, step, desk);
    case 'drop':
    case 'restore':
      return shownAt(to, await curation.desk.drop(actor, seen, at, step.step === 'drop', now), desk, at);
    case 'submit':
    case 'submitAll':
      return sendForReview(to, seen, step.step === 'submitAll', desk);
    case 'dropOpen':
      return dropUnfinished(to, seen, desk);
    case 'approve': {
      const result = await curation.approve(actor, { ...seen, revision }, now);
      if (!result.ok) return reply(to, refusalCard(result.refusal, language, curation.current().base));
      const { number, changes } = result.value;
      return turnInto(to, sentence(desk.words.approved(number, changes.length)));
    }
    case 'sendBack':
    case 'reject':
    case 'undo':
      return openForm(to, reasonForm(step, language));
    case 'fillAgain':
      return fillAgain(to, desk);
    case 'queue':
      if (chosen === undefined) return turnInto(to, await queueCard(desk, at));
      return shown(to, await curation.desk.show(actor, chosen), desk);
    case 'changes':
      if (chosen === undefined) return turnInto(to, await changesCard(desk, at, step.revision));
      return turnInto(to, await revisionCard(desk, chosen));
    case 'gaps':
      return turnInto(to, chosen === undefined ? await gapsCard(desk) : await gapCard(desk, chosen));
    case 'term':
      return openTermForm(to, step, desk);
    case 'request':
      return requestGap(to, step, desk);
    case 'closeGap':
      return closeGap(to, step, desk);
    case 'conflicts':
      return turnInto(to, chosen === undefined ? await conflictsCard(desk) : await conflictCard(desk, chosen));
    case 'keep':
      return keepHere(to, id, desk);
    case 'take':
      return takeShipped(to, id, desk);
  }
}

async function submitted(to: ModalSubmitInteraction, step: StepId, desk: Desk): Promise<void> {
  const { actor, moderation, language, words, now } = desk;
  const { desk: proposals } = moderation.curation;
  const { id = 0, version = 0, at = 0 } = step;
  const seen = { id, version };
  const text = (field: string) => to.fields.getTextInputValue(field);
  switch (step.step) {
    case 'edit': {
      const result = await proposals.show(actor, id);
      if (!result.ok) return reply(to, refusalCard(result.refusal, language));
      const line = result.value.proposal.lines.find((one) => one.id === at);
      if (line?.change.kind !== 'figure') return reply(to, refusalCard({ kind: 'not-found', what: 'line' }, language));
      const typed = Object.fromEntries(FIELDS.map((field) => [field, text(field)])) as Record<LineField, string>;
      const read = lineFromForm(line.change, typed, desk);
      if (!read.ok) {
        keptForms.keep(to.user.id, formOf(step), typed, now);
        const again = button(stepId({ ...step, step: 'editAgain' }), words.buttons.fillAgain);
        return reply(to, { ...noticeCard(words.problem(read.problem)), rows: buttonRows([again]) });
      }
      return shownAt(to, await proposals.edit(actor, seen, at, read.change, now), desk, at);
    }
    case 'name': {
      const result = await nameIndicator(to, step, desk);
      return result && shownAt(to, result, desk, at);
    }
    case 'sendBack':
    case 'reject': {
      const isBack = step.step === 'sendBack';
      const result = isBack
        ? await proposals.sendBack(actor, seen, text('why'), now)
        : await proposals.reject(actor, seen, text('why'), now);
      if (!result.ok) return reply(to, refusalCard(result.refusal, language));
      return turnInto(to, sentence(isBack ? words.sentBack(id) : words.rejected(id)));
    }
    case 'undo':
      return undoChange(to, id, text('why'), desk);
    case 'term':
      return proposeTerm(to, step, { term: text('term'), meaning: text('meaning') }, desk);
    default:
      return reply(to, noticeCard(phrases(language).notices.staleChoice));
  }
}

/** Which line's form it is. */
const formOf = ({ id = 0, at = 0 }: StepId) => `line ${id} ${at}`;

const FIELDS: readonly LineField[] = ['indicator', 'period', 'measure', 'value', 'unit'];

async function shown(to: Stepping, result: Result<Shown>, desk: Desk, page?: number): Promise<void> {
  if (!result.ok) return reply(to, refusalCard(result.refusal, desk.language));
  await turnInto(to, proposalCard(result.value, desk.language, page));
}

/** The page with a line, so that whoever works through a long proposal stays where they are. */
async function shownAt(to: Stepping, result: Result<Shown>, desk: Desk, line: number): Promise<void> {
  return shown(to, result, desk, result.ok ? pageOf(result.value, line) : 0);
}

async function edit(to: MessageComponentInteraction, step: StepId, desk: Desk): Promise<void> {
  const { actor, moderation, language } = desk;
  const result = await moderation.curation.desk.show(actor, step.id ?? 0);
  if (!result.ok) return reply(to, refusalCard(result.refusal, language));
  const line = result.value.proposal.lines.find(({ id }) => id === step.at);
  if (line?.change.kind !== 'figure') return reply(to, refusalCard({ kind: 'not-found', what: 'line' }, language));
  const kept = step.step === 'editAgain' ? keptForms.find(to.user.id, formOf(step), desk.now) : undefined;
  const values = (kept as LineValues | undefined) ?? lineValues(line.change.record, desk);
  await openForm(to, lineForm({ ...step, step: 'edit' }, values, language));
}
