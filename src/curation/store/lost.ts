/** PostgreSQL's own codes for a connection that it ended or does not take yet, and the system's for one that is gone. */
const CODES = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
]);
/** What node-postgres says without a code (lib/client.js). */
const WORDS = /connection terminated|not queryable/i;

/**
 * True for an error that says that the connection broke, not that the statement was wrong: on a new connection the same
 * statement may do. Codes: PostgreSQL's manual, appendix A, classes 08 and 57.
 */
export function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return CODES.has((error as { code?: string }).code ?? '') || WORDS.test(error.message);
}
