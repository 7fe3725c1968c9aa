/** What is wrong with a file of figures, with the line at which a person finds it. */
export type ImportProblem = { readonly line: number } & (
  | { readonly kind: 'not-json'; readonly problem: string }
  | { readonly kind: 'not-csv'; readonly problem: string }
  /** Neither a source file, nor a list of them, nor an export. */
  | { readonly kind: 'wrong-shape' }
  | { readonly kind: 'no-rows' }
  | { readonly kind: 'unknown-column'; readonly column: string }
  | { readonly kind: 'missing-column'; readonly column: string }
  | { readonly kind: 'missing-value'; readonly field: string }
  /** Two columns that must say the same do not. */
  | { readonly kind: 'clash'; readonly field: string; readonly other: string }
  /** `allowed`: all that it may be, where it is one of a few words. */
  | {
      readonly kind: 'wrong-value';
      readonly field: string;
      readonly problem: string;
      readonly allowed?: readonly string[];
    }
  /** A publication that is not on file, and not enough is said of it. */
  | { readonly kind: 'unknown-source'; readonly id: string; readonly missing: readonly string[] }
  | { readonly kind: 'wrong-kind'; readonly name: string }
  | { readonly kind: 'too-many'; readonly most: number }
);

export type ImportResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };
