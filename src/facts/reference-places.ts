/**
 * The wider places that a figure may be measured against ("the national average", "of the province"): the concept by which they
 * are named, and the id of the place in data/places.json. Whether a figure is measured against one, its measure decides.
 */
export const REFERENCE_PLACES: Readonly<Record<string, string>> = {
  china: 'china',
  fujian: 'fujian',
  worldwide: 'world',
};

/** True for a concept that names one of them. */
export const isReference = (concept: string): boolean => Object.hasOwn(REFERENCE_PLACES, concept);
