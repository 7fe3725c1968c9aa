import { ButtonStyle } from 'discord.js';
import type { Verdict } from '../../curation/assess.ts';
import type { Shown } from '../../curation/desk.ts';
import type { LineChange, ProposalState } from '../../curation/proposal.ts';
import type { Language } from '../../question/language.ts';
import type { Card } from '../card.ts';
import { bodyOf } from '../cards.ts';
import { type Button, button, buttonRows, menuRow, type Row } from '../choice-rows.ts';
import { cut } from '../cut.ts';
import { escapeText } from '../escape.ts';
import { changeText, lineRow } from './line-text.ts';
import { curationWords } from './locales/index.ts';
import { type Step, stepId } from './step-id.ts';
import { turningButtons } from './turning.ts';

/** Lines on one page: each may have a few lines of small print. */
const PAGE = 6;
const BODY = 2_950;

const OPEN: readonly ProposalState[] = ['draft', 'in-review', 'returned'];

/** A proposal: what it is, a page of its lines with what each would do, and the steps that its state allows. */
export function proposalCard(shown: Shown, language: Language, wanted = 0): Card {
  const { proposal, assessment, reason } = shown;
  // Names of what the proposal itself brings in are found in the base as it would be.
  const { base } = assessment.after;
  const words = curationWords(language);
  const pages = Math.max(1, Math.ceil(assessment.lines.length / PAGE));
  const page = Math.min(wanted, pages - 1);
  const lines = assessment.lines.slice(page * PAGE, (page + 1) * PAGE);
  const counts = new Map<Verdict, number>();
  for (const { verdict } of assessment.lines) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const [source] = proposal.sources;
  const head = [
    `**${escapeText(words.proposal.head(proposal.id, words.states[proposal.state], proposal.lines.length))}**`,
    words.proposal.counts([...counts].map(([verdict, count]) => [words.verdicts[verdict], count])),
    ...(source
      ? [escapeText(words.proposal.from(cut(source.title, 200), cut(source.publisher, 100), source.published ?? ''))]
      : [escapeText(cut(proposal.why, 200))]),
    `-# ${words.proposal.by(`<@${proposal.createdBy}>`)}`,
    ...(reason
      ? [words.proposal.reason(`<@${reason.by}>`, reason.what === 'returned', escapeText(cut(reason.note ?? '', 300)))]
      : []),
  ].join('\n');
  const rows = lines.map((line) => lineRow(base, line, language)).join('\n');
  const foot = pages > 1 ? `-# ${words.proposal.page(page + 1, pages)}` : '';
  const body = bodyOf([cut(head, 1_000), cut(rows, BODY - foot.length), foot]);
  return { content: cut(head, 2_000), body, rows: stepsOf(shown, language, page, pages), private: true };
}

/** The page of a proposal that a line stands on, counted from 0. */
export function pageOf({ assessment }: Shown, lineId: number): number {
  return Math.max(0, Math.floor(assessment.lines.findIndex(({ line }) => line.id === lineId) / PAGE));
}

function stepsOf(shown: Shown, language: Language, page: number, pages: number): Row[] {
  const words = curationWords(language);
  const { proposal, assessment, revision } = shown;
  const { id, version, state } = proposal;
  const act = (step: Step, label: string, style: Button['style'] = ButtonStyle.Secondary, at?: number) =>
    button(stepId({ step, id, version, revision, ...(at === undefined ? {} : { at }) }), label, style);
  const turning = turningButtons(
    { page, pages },
    (at) => stepId({ step: 'show', id, version, revision, at }),
    language,
  );
  if (!OPEN.includes(state)) return buttonRows(turning);
  const options = assessment.lines.slice(page * PAGE, (page + 1) * PAGE).map((line) => ({
    label: cut(`${words.proposal.line(line.line.id)}: ${changeText(assessment.after.base, line, language)}`, 100),
    value: String(line.line.id),
  }));
  const custom_id = stepId({ step: 'line', id, version, revision });
  const menu = menuRow(custom_id, options, words.proposal.pickLine);
  const steps =
    state === 'in-review'
      ? [
          act('approve', words.buttons.approve, ButtonStyle.Success),
          act('sendBack', words.buttons.sendBack),
          act('reject', words.buttons.reject, ButtonStyle.Danger),
        ]
      : [
          act('submit', words.buttons.submit, ButtonStyle.Primary),
          act('reject', words.buttons.discard, ButtonStyle.Danger),
        ];
  return [...(options.length > 0 ? [menu] : []), ...buttonRows(turning), ...buttonRows(steps)];
}

/** A figure of something that the base does not know. */
const isUnnamed = (change: LineChange) =>
  change.kind === 'figure' && (change.record as { indicator?: unknown }).indicator === undefined;

/** One line of a proposal, to be edited, dropped or taken in again. */
export function lineCard(shown: Shown, lineId: number, language: Language): Card | undefined {
  const { proposal, assessment, revision } = shown;
  const line = assessment.lines.find((one) => one.line.id === lineId);
  if (!line) return undefined;
  const words = curationWords(language);
  const { id, version } = proposal;
  const act = (step: Step, label: string, at: number) => button(stepId({ step, id, version, revision, at }), label);
  const buttons = [
    ...(line.line.change.kind === 'figure' ? [act('edit', words.buttons.edit, lineId)] : []),
    ...(isUnnamed(line.line.change) ? [act('name', words.buttons.name, lineId)] : []),
    line.line.isDropped ? act('restore', words.buttons.restore, lineId) : act('drop', words.buttons.drop, lineId),
    act('show', words.buttons.back, Math.floor(assessment.lines.indexOf(line) / PAGE)),
  ];
  const text = cut(lineRow(assessment.after.base, line, language), 3_500);
  return { content: cut(text, 2_000), body: bodyOf([text]), rows: buttonRows(buttons), private: true };
}
