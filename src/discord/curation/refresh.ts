import type { ChatInputCommandInteraction } from 'discord.js';
import { readImport } from '../../curation/import/read-import.ts';
import { lineDocument } from '../../curation/line-document.ts';
import { importProblemWords } from '../../curation/locales/import-words.ts';
import { deferPrivately } from '../reply.ts';
import { attachmentText } from './attachment-text.ts';
import { figureTyped } from './figure-typed.ts';
import type { Desk } from './moderated.ts';
import { propose, sayProblem } from './propose.ts';

const TABLES = { endings: ['.json', '.csv'], mostBytes: 2 * 1024 * 1024, withinMs: 10_000 } as const;

/** `/refresh figure`: one figure of a publication that is on file. */
export async function refreshFigure(to: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const { engine, moderation } = desk;
  const typed = (name: string) => to.options.getString(name, true);
  const source = engine.base.sources.get(typed('source'));
  if (!source) return sayProblem(to, { kind: 'unknown-source', id: typed('source') }, desk);
  const read = figureTyped(desk, {
    indicator: typed('indicator'),
    period: typed('period'),
    value: typed('value'),
    measure: to.options.getString('measure') ?? undefined,
  });
  if (!read.ok) return sayProblem(to, read.problem, desk);
  const paragraph = to.options.getInteger('paragraph') ?? undefined;
  const change = { kind: 'figure', source: source.id, record: { ...read.record, paragraph } } as const;
  const document = lineDocument(change, moderation.curation.current().documents, '');
  // Where the page's figure is on file, so is its paragraph.
  if (paragraph === undefined && !document.ok) return sayProblem(to, { kind: 'no-paragraph' }, desk);
  await propose(to, { why: source.title.slice(0, 300), sources: [source], lines: [{ change }] }, desk);
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
