import type { Concept, Role, Vocabulary } from '../facts/vocabulary.ts';
import { inflect } from './inflect.ts';

/** One thing that a term can mean. Foreign places have the role `foreign` and the id `foreign:<place>`. */
export interface Meaning {
  readonly id: string;
  readonly role: Role | 'foreign';
}

/** A word or phrase of the vocabulary with all that it can mean. */
export interface Term {
  readonly text: string;
  readonly meanings: readonly Meaning[];
  /** A filler among the meanings: the term explains itself and need not fit the subject. */
  readonly filler: boolean;
  /** Concepts that the term names all at once ("contracted foreign capital"); undefined: its meanings are alternatives. */
  readonly joint?: readonly string[];
  /** Meanings that count only when it is typed with a capital within a sentence ("Reading", "Nice"). */
  readonly capital?: Meaning;
  readonly script: 'latin' | 'han';
  /** Names that are ordinary words too ("US", "Nice") count only when typed with capitals. */
  readonly capitals: boolean;
}

const HAN = /[\u3400-\u9fff]/;

/** A vocabulary never changes, and compiling it takes longer than all else: it is done once, whoever asks. */
const compiledTerms = new WeakMap<Vocabulary, ReadonlyMap<string, Term>>();

/**
 * All terms of a vocabulary, each spelling once, with its meanings gathered.
 * English entries are inflected; Chinese ones stand as they are.
 */
export function compileTerms(vocabulary: Vocabulary): ReadonlyMap<string, Term> {
  const terms = compiledTerms.get(vocabulary) ?? compile(vocabulary);
  compiledTerms.set(vocabulary, terms);
  return terms;
}

function compile(vocabulary: Vocabulary): ReadonlyMap<string, Term> {
  const terms = new Map<string, { meanings: Meaning[]; joint: Set<string>; capital?: Meaning; capitals: boolean }>();
  const add = (raw: string, meaning: Meaning, { capitals = false, joint = false } = {}) => {
    const text = normal(raw);
    if (!text) return;
    const known = terms.get(text) ?? { meanings: [], joint: new Set<string>(), capitals };
    terms.set(text, known);
    if (capitals) known.capital = meaning;
    else if (!known.meanings.some((m) => m.id === meaning.id)) known.meanings.push(meaning);
    if (joint) known.joint.add(meaning.id);
    known.capitals &&= capitals;
  };
  for (const { id, role, en, zh, joint = false } of vocabulary.concepts) {
    for (const entry of en) for (const form of inflect(entry)) add(form, { id, role }, { joint });
    for (const term of zh) add(term, { id, role }, { joint });
  }
  for (const { id, en, zh, adj = [], ambiguousEn = [] } of vocabulary.foreign) {
    const meaning: Meaning = { id: `foreign:${id}`, role: 'foreign' };
    for (const name of en) add(name.toLowerCase(), meaning, { capitals: ambiguousEn.includes(name) });
    for (const name of adj) add(name.toLowerCase(), meaning);
    for (const name of zh) add(name, meaning);
  }
  const compiled = new Map<string, Term>();
  for (const [text, { meanings, joint, capital, capitals }] of terms)
    compiled.set(text, {
      text,
      meanings: capital && capitals ? [capital] : meanings,
      ...(joint.size > 1 ? { joint: [...joint] } : {}),
      ...(capital && !capitals ? { capital } : {}),
      filler: explains(meanings),
      script: HAN.test(text) ? 'han' : 'latin',
      capitals,
    });
  return compiled;
}

/**
 * The terms that further concepts add or change, each as it would have been compiled with them from the start; joint meanings must
 * be declared together, either all in the vocabulary or all here.
 */
export function furtherTerms(concepts: readonly Concept[], known: ReadonlyMap<string, Term>): Map<string, Term> {
  const changed = new Map<string, Term>();
  const joined = new Map<string, Set<string>>();
  for (const { id, role, en, zh, joint = false } of concepts)
    for (const form of [...en.flatMap((entry) => inflect(entry)), ...zh]) {
      const text = normal(form);
      if (!text) continue;
      changed.set(text, withMeaning(changed.get(text) ?? known.get(text), text, { id, role }));
      if (joint) joined.set(text, (joined.get(text) ?? new Set(known.get(text)?.joint)).add(id));
    }
  for (const [text, joint] of joined) {
    const term = changed.get(text);
    if (term && joint.size > 1) changed.set(text, { ...term, joint: [...joint] });
  }
  return changed;
}

function withMeaning(term: Term | undefined, text: string, meaning: Meaning): Term {
  const script = HAN.test(text) ? 'han' : 'latin';
  if (!term) return { text, meanings: [meaning], filler: explains([meaning]), script, capitals: false };
  // A name that was one only with a capital is an ordinary word from now on, and a name besides.
  const [capital] = term.capitals ? term.meanings : [];
  const before = term.capitals ? [] : term.meanings;
  const meanings = before.some((m) => m.id === meaning.id) ? before : [...before, meaning];
  return { ...term, ...(capital ? { capital } : {}), meanings, filler: explains(meanings), capitals: false };
}

/** Cues that stop a plain figure: a loose filler of the same spelling does not take their weight away. */
const GUARDS = new Set(['superlative', 'extent', 'money', 'remainder', 'to-city', 'where-is']);

function explains(meanings: readonly Meaning[]): boolean {
  if (meanings.some((m) => m.id === 'filler')) return true;
  const guarded = meanings.some((m) => m.role === 'attribute' || GUARDS.has(m.id));
  return !guarded && meanings.some((m) => m.role === 'filler');
}

/** Nearly all terms are written as they are matched; the tests that say so take a tenth of the time of the steps below. */
const PLAIN = /^[a-z0-9\u3400-\u9fff]+(?: [a-z0-9\u3400-\u9fff]+)*$/;

/** A term's own spelling: lower case, marks and accents gone, one space between words. */
function normal(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[-/·,，]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The units of a term as the folding gives them for a question: words, numbers, single characters. */
export function unitsOf(text: string): string[] {
  return text.match(/[\u3400-\u9fff]|[0-9.]+|[^\s\u3400-\u9fff0-9]+/g) ?? [];
}
