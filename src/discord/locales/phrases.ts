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
      readonly asOf: Named;
    };
    readonly browse: Named & { readonly topic: Named };
    readonly trend: Named & { readonly indicator: Named; readonly from: Named; readonly to: Named };
    readonly compare: Named & { readonly a: Named; readonly b: Named; readonly period: Named };
    readonly export: Named & { readonly format: Named };
    readonly sources: Named;
    readonly about: Named;
    readonly help: Named;
    readonly history: Named & { readonly indicator: Named; readonly period: Named };
    readonly check: Named & { readonly text: Named };
    /** In the menu of a message, at most 32 characters. */
    readonly checkFigures: string;
  };
  /** The last option of every slash command. */
  readonly private: Named;
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
    /** On the buttons below an answer, at most 80 characters each. */
    readonly chart: string;
    readonly inCurrency: { readonly CNY: string; readonly USD: string };
    readonly allTopics: string;
    readonly compareWith: string;
    readonly notMeant: string;
    readonly theSource: string;
    readonly why: string;
    readonly delete: string;
    readonly previous: string;
    readonly next: string;
    readonly askAgain: string;
    /** Below one page of a list. */
    readonly page: (number: number, of: number) => string;
    /** Grey text in a menu before something is picked. */
    readonly pick: string;
    /** Stands between the parts of a source. */
    readonly between: string;
  };
  /** Forms: titles and labels of at most 45 characters. */
  readonly forms: {
    readonly ask: { readonly title: string; readonly question: string; readonly placeholder: string };
    readonly check: { readonly title: string; readonly text: string; readonly placeholder: string };
  };
  /** `/help`: what this user may do here. */
  readonly help: {
    readonly headline: string;
    readonly askHere: string;
    readonly askDirectly: string;
    /** Where the bot came with the user's own install: nobody can mention it. */
    readonly askByCommand: string;
    readonly commands: string;
    readonly menus: string;
    /** Where a command in the menu of a message is found. */
    readonly menu: (name: string) => string;
    readonly examplesHead: string;
    readonly examples: readonly string[];
    readonly more: string;
  };
  /** Said once in a server that the bot joins. */
  readonly greeting: (botId: string) => readonly string[];
  readonly notices: {
    /** Somebody else's reply. */
    readonly notYours: string;
    /** Said by itself these ask for help, not for a figure. */
    readonly helpWords: readonly string[];
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
