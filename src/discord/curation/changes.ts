import { recordLabel, recordValue } from '../../answer/record-text.ts';
import type { Change } from '../../curation/change.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import type { Language } from '../../question/language.ts';
import type { Card } from '../card.ts';
import { bodyOf } from '../cards.ts';
import { button, buttonRows, menuRow } from '../choice-rows.ts';
import { cut } from '../cut.ts';
import { escapeText } from '../escape.ts';
import { fitLines } from '../fit-lines.ts';
import { phrases } from '../locales/index.ts';
import { reply } from '../reply.ts';
import { documentLabel } from './document-label.ts';
import { detailsText } from './line-text.ts';
import { curationWords } from './locales/index.ts';
import type { CurationWords } from './locales/words.ts';
import { type Desk, refusalCard } from './moderated.ts';
import { stepId } from './step-id.ts';
import { type Stepping, sentence, turnInto } from './turn-into.ts';
import { MENU, pageAt, turningButtons } from './turning.ts';

const BODY = 3_200;

/** One changed record, old → new; what is no figure by its key. */
export function changeRow(base: FactBase, { entity, key, before, after }: Change, language: Language): string {
  const words = curationWords(language);
  const { unread } = words.proposal;
  const record = after ?? before;
  if (entity !== 'observation' || !record) return documentLabel(base, { entity, key, body: record }, language);
  const value = (body: object | undefined) => (body ? recordValue(body, language, unread) : undefined);
  const [was, is] = [value(before), value(after)];
  const told = toldOf(was, is, words);
  return `${recordLabel(base, record, language, unread)}: ${told}${detailsText(before, after, language)}`;
}

/** Old → new; one of them where the figure is the same, or there was none. */
export function toldOf(was: string | undefined, is: string | undefined, { proposal, history }: CurationWords): string {
  if (is === undefined) return proposal.change(was ?? proposal.unread, history.gone);
  return was === undefined || was === is ? is : proposal.change(was, is);
}

const dayOf = (at: string) => at.slice(0, 10);

/**
 * The last changes, each to be looked at, page by page.
 * @param from the last change when the first page was shown: pages stay what they are while others are made.
 */
export async function changesCard({ moderation, words, language }: Desk, wanted = 0, from?: number): Promise<Card> {
  const { curation } = moderation;
  // Changes are numbered without gaps.
  const last = from ?? curation.current().revision;
  const at = pageAt(wanted, last);
  const revisions = await curation.revisions(MENU, last + 1 - at.page * MENU);
  if (revisions.length === 0)
    return { content: words.rollback.empty, body: bodyOf([words.rollback.empty]), rows: [], private: true };
  const foot = at.pages > 1 ? `\n-# ${words.proposal.page(at.page + 1, at.pages)}` : '';
  const head = `**${words.rollback.head}**${foot}`;
  const options = revisions.map((revision) => ({
    label: cut(
      words.rollback.entry(revision.number, dayOf(revision.at), revision.why || words.rollback.kinds[revision.kind]),
      100,
    ),
    value: String(revision.number),
  }));
  const menu = menuRow(stepId({ step: 'changes' }), options, words.rollback.pick);
  const pageId = (page: number) => stepId({ step: 'changes', revision: last, at: page });
  return {
    content: head,
    body: bodyOf([head]),
    rows: [menu, ...buttonRows(turningButtons(at, pageId, language))],
    private: true,
  };
}

/** The page of the list that a change stands on. */
const pageOf = (last: number, number: number) => ({ revision: last, at: Math.floor((last - number) / MENU) });

/** One change: what it did, and the button that takes it back. */
export async function revisionCard({ moderation, words, language }: Desk, number: number): Promise<Card> {
  const { curation } = moderation;
  const revision = await curation.revision(number);
  if (!revision) return refusalCard({ kind: 'not-found', what: 'revision' }, language);
  const { at, by, kind, why, changes } = revision;
  const who = /^\d{15,20}$/.test(by) ? `<@${by}>` : escapeText(by);
  const told = words.rollback.revision(number, dayOf(at), who, words.rollback.kinds[kind], escapeText(cut(why, 300)));
  const headline = `**${told}**`;
  const { base } = curation.current();
  const rows = changes.map((change) => escapeText(cut(changeRow(base, change, language), 400)));
  const text = fitLines({ headline, rows, sources: [] }, BODY, phrases(language).card.left);
  const buttons = [
    button(stepId({ step: 'undo', id: number }), words.buttons.undo),
    button(stepId({ step: 'changes', ...pageOf(curation.current().revision, number) }), words.buttons.back),
  ];
  return { content: cut(text, 2_000), body: bodyOf([text]), rows: buttonRows(buttons), private: true };
}

/** Takes a change back, with the reason given. */
export async function undoChange(to: Stepping, number: number, why: string, desk: Desk): Promise<void> {
  const { actor, moderation, language, words, now } = desk;
  const result = await moderation.curation.rollback(actor, number, why, now);
  if (!result.ok) return reply(to, refusalCard(result.refusal, language, moderation.curation.current().base));
  await turnInto(to, sentence(words.rollback.done(result.value.number, number)));
}
