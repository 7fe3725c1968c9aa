import { type Interaction, MessageFlags, Routes } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { manualClock, messageOf, settled, text } from '../../src/playground/index.ts';
import { eventually } from './eventually.ts';
import { COMMANDS, raw } from './raw-answers.ts';
import { type Refused, refused } from './refused.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

let bot: TestBot | undefined;
afterEach(() => bot?.stop());

const button = { type: 1, components: [{ type: 2, custom_id: 'b', label: 'b', style: 1 }] };

async function start(onInteraction: (interaction: Interaction) => unknown, more: object = {}) {
  bot = await startTestBot({ commands: COMMANDS, onInteraction, ...more });
  return { server: bot.server, user: bot.server.user('member'), bot };
}

describe('after the first answer', () => {
  it('the token lasts 15 minutes', async () => {
    const clock = manualClock();
    let held: Interaction | undefined;
    const { user } = await start(
      (interaction) => {
        held = interaction;
        return interaction.isRepliable() && interaction.reply('first');
      },
      { clock },
    );
    await user.slash('go');
    if (!held?.isRepliable()) throw new Error('no interaction');
    await eventually(() => held?.isRepliable() && held.replied).toBe(true);
    clock.advance(15 * 60_000);
    await held.editReply('in time');
    clock.advance(1);
    expect(await refused(held.editReply('late'))).toEqual({ status: 401, code: 50027, fields: [] });
  });

  it('nothing can be said before it', async () => {
    const early: Refused[] = [];
    const { user, server } = await start(async (interaction) => {
      const route = Routes.webhook(server.applicationId, interaction.token);
      early.push(await refused(interaction.client.rest.post(route, { body: { content: 'early' }, auth: false })));
      await raw(interaction, { type: 4, data: { content: 'first' } });
    });
    await user.slash('go');
    expect(early).toEqual([{ status: 404, code: 10015, fields: [] }]);
  });

  it.each([
    ['guild', [0, 0, 0, 0, 0, 0]],
    ['elsewhere', [0, 0, 0, 0, 0, 40094]],
  ] as const)('six follow-ups in: %s', async (context, codes) => {
    const got: unknown[] = [];
    const { user } = await start(async (interaction) => {
      if (!interaction.isRepliable()) return;
      await interaction.reply('first');
      for (const one of [1, 2, 3, 4, 5, 6]) {
        got.push(
          await interaction.followUp(`${one}`).then(
            () => 0,
            (error: { code: number }) => error.code,
          ),
        );
      }
    });
    await user.slash('go', {}, { context });
    await eventually(() => got).toEqual(codes);
  });

  it('the first follow-up fills in a thinking reply and keeps its privacy', async () => {
    const { user, server } = await start(async (interaction) => {
      if (!interaction.isRepliable()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.followUp('filled in');
    });
    const seen = await settled(await user.slash('go'));
    expect(seen).toMatchObject({ kind: 'reply', private: true });
    expect(text(messageOf(seen))).toBe('filled in');
    expect(server.followUps(seen.interactionId)).toEqual([]);
  });

  it('Components V2 may come with the edit of a defer', async () => {
    const { user } = await start(async (interaction) => {
      if (!interaction.isRepliable()) return;
      await interaction.deferReply();
      await interaction.editReply({ flags: MessageFlags.IsComponentsV2, components: [{ type: 10, content: 'words' }] });
    });
    expect(text(messageOf(await settled(await user.slash('go'))))).toBe('words');
    expect(bot?.traffic.violations).toEqual([]);
  });

  it('a deleted reply is gone', async () => {
    const { user, server } = await start(async (interaction) => {
      if (!interaction.isRepliable()) return;
      await interaction.reply({ content: 'first', components: [button] });
      await interaction.deleteReply();
    });
    const shown = messageOf(await user.slash('go'));
    await eventually(() => server.message(shown.id)).toBeUndefined();
    await expect(user.click(shown, 'b')).rejects.toThrow(/not there any more/);
  });
});
