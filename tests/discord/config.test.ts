import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/config.ts';

const token = `${'M'.repeat(24)}.Gabc12.${'x'.repeat(38)}`;

describe('readSettings', () => {
  it('starts with nothing set', () => {
    const read = readSettings({});
    expect(read).toMatchObject({ ok: true, settings: { token: undefined, port: 8787, logLevel: 'error' } });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readSettings({ DISCORD_TOKEN: ' ', EGRET_PORT: '' })).toEqual(readSettings({}));
  });

  it('logs more when it serves Discord', () => {
    expect(readSettings({ DISCORD_TOKEN: token })).toMatchObject({ ok: true, settings: { token, logLevel: 'info' } });
  });

  it('keeps changes in a folder of its own, or in a server where one is named', () => {
    const store = (env: Record<string, string>) => {
      const read = readSettings(env);
      return read.ok ? read.settings.store : undefined;
    };
    expect(store({})).toEqual({ folder: expect.stringMatching(/\/var$/) });
    expect(store({ DATA_DIR: '/srv/egret' })).toEqual({ folder: '/srv/egret' });
    const url = 'postgres://egret:secret@db/egret';
    expect(store({ DATA_DIR: '/srv/egret', DATABASE_URL: url })).toEqual({ url });
  });

  it.each([
    ['a token without dots', { DISCORD_TOKEN: 'hunter2' }, ['DISCORD_TOKEN']],
    ['a token with its name', { DISCORD_TOKEN: `Bot ${token}` }, ['DISCORD_TOKEN']],
    ['a port in words', { EGRET_PORT: 'eighty' }, ['EGRET_PORT']],
    ['a port that does not exist', { EGRET_PORT: '70000' }, ['EGRET_PORT']],
    ['an unknown level', { LOG_LEVEL: 'loud' }, ['LOG_LEVEL']],
    ['an address of another kind', { DISCORD_API: 'ftp://example.org' }, ['DISCORD_API']],
    ['a database of another kind', { DATABASE_URL: 'mysql://localhost/facts' }, ['DATABASE_URL']],
    ['a yes or no that is neither', { EGRET_APPROVE_OWN: 'perhaps' }, ['EGRET_APPROVE_OWN']],
    ['two at once', { EGRET_PORT: '-1', LOG_LEVEL: 'loud' }, ['EGRET_PORT', 'LOG_LEVEL']],
  ])('refuses %s', (_, env, wrong) => {
    expect(readSettings(env)).toEqual({ ok: false, wrong });
  });
});
