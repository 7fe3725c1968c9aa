import { figureName } from '../../answer/figure-name.ts';
import { type PartialRecord, recordLabel, recordValue } from '../../answer/record-text.ts';
import type { AssessedLine, Verdict } from '../../curation/assess.ts';
import { changedDetails } from '../../curation/details.ts';
import type { Body } from '../../curation/document.ts';
import type { Line } from '../../curation/proposal.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import type { Source } from '../../facts/schema.ts';
import type { Language } from '../../question/language.ts';
import { cut } from '../cut.ts';
import { escapeText } from '../escape.ts';
import { documentLabel } from './document-label.ts';
import { curationWords } from './locales/index.ts';
import type { CurationWords } from './locales/words.ts';
import { objectionText } from './objection-text.ts';

/** Told apart by shape as well as by colour. */
const MARKS: Readonly<Record<Verdict, string>> = {
  new: '🆕',
  same: '✔️',
  repeated: '🔁',
  details: '📎',
  correction: '✏️',
  retraction: '🗑️',
  conflict: '⚖️',
  'breaks-rule': '⛔',
  incomplete: '❔',
  dropped: '▫️',
};

const QUOTE = 140;

/** The amounts that the publication prints beside the first, as records of their own. */
function alsoIn(record: Body): readonly Body[] {
  const { alsoReported } = record as { alsoReported?: unknown };
  return Array.isArray(alsoReported) ? alsoReported.map((one: object) => ({ ...record, ...one })) : [];
}

/** ` · paragraph: 2 → 1`, where the figure stays and something beside it changes; empty where nothing does. */
export function detailsText(before: Body | undefined, after: Body | undefined, language: Language): string {
  const { details, change } = curationWords(language).proposal;
  const told = (changedDetails(before, after) ?? []).map((one) =>
    one.before === undefined || one.after === undefined
      ? details.changed(details.names[one.detail])
      : `${details.names[one.detail]}: ${change(one.before, one.after)}`,
  );
  return told.map((text) => ` · ${text}`).join('');
}

/** What a line says: label and value, old → new where something is on file. */
export function changeText(base: FactBase, { line, before, after }: AssessedLine, language: Language): string {
  const words = curationWords(language);
  const { change } = line;
  const unread = words.proposal.unread;
  const value = (body: Body) => recordValue(body, language, unread);
  switch (change.kind) {
    case 'figure': {
      const label = recordLabel(base, change.record, language, line.origin.words ?? line.origin.quote ?? unread);
      const now = [value(change.record), ...alsoIn(change.record).map((one) => value(one))].join(' = ');
      const was = before && [value(before), ...alsoIn(before).map((one) => value(one))].join(' = ');
      return `${label}: ${was !== undefined && was !== now ? words.proposal.change(was, now) : now}${detailsText(before, after, language)}`;
    }
    case 'retract':
      return `${figureName(base, change.cell, language)}: ${words.proposal.change(before ? value(before) : unread, words.history.gone)}`;
    case 'term': {
      const { term = '', concept = '' } = change.record as { term?: string; concept?: string };
      return words.gaps.taught(term, concept);
    }
    case 'shipped':
      if (change.entity === 'observation' && (after ?? before)) {
        const [was, is] = [before, after].map((body) => (body ? value(body) : words.history.gone));
        return `${recordLabel(base, after ?? before ?? {}, language, unread)}: ${words.proposal.change(was ?? '', is ?? '')}`;
      }
      return documentLabel(base, { entity: change.entity, key: change.key, body: after ?? before }, language);
    case 'source': {
      const [was, is] = [before, after].map((body) => body && publicationText(body, words));
      return was !== undefined && was !== is ? words.proposal.change(was, is ?? '') : (is ?? '');
    }
    case 'indicator':
      return documentLabel(base, { entity: 'indicator', key: '', body: after ?? change.record }, language);
  }
}

function publicationText(body: Body, words: CurationWords): string {
  const { title = '', publisher = '', published = '', publishedAbout = published } = body as Partial<Source>;
  return words.proposal.from(title, publisher, publishedAbout);
}

/** Who changed a line after it was read, and what was read: its quote does not bear it out any more. */
function editedRow(base: FactBase, { change, origin }: Line, language: Language): string[] {
  const { editedBy, read, quote, words: named } = origin;
  if (editedBy === undefined || change.kind !== 'figure') return [];
  const { edited, unread } = curationWords(language).proposal;
  const text = (body: Body) =>
    `${recordLabel(base, body, language, named ?? unread)}: ${recordValue(body, language, unread)}`;
  if (read && text(read) === text(change.record)) return [];
  const was = read && quote !== undefined ? escapeText(cut(text(read), 200)) : undefined;
  return [`-# ✍️ ${edited(/^\d{15,20}$/.test(editedBy) ? `<@${editedBy}>` : escapeText(editedBy), was)}`];
}

/** A line of a proposal in a list: number, mark, verdict, what it says, where it stands, what objects. */
export function lineRow(base: FactBase, assessed: AssessedLine, language: Language): string {
  const words = curationWords(language);
  const { line, verdict, objections } = assessed;
  const { quote, open = [], isHeadline = false } = line.origin;
  const record = line.change.kind === 'figure' ? (line.change.record as PartialRecord) : {};
  const { paragraph } = record as { paragraph?: number };
  const missing = objections.filter(({ code }) => code === 'missing-field').map(({ params }) => params.field ?? '');
  const isUnread = (field: string) => field === 'place' || (field === 'measure' && record.measure === '');
  const unread = open.filter((field) => isUnread(field) || missing.includes(field));
  const fields = [...new Set([...unread, ...missing])].map((field) => fieldName(field, words));
  return [
    `**${line.id}** ${MARKS[verdict]} ${words.verdicts[verdict]} · ${escapeText(cut(changeText(base, assessed, language), 400))}`,
    ...(fields.length > 0 && verdict === 'incomplete' ? [`-# ❔ ${words.proposal.open(fields)}`] : []),
    ...(quote
      ? [`-# ${escapeText(words.proposal.quote(cut(quote, QUOTE), isHeadline ? 'headline' : paragraph))}`]
      : []),
    ...editedRow(base, line, language),
    // What is missing is named among what is open already.
    ...objections
      .filter(({ code }) => code !== 'missing-field')
      .slice(0, 3)
      .map((one) => `-# ${objectionText(one, base, language)}`),
  ].join('\n');
}

const fieldName = (field: string, { fields }: CurationWords): string =>
  fields[field as keyof CurationWords['fields']] ?? fields.other;
