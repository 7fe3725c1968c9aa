import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerCard } from '../../src/discord/cards.ts';
import { decodeQuery, encodeQuery } from '../../src/discord/query-codec.ts';
import type { Engine, Reply } from '../../src/engine.ts';
import { realEngine } from './real-engine.ts';

/** Every question of the collections becomes a card that Discord takes: nothing of this needs the network. */

interface Line {
  readonly id: string;
  readonly q?: string;
  readonly turns?: readonly string[];
}

const lines = ['dev', 'dev-2'].flatMap((name) => {
  const file = fileURLToPath(new URL(`../questions/${name}.jsonl`, import.meta.url));
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
});

let engine: Engine;
let replies: readonly (readonly [string, Reply])[];
beforeAll(() => {
  engine = realEngine();
  const now = new Date('2026-08-01T12:00:00Z');
  replies = lines.flatMap(({ id, q, turns = q === undefined ? [] : [q] }) =>
    turns.map((turn) => [`${id} ${turn}`, engine.ask(turn, { conversation: id, now })] as const),
  );
});

const asker = '1000000000000000102';
const contentOf = (reply: Reply) => answerCard(reply, engine.base, asker).content;

describe('the card of every question', () => {
  it('fits into a message, its headline first', () => {
    for (const [question, reply] of replies) {
      const content = contentOf(reply);
      expect(content.length, question).toBeLessThanOrEqual(2_000);
      expect(content.startsWith('**'), question).toBe(true);
    }
  });

  it('ends with the source of what it says, linked, and names each source once', () => {
    for (const [question, reply] of replies) {
      const { answer } = reply;
      if (answer.status !== 'answered' || answer.kind === 'browse' || answer.kind === 'sources') continue;
      const content = contentOf(reply);
      const urls = [...content.matchAll(/\(<(https?:[^>]+)>\)/g)].map(([, url]) => url);
      expect(urls.length, question).toBeGreaterThan(0);
      expect(new Set(urls).size, question).toBe(urls.length);
      expect(content.split('\n').at(-1), question).toMatch(/^-# /);
    }
  });

  it('offers every choice that it asks about, and each reads back as the same query', () => {
    for (const [question, { answer }] of replies) {
      if (answer.status !== 'clarify') continue;
      expect(answer.choices.length, question).toBeGreaterThan(0);
      for (const { query } of answer.choices) {
        const text = encodeQuery(query, engine.base, 80);
        expect(text, `${question} ${JSON.stringify(query)}`).toBeDefined();
        const back = decodeQuery(text ?? '', engine.base);
        expect(back, question).toEqual(
          'claims' in query && back && 'claims' in back && back.claims.length === 0 ? { ...query, claims: [] } : query,
        );
      }
    }
  });

  it('labels its choices so that they can be told apart', () => {
    for (const [question, reply] of replies) {
      const { rows } = answerCard(reply, engine.base, asker, { chartButton: true });
      const labels = JSON.stringify(rows).match(/"label":"[^"]*"/g) ?? [];
      expect(new Set(labels).size, `${question} ${labels.join()}`).toBe(labels.length);
    }
  });
});
