import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { wordsFor } from '../../src/answer/text.ts';
import type { Outcome } from '../../src/evaluation/judge.ts';
import type { FactBase, Observation } from '../../src/facts/fact-base.ts';

/** Off-the-shelf search over whole facts: what the engine is measured against. */

export interface Document {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
}

/** The best hit with its score, the higher the better, between 0 and 1 for fuse.js; undefined: no hit at all. */
export type Search = (text: string) => { readonly document: Document; readonly score: number } | undefined;

/** Every fact and statement as one text in each language: what it is of, where, when, and the figure. */
export function documentsOf(base: FactBase): Document[] {
  const figures = base.observations.map((o) => ({
    id: o.id,
    en: sentence(base, o, 'en'),
    zh: sentence(base, o, 'zh'),
  }));
  const statements = [...base.statements.values()].map((s) => ({
    id: s.id,
    en: `${s.names.en}. ${s.text.en}`,
    zh: `${s.names.zh}。${s.text.zh}`,
  }));
  return [...figures, ...statements];
}

function sentence(base: FactBase, o: Observation, language: 'en' | 'zh'): string {
  const { words } = wordsFor(language === 'en' ? 'en' : 'zh-Hans');
  const members = Object.values(o.breakdown).map((m) => base.members.get(m)?.names[language] ?? m);
  const label = words.label({
    subject: [o.indicator.names[language], ...members].join(words.separator),
    place: base.places.get(o.place)?.names[language] ?? o.place,
    period: words.period(o.period),
    measure: words.measure(o.measure, undefined),
  });
  const amounts = [o.quantity, ...o.alsoReported].map((q) => words.quantity(q, false));
  return words.headline(label, amounts.join(words.separator));
}

export function fuseSearch(documents: readonly Document[]): Search {
  const fuse = new Fuse(documents, {
    keys: ['en', 'zh'],
    includeScore: true,
    ignoreLocation: true,
    threshold: 1,
    ignoreFieldNorm: true,
  });
  return (text) => {
    const [best] = fuse.search(text, { limit: 1 });
    return best && { document: best.item, score: 1 - (best.score ?? 1) };
  };
}

/** MiniSearch with Chinese cut into pairs of characters: its own cutting takes a whole phrase for one word. */
export function miniSearch(documents: readonly Document[]): Search {
  const byId = new Map(documents.map((d) => [d.id, d]));
  const mini = new MiniSearch<Document>({ fields: ['en', 'zh'], idField: 'id', tokenize });
  mini.addAll(documents);
  return (text) => {
    const [best] = mini.search(text, { fuzzy: 0.2, prefix: true });
    const document = best && byId.get(String(best.id));
    return document && { document, score: best.score };
  };
}

function tokenize(text: string): string[] {
  const latin = text.match(/[\p{Script=Latin}\p{N}.]+/gu) ?? [];
  const pairs = (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  );
  return [...latin, ...pairs];
}

/** Answers with the best hit if its score reaches the threshold; else says that it does not know. */
export function outcomeOf(hit: ReturnType<Search>, threshold: number): Outcome {
  if (!hit || hit.score < threshold) return { status: 'unknown', facts: [], headline: '', text: '' };
  const { id, en, zh } = hit.document;
  const text = `${en}\n${zh}`;
  return { status: 'answered', facts: [id], headline: text, text };
}
