import type { ChatInputCommandInteraction, MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js';
import { articleKind, articleText } from '../../curation/article.ts';
import { fetchArticle } from '../../curation/fetch/fetch-article.ts';
import { readImport } from '../../curation/import/read-import.ts';
import { importProblemWords } from '../../curation/locales/import-words.ts';
import type { Draft } from '../../curation/proposal.ts';
import { noticeCard } from '../card.ts';
import { button, buttonRows } from '../choice-rows.ts';
import { deferPrivately, openForm, type Repliable, reply } from '../reply.ts';
import { attachmentText } from './attachment-text.ts';
import { articleForm } from './forms.ts';
import { draftOfArticle } from './intake.ts';
import { keepForm, keptForm } from './kept-forms.ts';
import { amountTyped, placed, subjectTyped } from './line-fields.ts';
import type { ArticleField, IntakeProblem } from './locales/words.ts';
import { type Desk, refusalCard } from './moderated.ts';
import { proposalCard } from './proposal-card.ts';
import { stepId } from './step-id.ts';

const ARTICLES = { endings: ['.txt', '.md', '.html', '.htm'], mostBytes: 1024 * 1024, withinMs: 10_000 } as const;
const TABLES = { endings: ['.json', '.csv'], mostBytes: 2 * 1024 * 1024, withinMs: 10_000 } as const;

const sayProblem = (to: Repliable, problem: IntakeProblem, { words }: Desk) =>
  reply(to, noticeCard(words.problem(problem)));

async function propose(to: Repliable, draft: Draft, desk: Desk): Promise<void> {
  const { actor, moderation, language, now } = desk;
  const result = await moderation.curation.desk.propose(actor, draft, now);
  if (!result.ok) return reply(to, refusalCard(result.refusal, language));
  await reply(to, proposalCard(result.value, language));
}

/**
 * `/refresh article`: an attached file or, where the operator allows its host, the address is read at once; without
 * either a form opens to paste the text.
 */
export async function refreshArticle(to: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const { moderation, language, engine, now } = desk;
  const given = (name: string) => to.options.getString(name) ?? '';
  const about = {
    title: given('title'),
    publisher: given('publisher'),
    address: given('address'),
    date: given('date'),
  };
  const file = to.options.getAttachment('file');
  const isFetched = !file && isAllowedHost(about.address, moderation.fetching.hosts);
  if (!file && !isFetched) return openForm(to, articleForm(about, language));
  await deferPrivately(to);
  const got = file
    ? await attachmentText(file, { ...ARTICLES, origins: moderation.attachmentOrigins })
    : await fetchArticle(about.address, moderation.fetching);
  if (!got.ok) return sayProblem(to, got.problem, desk);
  const isHtml = file ? articleKind(file.name) === 'html' : 'isHtml' in got && got.isHtml;
  const text = articleText(got.text, isHtml ? 'html' : 'text');
  const read = draftOfArticle(engine, { text, ...about }, now);
  return read.ok ? propose(to, read.draft, desk) : sayProblem(to, read.problem, desk);
}

const isAllowedHost = (address: string, hosts: readonly string[]) =>
  URL.canParse(address) && hosts.includes(new URL(address).hostname);

/** The form with a pasted article comes back. */
export async function submitArticle(to: ModalSubmitInteraction, desk: Desk): Promise<void> {
  const { engine, now } = desk;
  const field = (name: ArticleField) => to.fields.getTextInputValue(name);
  const text = articleText(field('text'), /^\s*<(!doctype|html|body|p|div)\b/i.test(field('text')) ? 'html' : 'text');
  const about = {
    title: field('title'),
    publisher: field('publisher'),
    address: field('address'),
    date: field('date'),
  };
  const read = draftOfArticle(engine, { text, ...about }, now);
  if (read.ok) return propose(to, read.draft, desk);
  keepForm(to.user.id, { text: field('text'), ...about }, now);
  const again = button(stepId({ step: 'fillAgain' }), desk.words.buttons.fillAgain);
  await reply(to, { ...noticeCard(desk.words.problem(read.problem)), rows: buttonRows([again]) });
}

/** The form as it was filled in, to be corrected. */
export async function fillAgain(to: MessageComponentInteraction, { language, now }: Desk): Promise<void> {
  await openForm(to, articleForm(keptForm(to.user.id, now) ?? {}, language));
}

/** `/refresh figure`: one figure of a publication that is on file. */
export async function refreshFigure(to: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const { engine, now } = desk;
  const typed = (name: string) => to.options.getString(name, true);
  const source = engine.base.sources.get(typed('source'));
  if (!source) return sayProblem(to, { kind: 'unknown-source', id: typed('source') }, desk);
  const subject = subjectTyped(engine, typed('indicator'));
  if (!subject) return sayProblem(to, { kind: 'unknown-indicator', typed: typed('indicator') }, desk);
  const period = engine.periodNamed(typed('period'), now);
  if (!period) return sayProblem(to, { kind: 'unknown-period', typed: typed('period') }, desk);
  const amount = amountTyped(engine, typed('value'));
  if (!amount) return sayProblem(to, { kind: 'unknown-unit', typed: typed('value') }, desk);
  const measure = to.options.getString('measure') ?? 'level';
  const paragraph = to.options.getInteger('paragraph') ?? 1;
  const record = { ...placed(engine.base, subject), period: period.id, measure, ...amount, paragraph };
  const lines = [{ change: { kind: 'figure' as const, source: source.id, record } }];
  await propose(to, { why: source.title.slice(0, 300), sources: [source], lines }, desk);
}

/** `/refresh file`: every figure of a data file. */
export async function refreshFile(to: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const { moderation, language } = desk;
  const file = to.options.getAttachment('file', true);
  await deferPrivately(to);
  const got = await attachmentText(file, { ...TABLES, origins: moderation.attachmentOrigins });
  if (!got.ok) return sayProblem(to, got.problem, desk);
  const read = readImport(file.name, got.text, file.name, moderation.curation.current().documents);
  if (read.ok) return propose(to, read.value, desk);
  const say = importProblemWords[language === 'en' ? 'en' : 'zh'];
  const lines = read.problems.slice(0, 15).map((problem) => `${problem.line}: ${say(problem)}`);
  return sayProblem(to, { kind: 'unreadable-file', lines }, desk);
}
