/**
 * The regular forms of an English vocabulary entry: `n:task` gives task, tasks; `v:sign up` gives sign, signs, signed,
 * signing up. Rules: Quirk et al., A Comprehensive Grammar of the English Language, 3.5–3.9 and 5.80; irregular forms
 * are written out in the data.
 */
export function inflect(entry: string): readonly string[] {
  if (entry.startsWith('n:')) {
    const phrase = entry.slice(2);
    return [phrase, plural(phrase)];
  }
  if (!entry.startsWith('v:')) return [entry];
  const [verb = '', ...rest] = entry.slice(2).split(' ');
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  return verbForms(verb).map((form) => form + tail);
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return `${word}s`;
}

function verbForms(verb: string): string[] {
  const third = plural(verb);
  if (verb.endsWith('e')) return [verb, third, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) return [verb, third, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const doubled = /^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) ? verb + verb.slice(-1) : verb;
  return [verb, third, `${doubled}ed`, `${doubled}ing`];
}
