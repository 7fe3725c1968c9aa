import { type Logger, type LoggerOptions, pino } from 'pino';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/**
 * A logger that writes JSON lines to standard error.
 * @param secret is blacked out wherever it turns up, whoever wrote it.
 */
export function createLogger(
  level: LogLevel,
  secret?: string,
  write: (line: string) => void = (line) => process.stderr.write(line),
): Logger {
  const options: LoggerOptions = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const clean = (line: string) => (secret ? line.replaceAll(secret, '[token]') : line);
  return pino(options, { write: (line: string) => write(clean(line)) });
}
