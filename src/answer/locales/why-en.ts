import type { WhyWords } from './why-words.ts';

const places = (list: readonly (number | 'sidebar')[]) =>
  list.map((p) => (p === 'sidebar' ? 'sidebar' : `paragraph ${p}`)).join(', ');
const kinds = { official: 'official publication', press: 'press report', mirror: 'copy on another site' } as const;
const languages = { en: 'English', zh: 'Chinese' } as const;

export const whyEn: WhyWords = {
  head: 'Why this answer',
  readAs: (label) => `Looked up: ${label}.`,
  definition: (name, text) => `${name}: ${text}`,
  onFile: (label, id, { source, paragraphs }) =>
    `${label} is on file as ${id}: printed in “${source.title}”, ${places(paragraphs)}.`,
  derived: (label, formula) => `${label} is not published; it was worked out: ${formula}.`,
  input: (label, value, id) => `• from ${label}: ${value} (${id})`,
  statement: (name, id) => `${name} is on file as the statement ${id}.`,
  exact: 'Place, direction, stage, period, measure and unit had to match exactly; names alone may be spelled freely.',
  listed: 'It lists what is on file, without choosing.',
  nothing: 'Nothing on file is exactly what was asked for, and nothing near it is given in its place.',
  ambiguous: 'Several figures on file fit what was asked, so you choose.',
  sourceHead: (count) => (count === 1 ? 'The publication' : `The ${count} publications`),
  source: (s, paragraphs) => [
    [s.publisher, s.site].filter((part, at, all) => all.indexOf(part) === at).join(' · '),
    [
      kinds[s.kind],
      `in ${languages[s.language]}`,
      ...(s.published ? [`published ${s.published}`] : s.publishedAbout ? [`published about ${s.publishedAbout}`] : []),
      ...(s.accessed ? [`read on ${s.accessed}`] : []),
    ].join(', '),
    ...(s.attributedTo ? [`Its figures are attributed to ${s.attributedTo.en}.`] : []),
    ...(paragraphs.length > 0 ? [`The figure stands in ${places(paragraphs)}.`] : []),
  ],
  otherHead: 'What did you mean? Pick another reading, or ask again in other words.',
  noOther: 'I know no other reading. Ask again in other words.',
  compareHead: (label) => `Compare with what? So far: ${label}.`,
  noCompare: 'Nothing else on file is measured in the same way for the same time.',
};
