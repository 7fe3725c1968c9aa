import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIOME = fileURLToPath(import.meta.resolve('@biomejs/biome/bin/biome'));

/* The table “Who may import whom” of the architecture, an example of each border. */
const FORBIDDEN: readonly (readonly [string, string])[] = [
  ['src/facts/probe.ts', '../question/query.ts'],
  ['src/facts/probe.ts', '../answer/answer.ts'],
  ['src/facts/probe.ts', '../discord/client.ts'],
  ['src/facts/probe.ts', 'fuse.js'],
  ['src/facts/probe.ts', 'node:fs'],
  ['src/facts/rules/probe.ts', '../../question/query.ts'],
  ['src/question/probe.ts', '../answer/answer.ts'],
  ['src/question/probe.ts', '../discord/client.ts'],
  ['src/question/probe.ts', 'fuse.js'],
  ['src/question/probe.ts', 'node:fs'],
  ['src/question/periods/probe.ts', '../../answer/answer.ts'],
  ['src/answer/probe.ts', '../discord/client.ts'],
  ['src/answer/probe.ts', 'discord.js'],
  ['src/answer/probe.ts', 'node:fs'],
  ['src/answer/locales/probe.ts', '../../engine.ts'],
  ['src/curation/probe.ts', '../discord/client.ts'],
  ['src/curation/probe.ts', 'kysely'],
  ['src/curation/probe.ts', 'pg'],
  ['src/curation/probe.ts', 'node:fs'],
  ['src/curation/store/probe.ts', '../../discord/client.ts'],
  ['src/curation/store/probe.ts', '../../config.ts'],
  ['src/curation/probe.ts', '../engine.ts'],
  ['src/curation/extract/probe.ts', 'node:fs'],
  ['src/curation/extract/probe.ts', 'linkedom'],
  ['src/curation/check/probe.ts', '../../evaluation/score.ts'],
  ['src/discord/probe.ts', '../../commands/index.ts'],
  ['src/discord/probe.ts', '../playground/server.ts'],
  ['src/discord/probe.ts', '../load-engine.ts'],
  ['src/playground/probe.ts', '../answer/answer.ts'],
  ['src/playground/rest/probe.ts', '../../facts/fact-base.ts'],
  ['commands/probe.ts', './ask.ts'],
  ['commands/probe.ts', '../src/playground/server.ts'],
];
/* What points down. */
const ALLOWED: readonly (readonly [string, string])[] = [
  ['src/question/probe.ts', '../facts/period.ts'],
  ['src/answer/probe.ts', '../question/query.ts'],
  ['src/curation/check/probe.ts', '../../answer/checked.ts'],
  ['src/curation/article.ts', 'linkedom'],
  ['src/discord/probe.ts', '../answer/answer.ts'],
  ['commands/probe.ts', '../src/discord/command.ts'],
  ['src/facts/load.ts', 'node:fs'],
  ['src/curation/probe.ts', '../facts/build.ts'],
  ['src/curation/store/probe.ts', 'kysely'],
  ['src/curation/store/probe.ts', 'node:fs'],
  ['src/question/suggest/fuzzy-words.ts', 'fuse.js'],
  ['src/cli/probe.ts', '../answer/answer.ts'],
];

/* Probes of one import each, laid out as the project is, linted in one go with the project's own settings. */
const folder = mkdtempSync(join(tmpdir(), 'egret-borders-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A probe's own file: several of them may lie in one folder. */
const fileOf = (file: string, at: number) => file.replace('probe.ts', `probe-${at}.ts`);
const probes = [...FORBIDDEN, ...ALLOWED].map(([file, imported], at) => ({ file: fileOf(file, at), imported }));
const isBroken = new Set<string>();

beforeAll(() => {
  const settings = JSON.parse(readFileSync(join(ROOT, '.biome.json'), 'utf8'));
  writeFileSync(join(folder, '.biome.json'), JSON.stringify({ ...settings, vcs: { enabled: false } }));
  for (const { file, imported } of probes) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `import * as probe from '${imported}';\n\nexport const probed = probe;\n`);
  }
  const { stdout, stderr } = spawnSync('node', [BIOME, 'lint', '--colors=off', '--max-diagnostics=none', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stdout).toMatch(new RegExp(`Checked ${probes.length + 1} files|Checked ${probes.length} files`));
  for (const [, file] of `${stdout}${stderr}`.matchAll(/^(\S+?):\d+:\d+ lint\/style\/noRestrictedImports/gm))
    isBroken.add(file ?? '');
});

describe('no import crosses a border', () => {
  it.each(FORBIDDEN.map(([file, imported], at) => [file, imported, fileOf(file, at)]))('%s ← %s', (_, __, probe) => {
    expect(isBroken).toContain(probe);
  });
});

describe('what points down is allowed', () => {
  it.each(ALLOWED.map(([file, imported], at) => [file, imported, fileOf(file, FORBIDDEN.length + at)]))(
    '%s ← %s',
    (_, __, probe) => {
      expect(isBroken).not.toContain(probe);
    },
  );
});
