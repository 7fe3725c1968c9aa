import { type Interaction, Routes } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { type ManualClock, manualClock, messageOf, text } from '../../src/playground/index.ts';
import { eventually } from './eventually.ts';
import { COMMANDS, raw } from './raw-answers.ts';
import { type Refused, refused } from './refused.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

let bot: TestBot | undefined;
afterEach(() => bot?.stop());

const V2 = 1 << 15;
const input = (more: object = {}) => ({ type: 4, custom_id: 'a', style: 1, ...more });
const label = (more: object = {}) => ({ type: 18, label: 'L', component: input(), ...more });
const modal = (more: object = {}) => ({
  type: 9,
  data: { custom_id: 'm', title: 'T', components: [label()], ...more },
});
const x = (length: number) => 'x'.repeat(length);

/** The same, for an answer that will be refused: the user need not wait for a better one. */
function rawRefused(clock: ManualClock, body: object) {
  return async (interaction: Interaction) => {
    try {
      await raw(interaction, body);
    } finally {
      clock.advance(500);
    }
  };
}

async function start(onInteraction: (interaction: Interaction) => unknown, more: object = {}) {
  bot = await startTestBot({ commands: COMMANDS, onInteraction, ...more });
  return { server: bot.server, user: bot.server.user('member'), bot };
}

describe('the first answer', () => {
  it('after 3 s finds the interaction unknown, and the user has seen nothing', async () => {
    const clock = manualClock();
    const answers: Refused[] = [];
    const { user } = await start(
      async (interaction) => {
        clock.advance(3_001);
        answers.push(await refused(raw(interaction, { type: 4, data: { content: 'late' } })));
      },
      { clock },
    );
    expect(await user.slash('go')).toMatchObject({ kind: 'nothing' });
    await eventually(() => answers).toEqual([{ status: 404, code: 10062, fields: [] }]);
  });

  it('at 3 s is in time', async () => {
    const clock = manualClock();
    const { user } = await start(
      (interaction) => {
        clock.advance(2_990);
        return raw(interaction, { type: 4, data: { content: 'just' } });
      },
      { clock },
    );
    expect(text(messageOf(await user.slash('go')))).toBe('just');
  });

  it('a second one is refused (40060) and the first stays', async () => {
    const second: Refused[] = [];
    const { user } = await start(async (interaction) => {
      await raw(interaction, { type: 4, data: { content: 'one' } });
      second.push(await refused(raw(interaction, { type: 4, data: { content: 'two' } })));
    });
    expect(text(messageOf(await user.slash('go')))).toBe('one');
    await eventually(() => second).toEqual([{ status: 400, code: 40060, fields: [] }]);
  });

  it('a modal cannot follow a defer', async () => {
    const second: Refused[] = [];
    const { user } = await start(async (interaction) => {
      await raw(interaction, { type: 5 });
      second.push(await refused(raw(interaction, modal())));
    });
    expect(await user.slash('go')).toMatchObject({ kind: 'thinking' });
    await eventually(() => second[0]?.code).toBe(40060);
  });

  it('with a wrong token finds nothing', async () => {
    const answers: Refused[] = [];
    const { user } = await start(async (interaction) => {
      const body = { type: 4, data: { content: 'hi' } };
      const route = Routes.interactionCallback(interaction.id, 'forged');
      answers.push(await refused(interaction.client.rest.post(route, { body, auth: false })));
      await raw(interaction, body);
    });
    await user.slash('go');
    expect(answers).toEqual([{ status: 404, code: 10062, fields: [] }]);
  });

  it('refused and then made better is what the user sees', async () => {
    const { user } = await start(async (interaction) => {
      await refused(raw(interaction, { type: 4, data: { content: x(2001) } }));
      await raw(interaction, { type: 4, data: { content: 'shorter' } });
    });
    expect(text(messageOf(await user.slash('go')))).toBe('shorter');
  });
});

const choices = (count: number, name = 'a') => ({
  type: 8,
  data: { choices: Array.from({ length: count }, () => ({ name, value: 'v' })) },
});
const REFUSED: [why: string, body: object, field: string][] = [
  ['a private defer with more flags than that', { type: 5, data: { flags: 64 | V2 } }, 'data.flags INVALID_FLAGS'],
  ['a change in place of no message', { type: 7, data: { content: 'a' } }, 'type INTERACTION_CALLBACK_TYPE_INVALID'],
  ['choices for a command', choices(1), 'type INTERACTION_CALLBACK_TYPE_INVALID'],
  ['a content above 2,000', { type: 4, data: { content: x(2001) } }, 'data.content BASE_TYPE_MAX_LENGTH'],
  ['a modal title above 45', modal({ title: x(46) }), 'data.title BASE_TYPE_BAD_LENGTH'],
  ['a modal without a custom id', modal({ custom_id: undefined }), 'data.custom_id BASE_TYPE_REQUIRED'],
  ['a modal of nothing', modal({ components: [] }), 'data.components BASE_TYPE_BAD_LENGTH'],
  [
    'a modal of six labels',
    modal({ components: [1, 2, 3, 4, 5, 6].map((n) => label({ component: input({ custom_id: `${n}` }) })) }),
    'data.components BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a modal with a button',
    modal({ components: [label({ component: { type: 2, custom_id: 'b', label: 'b', style: 1 } })] }),
    'data.components.0.component.type UNION_TYPE_CHOICES',
  ],
  [
    'a modal label above 45',
    modal({ components: [label({ label: x(46) })] }),
    'data.components.0.label BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a label within a label',
    modal({ components: [label({ component: input({ label: 'again' }) })] }),
    'data.components.0.component.label COMPONENT_LABEL_NOT_ALLOWED',
  ],
  [
    'a modal custom id twice',
    modal({ components: [label(), label()] }),
    'data.components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a select within a row of a modal',
    modal({
      components: [{ type: 1, components: [{ type: 3, custom_id: 's', options: [{ label: 'a', value: 'a' }] }] }],
    }),
    'data.components.0.components.0.type UNION_TYPE_CHOICES',
  ],
];

describe('an answer to a command is refused for', () => {
  it.each(REFUSED)('%s', async (_why, body, field) => {
    const clock = manualClock();
    const { user } = await start(rawRefused(clock, body), { clock });
    const seen = await user.slash('go');
    expect(seen).toMatchObject({ kind: 'error', code: 50035 });
    await eventually(() => fieldsOf(bot)).toEqual([field]);
  });
});

describe('autocomplete', () => {
  it.each<[string, object, string]>([
    ['26 choices', choices(26), 'data.choices BASE_TYPE_BAD_LENGTH'],
    ['a name above 100', choices(1, x(101)), 'data.choices.0.name BASE_TYPE_BAD_LENGTH'],
    ['an empty name', choices(1, ''), 'data.choices.0.name BASE_TYPE_BAD_LENGTH'],
    ['a defer', { type: 5 }, 'type INTERACTION_CALLBACK_TYPE_INVALID'],
    ['a message', { type: 4, data: { content: 'a' } }, 'type INTERACTION_CALLBACK_TYPE_INVALID'],
  ])('refuses %s', async (_why, body, field) => {
    const clock = manualClock();
    const { user } = await start(rawRefused(clock, body), { clock });
    expect(await user.type('go', { q: 'a' })).toMatchObject({ kind: 'error', code: 50035 });
    await eventually(() => fieldsOf(bot)).toEqual([field]);
  });

  it('takes 25', async () => {
    const { user } = await start((interaction) => raw(interaction, choices(25)));
    const seen = await user.type('go', { q: 'a' });
    expect(seen.kind === 'choices' && seen.choices.length).toBe(25);
  });
});

describe('a modal', () => {
  it('cannot answer a modal', async () => {
    const { user } = await start((interaction) => raw(interaction, modal()));
    const opened = await user.slash('go');
    if (opened.kind !== 'modal') throw new Error('no modal');
    expect(await user.submit(opened.modal, { a: 'text' })).toMatchObject({ kind: 'error', code: 50035 });
    await expect(user.submit(opened.modal, {})).rejects.toThrow(/"a" is required/);
    await expect(bot?.server.user('neighbour').submit(opened.modal, { a: 'b' })).rejects.toThrow(/opened for member/);
  });
});

/** The fields of the one error that the bot got. */
async function fieldsOf(of: TestBot | undefined): Promise<readonly string[]> {
  if (of?.errors.length !== 1) return [`${of?.errors.length} errors`];
  return (await refused(Promise.reject(of.errors[0]))).fields;
}
