import { type Interaction, Routes } from 'discord.js';

/** One command with everything about it. */
export const COMMANDS = [
  {
    name: 'go',
    description: 'goes',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [{ name: 'q', description: 'q', type: 3, autocomplete: true }],
  },
];

/** Answers an interaction with exactly this body. */
export function raw(interaction: Interaction, body: object): Promise<unknown> {
  return interaction.client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
    body,
    auth: false,
  });
}
