import { wordsFor } from '../answer/text.ts';
import type { AssessedLine } from '../curation/assess.ts';
import type { Shown } from '../curation/desk.ts';
import type { Body } from '../curation/document.ts';
import type { Objection } from '../facts/objection.ts';
import { sentences } from './sentences.ts';

/** A proposal for the terminal: a line for each of its lines, what objects to it below. */
export function proposalLines({ proposal, assessment, reason }: Shown): string[] {
  const { id, state, lines, createdBy, why } = proposal;
  return [
    sentences.proposal(id, sentences.states[state], lines.length, createdBy, why),
    ...(reason ? [sentences.reason(reason.what, reason.by, reason.note ?? '')] : []),
    ...assessment.lines.flatMap(lineLines),
    ...assessment.objections.map((o) => `  ${objectionText(o)}`),
  ];
}

function lineLines({ line, verdict, document, before, after, objections }: AssessedLine): string[] {
  const at = line.origin.line === undefined ? '' : ` (${sentences.atLine(line.origin.line)})`;
  const change = [before, after].flatMap((body) => (body ? [bodyText(body)] : []));
  const told = change.length === 2 && change[0] === change[1] ? [change[0]] : change;
  return [
    `  ${line.id}${at}  ${sentences.verdicts[verdict]}  ${document?.key ?? ''}  ${told.join(' → ')}`.trimEnd(),
    ...(line.origin.editedBy
      ? [`      ${sentences.editedBy(line.origin.editedBy, line.origin.read ? bodyText(line.origin.read) : '')}`]
      : []),
    ...objections.map((o) => `      ${objectionText(o)}`),
  ];
}

/** A figure as it is printed, with its unit; the title, publisher and date of a publication; the name of anything else. */
export function bodyText(body: Body): string {
  const { value, scale, unit, id, term, title, publisher, published } = body as Readonly<
    Record<string, string | undefined>
  >;
  if (value === undefined && title !== undefined) return [title, publisher, published].filter(Boolean).join(', ');
  if (value === undefined) return term ?? id ?? '';
  return [value, scale === 'one' ? undefined : scale, unit].filter((part) => part !== undefined).join(' ');
}

export function objectionText(objection: Objection): string {
  const { problem, remedy } = wordsFor('en').words.objection(objection);
  return `${objection.severity}: ${problem}; ${remedy}`;
}
