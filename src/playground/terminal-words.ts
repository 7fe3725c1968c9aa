/** What the terminal chat itself says, as opposed to the bot. */
export const words = {
  welcome:
    'This is a local stand-in for Discord; you are Mia, and the bot is real. Ask something, or type :help. :quit ends.',
  page: (address: string) => `Open ${address} in a browser for the same as a page; Ctrl-C ends.`,
  prompt: '> ',
  help: [
    'Any text            is said to the bot, which is mentioned',
    ':dm text            is said to the bot in private',
    '/command            uses a slash command: /fact indicator: services trade period: 2021-H1',
    '1                   presses the first of the numbered buttons',
    ':as moderator       makes you somebody else (member, moderator, owner, neighbour)',
    ':locale zh-CN       changes your language (en-US, en-GB, zh-CN, zh-TW)',
    'Tab                 completes commands, options and what the bot suggests',
    ':quit               ends (so does Ctrl-D)',
  ],
  helpCommands: 'The slash commands:',
  silence: '(the bot did not respond)',
  onlyYou: '(only you can see this)',
  dialogue: (title: string) => `${title} (one line a field; \\n ends a paragraph, :cancel closes)`,
  field: (label: string, value: string) => `${label}:${value === '' ? '' : ` [${value}]`}`,
  fieldNeeded: (label: string) => `${label} cannot be left empty; :cancel closes.`,
  cancelled: '(closed)',
  unknownCommand: (name: string, known: readonly string[]) =>
    `There is no command /${name}; there are ${known.map((one) => `/${one}`).join(', ')}.`,
  unknownOption: (command: string, name: string, known: readonly string[]) =>
    known.length === 0
      ? `/${command} has no options, so "${name}" means nothing to it.`
      : `/${command} has no option "${name}"; it has ${known.map((one) => `${one}:`).join(' ')}.`,
  unknownSubcommand: (command: string, known: readonly string[]) =>
    `/${command} goes on with one of: ${known.join(', ')}.`,
  nobody: (known: readonly string[]) => `You can be ${known.join(', ')}.`,
  missingOption: (command: string, name: string) => `/${command} needs ${name}: followed by a value.`,
  unknownChoice: (option: string, value: string, known: readonly string[]) =>
    `${option}: cannot be "${value}"; it can be ${known.join(', ')}.`,
  noSuchNumber: (last: number) => `There are buttons 1 to ${last}.`,
  unknownOrder: (order: string) => `There is no ${order} here; :help lists what there is.`,
  unknownLocale: (known: readonly string[]) => `The languages are ${known.join(', ')}.`,
  refused: (reason: string) => `Discord would not let you do that: ${reason}`,
} as const;
