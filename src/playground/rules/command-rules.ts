import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import { ApiError, refusal } from '../api-error.ts';
import { type FieldPath, FormProblems } from '../form-problems.ts';
import { type JsonObject, objectOf, stringOf } from '../json.ts';
import { commandSize } from './command-size.ts';
import { checkDescriptions, checkNames } from './name-rules.ts';
import { checkOptionList } from './option-rules.ts';

const LIMITS = new Map<number, number>([
  [ApplicationCommandType.ChatInput, 100],
  [ApplicationCommandType.User, 15],
  [ApplicationCommandType.Message, 15],
]);
const SIZE = 8_000;

/** Checks one command. Gives it, or throws 50035; `at` leads to it within a bulk request. */
export function checkCommand(body: unknown, at: FieldPath = []): JsonObject {
  const command = objectOf(body);
  const problems = new FormProblems();
  const type = Number(command.type ?? ApplicationCommandType.ChatInput);
  if (!LIMITS.has(type)) problems.add(['type'], 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2, 3}.');
  const isSlash = type === ApplicationCommandType.ChatInput;
  if (isSlash) checkNames(problems, [], command);
  else problems.text(['name'], command.name, 1, 32);
  if (isSlash) checkDescriptions(problems, [], command);
  else if (stringOf(command.description)) {
    problems.add(
      ['description'],
      'APPLICATION_COMMAND_INVALID_DESCRIPTION',
      'Context menu commands cannot have a description',
    );
  }
  checkOptionList(problems, ['options'], command.options);
  if (commandSize(command) > SIZE) {
    problems.add([], 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${SIZE})`);
  }
  problems.throwIfAny(at);
  return command;
}

/** Throws when a scope would hold too many commands of a kind (30032) or two of one name (50035). */
export function checkCommandSet(commands: readonly APIApplicationCommand[]): void {
  for (const [type, limit] of LIMITS) {
    const same = commands.filter((command) => command.type === type);
    if (same.length > limit) throw refusal.tooManyCommands(limit);
    if (new Set(same.map(({ name }) => name)).size === same.length) continue;
    const problem = {
      code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
      message: 'Application command names must be unique',
    };
    throw new ApiError(400, 50035, 'Invalid Form Body', { _errors: [problem] });
  }
}
