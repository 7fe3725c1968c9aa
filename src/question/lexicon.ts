import type { Concept, Vocabulary } from '../facts/vocabulary.ts';
import { Alike, Characters } from './characters.ts';
import { type Near, SpellingIndex } from './spelling.ts';
import { compileTerms, furtherTerms, type Term, unitsOf } from './terms.ts';

export interface Node {
  readonly next: Map<string, Node>;
  term: Term | undefined;
}

/** What a lexicon is made of, to be shared with one that knows more. */
interface Parts {
  readonly root: Node;
  readonly characters: Characters;
  readonly english: ReadonlySet<string>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly words: ReadonlySet<string>;
}

const HAN = /[\u3400-\u9fff]/;

/** So few children are looked through one by one. */
const FEW = 3;

const node = (): Node => ({ next: new Map(), term: undefined });

/** The vocabulary, ready for matching. Immutable. */
export class Lexicon {
  readonly root: Node;
  readonly characters: Characters;
  readonly #words: ReadonlySet<string>;
  readonly #english: ReadonlySet<string>;
  #spelling: SpellingIndex | undefined;
  readonly #terms: ReadonlyMap<string, Term>;
  #byConcept: Map<string, string[]> | undefined;
  #pinyin: Map<string, Term> | undefined;
  #pinyinSpelling: SpellingIndex | undefined;
  /** First characters of Chinese terms by syllable, for a first character that was mistyped. */
  readonly #firstByReading = new Map<string, string[]>();
  readonly #alike = new Map<string, readonly string[]>();
  #longestPinyin = 0;
  /** The children of nodes with many, by what they are typed for. */
  readonly #like = new WeakMap<Node, Alike>();

  constructor(from: Vocabulary | Parts) {
    const parts = 'root' in from ? from : partsOf(from);
    this.root = parts.root;
    this.characters = parts.characters;
    this.#english = parts.english;
    this.#terms = parts.terms;
    this.#words = parts.words;
    for (const first of this.root.next.keys())
      for (const r of this.characters.readings(first)) {
        const list = this.#firstByReading.get(r);
        if (list) list.push(first);
        else this.#firstByReading.set(r, [first]);
      }
  }

  /** This lexicon with further concepts, or further words for those it has. What they do not touch is shared: it takes milliseconds. */
  with(concepts: readonly Concept[]): Lexicon {
    const changed = furtherTerms(concepts, this.#terms);
    const [terms, words] = [new Map([...this.#terms, ...changed]), new Set(this.#words)];
    const grown = copyOf(this.root);
    const own = new Set([grown]);
    for (const term of changed.values())
      insert(grown, term, words, (shared) => (own.has(shared) ? shared : added(own, copyOf(shared))));
    const lexicon = new Lexicon({ root: grown, characters: this.characters, english: this.#english, terms, words });
    // Making these takes long too; without a new word in them they stay as they are.
    if (words.size === this.#words.size) lexicon.#spelling = this.#spelling;
    if (![...changed.keys()].some((text) => HAN.test(text))) lexicon.#borrowPinyin(this);
    return lexicon;
  }

  #borrowPinyin(from: Lexicon): void {
    this.#pinyin = from.#pinyin;
    this.#pinyinSpelling = from.#pinyinSpelling;
    this.#longestPinyin = from.#longestPinyin;
  }

  /** Chinese terms by their pinyin; made when a question first looks like pinyin. */
  #spelled(): Map<string, Term> {
    if (this.#pinyin) return this.#pinyin;
    const out = new Map<string, Term>();
    for (const term of this.#terms.values()) {
      if (!/^[\u3400-\u9fff]+$/.test(term.text)) continue;
      for (const spelling of this.characters.spell(term.text)) {
        const known = out.get(spelling);
        // Of two terms that sound alike the one that names something is meant.
        if (!known || (known.filler && !term.filler)) out.set(spelling, term);
        this.#longestPinyin = Math.max(this.#longestPinyin, spelling.length);
      }
    }
    this.#pinyin = out;
    return out;
  }

  /** True for a word that occurs in some term or belongs to a period. */
  knows(word: string): boolean {
    return this.#words.has(word) || PERIOD_WORDS.has(word);
  }

  /** True for a common English word: not a typing error, whatever it resembles. */
  isEnglish(word: string): boolean {
    return this.#english.has(word);
  }

  term(text: string): Term | undefined {
    return this.#terms.get(text);
  }

  /** The terms that can mean a concept, as they are typed. */
  termsOf(concept: string): readonly string[] {
    if (!this.#byConcept) {
      this.#byConcept = new Map();
      for (const { text, meanings } of this.#terms.values())
        for (const { id } of meanings) {
          const list = this.#byConcept.get(id);
          if (list) list.push(text);
          else this.#byConcept.set(id, [text]);
        }
    }
    return this.#byConcept.get(concept) ?? [];
  }

  /** Known words near a misspelt one, off by at most `most` letters. */
  near(word: string, most = 2): readonly Near[] {
    this.#spelling ??= new SpellingIndex([...this.#words, ...PERIOD_WORDS]);
    return this.#spelling.near(word, most);
  }

  /** The Chinese term that is spelled so in pinyin (letters run together). */
  pinyin(letters: string): Term | undefined {
    const spelled = this.#spelled();
    return letters.length <= this.#longestPinyin ? spelled.get(letters) : undefined;
  }

  nearPinyin(letters: string): Term | undefined {
    const spelled = this.#spelled();
    this.#pinyinSpelling ??= new SpellingIndex([...spelled.keys()].filter((k) => k.length > 5));
    const best = this.#pinyinSpelling.near(letters)[0];
    return best && best.distance === 1 ? spelled.get(best.word) : undefined;
  }

  /** Children of a node whose character may have been meant by this one, in their order. */
  nextLike(at: Node, ch: string): readonly string[] {
    if (at.next.size <= FEW) {
      const some: string[] = [];
      for (const c of at.next.keys()) if (c !== ch && this.characters.confusable(ch, c)) some.push(c);
      return some;
    }
    let like = this.#like.get(at);
    if (!like) {
      like = new Alike(at.next.keys(), this.characters);
      this.#like.set(at, like);
    }
    return like.to(ch);
  }

  /** Children of the root whose character may have been meant by this one. */
  firstLike(ch: string): readonly string[] {
    const known = this.#alike.get(ch);
    if (known) return known;
    const out: string[] = [];
    this.#alike.set(ch, out);
    for (const r of this.characters.readings(ch))
      for (const c of this.#firstByReading.get(r) ?? []) if (c !== ch && !out.includes(c)) out.push(c);
    return out;
  }
}

function partsOf(vocabulary: Vocabulary): Parts {
  const root = node();
  const terms = compileTerms(vocabulary);
  const words = new Set<string>();
  for (const term of terms.values()) insert(root, term, words, (at) => at);
  return { root, characters: new Characters(vocabulary), english: vocabulary.english, terms, words };
}

const copyOf = ({ next, term }: Node): Node => ({ next: new Map(next), term });

function added<T>(set: Set<T>, one: T): T {
  set.add(one);
  return one;
}

/** Puts a term below a root; `ownOf` gives the node that may be changed in the place of one that is there already. */
function insert(root: Node, term: Term, words: Set<string>, ownOf: (node: Node) => Node): void {
  let at = root;
  for (const unit of unitsOf(term.text)) {
    const known = at.next.get(unit);
    const next = known ? ownOf(known) : ownOf(node());
    if (next !== known) at.next.set(unit, next);
    at = next;
    if (/^[a-z]/.test(unit)) words.add(unit);
  }
  at.term = term;
}

/** Words that only the period grammar reads; they can be misspelt too. */
export const PERIOD_WORDS: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec first second third fourth half halves quarter quarters month ' +
    'months year years last this previous next opening closing initial mid end early late fiscal calendar full from ' +
    'until through since between thousand twenty twelve eleven six three nine fy q h nineteen'
  ).split(' '),
);
