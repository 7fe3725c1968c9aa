import type { MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js';
import type { PartialRecord } from '../../answer/record-text.ts';
import type { Shown } from '../../curation/desk.ts';
import { newIndicator } from '../../curation/new-indicator.ts';
import type { Line } from '../../curation/proposal.ts';
import type { Result } from '../../curation/refusal.ts';
import { MEASURES, TOPICS, type Topic } from '../../facts/schema.ts';
import type { Language } from '../../question/language.ts';
import { noticeCard } from '../card.ts';
import { openForm, reply } from '../reply.ts';
import { topicName } from '../topic-name.ts';
import { indicatorForm } from './forms.ts';
import { type Desk, refusalCard } from './moderated.ts';
import type { StepId } from './step-id.ts';

const LANGUAGES: readonly Language[] = ['en', 'zh-Hans', 'zh-Hant'];

/** A topic by its id or its name in any language. */
function topicTyped(text: string): Topic | undefined {
  const wanted = text.trim().toLowerCase();
  const names = (topic: Topic) => [topic, ...LANGUAGES.map((language) => topicName(language, topic).toLowerCase())];
  return TOPICS.find((topic) => names(topic).includes(wanted));
}

async function figureLine(step: StepId, { actor, moderation }: Desk): Promise<Result<Line | undefined>> {
  const shown = await moderation.curation.desk.show(actor, step.id ?? 0);
  if (!shown.ok) return shown;
  const line = shown.value.proposal.lines.find(({ id }) => id === step.at);
  return { ok: true, value: line?.change.kind === 'figure' ? line : undefined };
}

/** Opens the form for the indicator that a line is of. */
export async function openIndicatorForm(to: MessageComponentInteraction, step: StepId, desk: Desk): Promise<void> {
  const line = await figureLine(step, desk);
  if (!line.ok) return reply(to, refusalCard(line.refusal, desk.language));
  await openForm(to, indicatorForm(step, line.value?.origin.words ?? '', desk.language));
}

/** The form comes back: the line gets its indicator, and the proposal the lines that bring that in. */
export async function nameIndicator(
  to: ModalSubmitInteraction,
  step: StepId,
  desk: Desk,
): Promise<Result<Shown> | undefined> {
  const { actor, moderation, words, language, engine, now } = desk;
  const field = (name: string) => to.fields.getTextInputValue(name).trim();
  const topic = topicTyped(field('topic'));
  if (!topic) {
    const topics = TOPICS.map((one) => topicName(language, one));
    await reply(to, noticeCard(words.problem({ kind: 'unknown-topic', topics })));
    return undefined;
  }
  const line = await figureLine(step, desk);
  if (!line.ok) return line;
  if (line.value?.change.kind !== 'figure') return { ok: false, refusal: { kind: 'not-found', what: 'line' } };
  const { source, record } = line.value.change;
  const { unit, measure, period } = record as PartialRecord;
  const sample = {
    unit: String(unit),
    measure: MEASURES.find((known) => known === measure) ?? 'level',
    period: typeof period === 'string' ? period : undefined,
  };
  const named = { en: field('en'), zh: field('zh'), definition: field('definition'), topic };
  const made = newIndicator(engine.base, named, sample);
  if (!made) {
    await reply(to, noticeCard(words.problem({ kind: 'no-indicator-made' })));
    return undefined;
  }
  const change = {
    kind: 'figure',
    source,
    record: { measure: sample.measure, ...record, indicator: made.id },
  } as const;
  const seen = { id: step.id ?? 0, version: step.version ?? 0 };
  return moderation.curation.desk.extend(actor, seen, step.at ?? 0, { change, more: made.lines }, now);
}
