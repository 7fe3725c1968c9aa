import { createEngine, keptFor } from '../../src/create-engine.ts';
import { build } from '../../src/facts/build.ts';
import { Characters } from '../../src/question/characters.ts';
import { Lexicon } from '../../src/question/lexicon.ts';
import { compileTerms } from '../../src/question/terms.ts';
import { shippedFiles } from '../facts/shipped.ts';
import { shippedVocabulary } from './vocabulary.ts';

const v = shippedVocabulary();
const t = (name: string, f: () => unknown) => {
  for (let i = 0; i < 5; i++) {
    const s = performance.now();
    f();
    if (i === 0 || i === 4) console.log(name, i, (performance.now() - s).toFixed(1));
  }
};
t('characters', () => new Characters(v));
t('terms', () => compileTerms(v));
t('lexicon', () => new Lexicon(v));
const { base } = build(shippedFiles());
const kept = keptFor(v);
t('engine kept', () => createEngine(base, v, kept));
t('engine+1st ask', () => createEngine(base, v, kept).ask('exports 2021', { now: new Date() }).text);
t('engine new lex +1st ask', () => createEngine(base, v, keptFor(v)).ask('exprots 2021', { now: new Date() }).text);
