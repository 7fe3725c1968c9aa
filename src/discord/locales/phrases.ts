import type { Format } from '../../answer/export/formats.ts';
import type { Measure } from '../../facts/schema.ts';

/** A command's or an option's name (lower case, no spaces, at most 32) and description (at most 100). */
export interface Named {
  readonly name: string;
  readonly description: string;
}

/** What is on file, in numbers, for `/about`. */
export interface Holdings {
  readonly figures: number;
  readonly statements: number;
  readonly sources: number;
}

/** Every word that the bot itself says on Discord; the answers' own words live with the answers. */
export interface Phrases {
  readonly commands: {
    readonly ask: Named & { readonly question: Named };
    readonly fact: Named & {
      readonly indicator: Named;
      readonly period: Named;
      readonly measure: Named;
      readonly currency: Named;
    };
    readonly browse: Named & { readonly topic: Named };
    readonly trend: Named & { readonly indicator: Named; readonly from: Named; readonly to: Named };
    readonly compare: Named & { readonly a: Named; readonly b: Named; readonly period: Named };
    readonly export: Named & { readonly format: Named };
    readonly sources: Named;
    readonly about: Named;
  };
  readonly measures: Readonly<Record<Measure, string>>;
  readonly formats: Readonly<Record<Format, string>>;
  readonly currencies: { readonly CNY: string; readonly USD: string };
  /** `/about`: the first line, then the rest. */
  readonly about: { readonly headline: string; readonly lines: (holdings: Holdings) => readonly string[] };
  readonly card: {
    /** Stands before a source, with the space that follows it. */
    readonly source: string;
    readonly paragraphs: (list: readonly (number | 'sidebar')[]) => string;
    /** `count` lines or choices were left out. */
    readonly left: (count: number) => string;
    /** On the button that adds a chart to an answer. */
    readonly chart: string;
    /** Grey text in a menu before something is picked. */
    readonly pick: string;
    /** Stands between the parts of a source. */
    readonly between: string;
  };
  readonly notices: {
    /** The bot was named, but nothing was asked. */
    readonly howToAsk: string;
    /** A button or menu that this version cannot read. */
    readonly staleChoice: string;
    /** A command that is registered but no longer exists. */
    readonly unknownCommand: string;
    /** Goes with an export's file. */
    readonly exported: (figures: number) => string;
    readonly exportTooLarge: string;
    /** Something broke on our side. */
    readonly failed: string;
  };
}
