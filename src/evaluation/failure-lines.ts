import type { Fault } from './judge.ts';
import type { Scored } from './score.ts';

/** A failed line in three: what was asked, what came back, why it does not pass. */
export function failureLines({ question, outcome, faults, verdict }: Scored): string[] {
  return [
    `${verdict}  ${question.id} (${question.class}, ${question.lang}): ${question.turns.join(' / ')}`,
    `  reply: ${outcome.headline}`,
    `  ${faults.map((f) => reason(f, question.expect.status)).join('; ')}`,
  ];
}

function reason(fault: Fault, expected: readonly string[]): string {
  switch (fault.kind) {
    case 'status':
      return `${fault.status}, not ${expected.join(' or ')}`;
    case 'fact':
      return `does not rest on ${fault.id}`;
    case 'number':
      return `does not say ${fault.wanted.join(' or ')}`;
    case 'forbidden':
      return `the headline says ${fault.number}`;
  }
}
