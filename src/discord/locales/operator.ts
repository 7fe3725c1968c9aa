import { en } from '../../answer/locales/en.ts';
import type { Objection } from '../../facts/objection.ts';
import type { Ending } from '../ending.ts';

/** What the one who runs the bot reads, in English only: one sentence for each way in which it does not start or go on. */
export const operator = {
  wrongSetting: {
    DISCORD_TOKEN:
      'DISCORD_TOKEN is no bot token (three parts with dots between): copy it again from the Bot page of the Discord Developer Portal, or unset it to try the bot locally.',
    DISCORD_API: 'DISCORD_API must be an http(s) address such as https://discord.com/api.',
    EGRET_PORT: 'EGRET_PORT must be a port number between 0 and 65535.',
    EGRET_DATA: 'EGRET_DATA must be a folder.',
    DATA_DIR: 'DATA_DIR must be a folder.',
    DATABASE_URL: 'DATABASE_URL must be an address such as postgres://user:password@host:5432/database.',
    EGRET_APPROVE_OWN: 'EGRET_APPROVE_OWN must be true or false.',
    EGRET_HOME: 'EGRET_HOME must be the id of a server (a number of 17 to 19 digits; Copy Server ID in Discord).',
    EGRET_MODERATOR_ROLE:
      'EGRET_MODERATOR_ROLE must be the id of a role (a number of 17 to 19 digits; Copy Role ID in Discord).',
    EGRET_FETCH_HOSTS:
      'EGRET_FETCH_HOSTS must be host names with commas between, such as swj.xm.gov.cn, english.xm.gov.cn.',
    LOG_LEVEL: 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.',
  },
  portTaken: (wanted: number, got: number) =>
    `Port ${wanted} is in use, so the local server listens on port ${got} instead.`,
  brokenFacts: (count: number) =>
    `The facts have ${count} ${count === 1 ? 'fault' : 'faults'}, so the bot does not start; correct the ${count === 1 ? 'place' : 'places'} named above.`,
  storeFailed: (problem: string) =>
    `The store cannot be opened (${problem}): check DATABASE_URL or DATA_DIR, and that the server runs or the folder can be written.`,
  upgradeRefused: (count: number) =>
    `The new data breaks ${count} ${count === 1 ? 'rule' : 'rules'} together with what was changed here, so the facts stay as they were; correct the ${count === 1 ? 'place' : 'places'} named above.`,
  upgradeMerged: (changes: number, conflicts: number) =>
    `The new data was taken in: ${changes} ${changes === 1 ? 'change' : 'changes'}${conflicts === 0 ? '' : `, and ${conflicts} kept as moderators had changed them (npm run review -- conflicts)`}.`,
  upgradeOlder: 'The data in EGRET_DATA is older than what the store has taken in, so it was left alone.',
  unexpected: (message: string) => `The bot ended on an unexpected fault (${message}); LOG_LEVEL=debug tells more.`,
} as const;

/** What is wrong with the facts: file, place, problem and remedy. */
export function objectionLine(objection: Objection): string {
  const { problem, remedy } = en.objection(objection);
  return `${objection.file}${objection.pointer && ` at ${objection.pointer}`}: ${problem}; ${remedy}`;
}

/** Why the bot ended, in one sentence. */
export function endingSentence(ending: Exclude<Ending, { kind: 'stopped' }>): string {
  switch (ending.kind) {
    case 'token-refused':
      return 'Discord does not accept DISCORD_TOKEN: it was reset or mistyped; copy a new one from the Bot page of the Discord Developer Portal.';
    case 'closed':
      return `Discord closed the connection for good (close code ${ending.code}).`;
    case 'unreachable':
      return `Discord could not be reached (${ending.problem}): check the network, then start again.`;
    case 'not-ready':
      return 'Discord did not get the bot ready in time: check https://discordstatus.com, then start again.';
  }
}
