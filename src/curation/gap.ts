/** Asked and not looked at yet; asked for from whoever keeps the facts; done with. */
export const GAP_STATUSES = ['open', 'requested', 'closed'] as const;
export type GapStatus = (typeof GAP_STATUSES)[number];

/** An unanswered question, counted. Nobody's name is kept, nor anything by which Discord knows a person. */
export interface Gap {
  readonly text: string;
  readonly count: number;
  /** Why it was not answered, as the answer has it. */
  readonly reason: string;
  readonly language: string;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly status: GapStatus;
}

const LONGEST = 200;

/**
 * The form in which questions are counted together: width and case folded, mentions, links, addresses and long numbers
 * (ids) taken out. `` when nothing is left.
 */
export function gapText(question: string): string {
  return question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<[@#:a][^>]*>|@\S+/g, ' ')
    .replace(/\bhttps?:\S+|\S+@\S+/g, ' ')
    .replace(/\d{9,}/g, ' ')
    .replace(/\p{C}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s?!.,;:？！。，；：…]+$/u, '')
    .slice(0, LONGEST)
    .trim();
}
