/** Stands in for the words in traditional characters: the bundler puts the converted text of zh.ts in its place. */
export { zh } from './zh.ts';
