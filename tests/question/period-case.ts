/** `[why, what is read, the question with the spans in brackets]`; several periods are joined with `+`. */
export type PeriodCase = readonly [why: string, read: string, marked: string];
