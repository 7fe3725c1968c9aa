import type {
  Attachment,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { articleKind, articleText } from '../../curation/article.ts';
import { fetchArticle } from '../../curation/fetch/fetch-article.ts';
import { noticeCard } from '../card.ts';
import { button, buttonRows } from '../choice-rows.ts';
import { deferPrivately, openForm, type Repliable, reply } from '../reply.ts';
import { attachmentText } from './attachment-text.ts';
import { articleForm } from './forms.ts';
import { draftOfArticle } from './intake.ts';
import { KeptForms, keptForms } from './kept-forms.ts';
import type { ArticleField, IntakeProblem } from './locales/words.ts';
import type { Desk } from './moderated.ts';
import { propose, sayProblem } from './propose.ts';
import { stepId } from './step-id.ts';

const ARTICLES = { endings: ['.txt', '.md', '.html', '.htm'], mostBytes: 1024 * 1024, withinMs: 10_000 } as const;
const DETAILS = ['title', 'publisher', 'address', 'date'] as const;
const FORM = 'article';

type About = Readonly<Record<(typeof DETAILS)[number], string>>;

/** Files whose title, publisher, address or date is still asked for. */
const attached = new KeptForms<Attachment>();

/**
 * `/refresh article`: an attached file or, where the operator allows its host, the address is read at once; a form asks
 * for what was not said of the file, or for the text where there is neither.
 */
export async function refreshArticle(to: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const { moderation, language, now } = desk;
  const given = (name: string) => to.options.getString(name) ?? '';
  const about: About = {
    title: given('title'),
    publisher: given('publisher'),
    address: given('address'),
    date: given('date'),
  };
  const file = to.options.getAttachment('file');
  if (file) {
    if (DETAILS.every((name) => about[name] !== '')) return readAttached(to, file, about, desk);
    attached.keep(to.user.id, FORM, file, now);
    return openForm(to, articleForm(about, language, { hasText: false }));
  }
  if (!isAllowedHost(about.address, moderation.fetching.hosts)) return openForm(to, articleForm(about, language));
  await deferPrivately(to);
  const got = await fetchArticle(about.address, moderation.fetching);
  if (!got.ok) return sayProblem(to, got.problem, desk);
  await readArticle(to, { text: articleText(got.text, got.isHtml ? 'html' : 'text'), ...about }, desk);
}

const isAllowedHost = (address: string, hosts: readonly string[]) =>
  URL.canParse(address) && hosts.includes(new URL(address).hostname);

async function readAttached(
  to: ChatInputCommandInteraction | ModalSubmitInteraction,
  file: Attachment,
  about: About,
  desk: Desk,
): Promise<void> {
  await deferPrivately(to);
  const got = await attachmentText(file, { ...ARTICLES, origins: desk.moderation.attachmentOrigins });
  if (!got.ok) return sayProblem(to, got.problem, desk);
  attached.keep(to.user.id, FORM, file, desk.now);
  const read = draftOfArticle(desk.engine, { text: articleText(got.text, articleKind(file.name)), ...about }, desk.now);
  return read.ok ? propose(to, read.draft, desk) : fillIn(to, about, read.problem, desk);
}

async function readArticle(to: Repliable, article: Record<ArticleField, string>, desk: Desk): Promise<void> {
  const { engine, now } = desk;
  const read = draftOfArticle(engine, article, now);
  return read.ok ? propose(to, read.draft, desk) : fillIn(to, article, read.problem, desk);
}

/** The form with a pasted article, or with what was missing of an attached one, comes back. */
export async function submitArticle(to: ModalSubmitInteraction, desk: Desk): Promise<void> {
  const field = (name: ArticleField) => to.fields.getTextInputValue(name);
  const about = {
    title: field('title'),
    publisher: field('publisher'),
    address: field('address'),
    date: field('date'),
  };
  if (!to.fields.fields.has('text')) {
    const file = attached.find(to.user.id, FORM, desk.now);
    return file ? readAttached(to, file, about, desk) : sayProblem(to, { kind: 'attachment-gone' }, desk);
  }
  const text = articleText(field('text'), /^\s*<(!doctype|html|body|p|div)\b/i.test(field('text')) ? 'html' : 'text');
  const read = draftOfArticle(desk.engine, { text, ...about }, desk.now);
  if (read.ok) return propose(to, read.draft, desk);
  await fillIn(to, { text: field('text'), ...about }, read.problem, desk);
}

/** Says what is wrong, with the way back to the form as it was filled in. */
async function fillIn(
  to: Repliable,
  fields: Readonly<Record<string, string>>,
  problem: IntakeProblem,
  { words, now }: Desk,
): Promise<void> {
  keptForms.keep(to.user.id, FORM, fields, now);
  const again = button(stepId({ step: 'fillAgain' }), words.buttons.fillAgain);
  await reply(to, { ...noticeCard(words.problem(problem)), rows: buttonRows([again]) });
}

/** The form as it was filled in, to be corrected; that of an attached article has no field for its text. */
export async function fillAgain(to: MessageComponentInteraction, { language, now }: Desk): Promise<void> {
  const kept = keptForms.find(to.user.id, FORM, now) ?? {};
  const hasText = kept.text !== undefined || attached.find(to.user.id, FORM, now) === undefined;
  await openForm(to, articleForm(kept, language, { hasText }));
}
