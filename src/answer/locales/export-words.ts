import type { Source } from '../../facts/schema.ts';

/** What an export says of itself and of every figure; English only, as the names of its columns are. */
export const exportWords = {
  name: 'Xiamen trade figures, as published',
  description:
    'Published figures on the trade of Xiamen with the publication and paragraph of each. Numbers stand as printed; disputed ones say why they cannot be right.',
  rights:
    'The figures are quoted from the named publications, whose rights remain with their publishers: name the publication with every figure. The compilation is under the MIT licence.',
  license: 'https://spdx.org/licenses/MIT.html',
  printedValue: 'value as printed',
  printedScale: 'power of ten of the printed value',
  attribution: (source: Source, paragraph: number | 'sidebar') =>
    `${source.publisher}, “${source.title}”${source.published ? `, ${source.published}` : ''}, ${
      paragraph === 'sidebar' ? paragraph : `paragraph ${paragraph}`
    }, ${source.url}`,
} as const;
