/**
 * The city that the base is about: the id of its place in data/places.json, and of the concept by which questions name it. It is the
 * place of every indicator that names no other, and understood where a question names none.
 */
export const HOME = 'xiamen';
