import type { MessageComponentInteraction } from 'discord.js';
import type { Gap } from '../../curation/gap.ts';
import type { Card } from '../card.ts';
import { bodyOf } from '../cards.ts';
import { button, buttonRows, menuRow } from '../choice-rows.ts';
import { cut } from '../cut.ts';
import { escapeText } from '../escape.ts';
import { openForm, reply } from '../reply.ts';
import { termForm } from './forms.ts';
import { type Desk, refusalCard } from './moderated.ts';
import { proposalCard } from './proposal-card.ts';
import { type StepId, stepId } from './step-id.ts';
import { type Stepping, sentence, turnInto } from './turn-into.ts';

const MOST = 25;

async function gapsOf({ actor, moderation }: Desk): Promise<readonly Gap[]> {
  const listed = await moderation.curation.gaps(actor, { status: 'open', limit: MOST });
  return listed.ok ? listed.value : [];
}

/** A number that stands for a gap's text in a button: its place on the board may change meanwhile. */
function mark(text: string): number {
  let hash = 7;
  for (const ch of text) hash = (hash * 31 + (ch.codePointAt(0) ?? 0)) % 2_147_483_647;
  return hash;
}

const gapOf = async (desk: Desk, at: number | undefined) => (await gapsOf(desk)).find(({ text }) => mark(text) === at);

/** The questions that could not be answered, the most asked first. */
export async function gapsCard(desk: Desk): Promise<Card> {
  const { words } = desk;
  const gaps = await gapsOf(desk);
  if (gaps.length === 0)
    return { content: words.gaps.empty, body: bodyOf([words.gaps.empty]), rows: [], private: true };
  const head = `**${words.gaps.head(gaps.length)}**`;
  const options = gaps.map(({ text, count }) => ({
    label: cut(words.gaps.entry(text, count), 100),
    value: String(mark(text)),
  }));
  const custom_id = stepId({ step: 'gaps' });
  const menu = menuRow(custom_id, options, words.gaps.pick);
  return { content: head, body: bodyOf([head]), rows: [menu], private: true };
}

/** One of them, with what can be done about it. */
export async function gapCard(desk: Desk, at: number): Promise<Card> {
  const { words, language } = desk;
  const gap = await gapOf(desk, at);
  if (!gap) return refusalCard({ kind: 'not-found', what: 'gap' }, language);
  const text = escapeText(words.gaps.card(gap.text, gap.count, gap.firstAt.slice(0, 10)));
  const buttons = [
    button(stepId({ step: 'term', at }), words.buttons.asTerm),
    button(stepId({ step: 'request', at }), words.buttons.asRequest),
    button(stepId({ step: 'closeGap', at }), words.buttons.closeGap),
    button(stepId({ step: 'gaps' }), words.buttons.back),
  ];
  return { content: text, body: bodyOf([text]), rows: buttonRows(buttons), private: true };
}

export async function openTermForm(to: MessageComponentInteraction, step: StepId, desk: Desk): Promise<void> {
  await openForm(to, termForm(step, desk.language));
}

/** Makes a proposal that teaches a word: it means what a known word means. */
export async function proposeTerm(
  to: Stepping,
  _: StepId,
  { term, meaning }: { readonly term: string; readonly meaning: string },
  desk: Desk,
): Promise<void> {
  const { actor, moderation, language, words, now, engine } = desk;
  const concepts = engine.conceptsNamed(meaning);
  const [concept] = concepts;
  if (concept === undefined || concepts.length > 1)
    return reply(to, sentence(words.problem({ kind: 'unknown-indicator', typed: meaning })));
  const record = { concept, language: /\p{Script=Han}/u.test(term) ? 'zh' : 'en', term: term.trim() };
  const draft = {
    why: words.gaps.taught(term.trim(), meaning.trim()),
    sources: [],
    lines: [{ change: { kind: 'term' as const, record } }],
  };
  const result = await moderation.curation.desk.propose(actor, draft, now);
  if (!result.ok) return reply(to, refusalCard(result.refusal, language));
  await turnInto(to, proposalCard(result.value, language));
}

async function markGap(to: Stepping, step: StepId, desk: Desk, as: 'requested' | 'closed'): Promise<void> {
  const { actor, moderation, language, words } = desk;
  const gap = await gapOf(desk, step.at);
  const result = gap && (await moderation.curation.markGap(actor, gap.text, as));
  if (!result?.ok) return reply(to, refusalCard(result?.refusal ?? { kind: 'not-found', what: 'gap' }, language));
  await turnInto(to, sentence(as === 'closed' ? words.gaps.closed : words.gaps.requested));
}

export const requestGap = (to: Stepping, step: StepId, desk: Desk) => markGap(to, step, desk, 'requested');
export const closeGap = (to: Stepping, step: StepId, desk: Desk) => markGap(to, step, desk, 'closed');
