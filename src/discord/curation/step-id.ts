/** What a button, menu or form of the moderators does. A letter is never given a new meaning. */
const STEPS = {
  /** Shows a page of a proposal. */
  show: 's',
  /** Shows one line of it; in a menu the line is the value. */
  line: 'l',
  edit: 'e',
  /** Proposes the indicator that a line is of, where the base knows none. */
  name: 'n',
  drop: 'x',
  restore: 'r',
  submit: 'u',
  /** Sends a proposal with lines that could not be approved, which were named before. */
  submitAll: 'w',
  /** Leaves those lines out. */
  dropOpen: 'h',
  /** Opens the form for an article as it was filled in. */
  fillAgain: 'f',
  /** Opens the form for a line as it was filled in. */
  editAgain: 'd',
  approve: 'a',
  sendBack: 'b',
  reject: 'j',
  /** The queue; in its menu the proposal is the value. */
  queue: 'q',
  /** The last changes; in its menu the revision is the value. */
  changes: 'c',
  undo: 'z',
  /** The gap board; in its menu the place of the gap on it is the value. */
  gaps: 'g',
  term: 't',
  request: 'm',
  closeGap: 'k',
  /** Where new shipped data and changes made here differ; in the menu the conflict is the value. */
  conflicts: 'v',
  keep: 'o',
  take: 'p',
} as const;

export type Step = keyof typeof STEPS;

/** A step with the numbers that it needs; never trusted, the service checks each of them again. */
export interface StepId {
  readonly step: Step;
  /** Of a proposal or a revision. */
  readonly id?: number;
  /** The version of the proposal that was shown. */
  readonly version?: number;
  /** The revision of the base that it was shown against. */
  readonly revision?: number;
  /** A line, or a page counted from 0. */
  readonly at?: number;
}

const ID = /^k1([a-z])((?:\.[0-9a-z]{0,8}){4})$/;

const write = (number: number | undefined) => (number === undefined ? '' : number.toString(36));
const read = (text: string | undefined) => (text === undefined || text === '' ? undefined : parseInt(text, 36));

/** The custom_id of a step: `k1a.c.2.1f.`. */
export function stepId({ step, id, version, revision, at }: StepId): string {
  return `k1${STEPS[step]}.${[id, version, revision, at].map(write).join('.')}`;
}

/** Reads a custom_id; undefined when this version did not write it. */
export function readStepId(customId: string): StepId | undefined {
  const [, letter, numbers = ''] = ID.exec(customId) ?? [];
  const step = (Object.keys(STEPS) as Step[]).find((known) => STEPS[known] === letter);
  if (!step) return undefined;
  const [, id, version, revision, at] = numbers.split('.').map(read);
  return {
    step,
    ...(id === undefined ? {} : { id }),
    ...(version === undefined ? {} : { version }),
    ...(revision === undefined ? {} : { revision }),
    ...(at === undefined ? {} : { at }),
  };
}
