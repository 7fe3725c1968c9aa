import { ApiError } from './api-error.ts';
import { isObject, type JsonObject } from './json.ts';

/** Where in a form a problem is: field names and list positions from the outside in. */
export type FieldPath = readonly (string | number)[];

/** Gathers what is wrong with a form, so that one refusal names every field, as Discord's does. */
export class FormProblems {
  readonly #found: { at: FieldPath; code: string; message: string }[] = [];

  /** Notes one problem at a field. */
  add(at: FieldPath, code: string, message: string): void {
    this.#found.push({ at, code, message });
  }

  /** Notes a text that is missing or whose length is outside `min`…`max` (in UTF-16 units, as Discord's limits are). */
  text(at: FieldPath, value: unknown, min: number, max: number): void {
    if (value === undefined || value === null) {
      if (min > 0) this.required(at);
    } else if (typeof value !== 'string') {
      this.add(at, 'STRING_TYPE_CONVERT', `Could not interpret "${String(value)}" as string.`);
    } else if (min > 0 && (value.length < min || value.length > max)) {
      this.add(at, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    } else if (value.length > max) {
      this.add(at, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    }
  }

  /** Notes a list that is missing or whose size is outside `min`…`max`. */
  size(at: FieldPath, value: unknown, min: number, max: number): void {
    const length = Array.isArray(value) ? value.length : 0;
    if (length < min || length > max) {
      this.add(at, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    }
  }

  /** Notes a field that has to be there. */
  required(at: FieldPath): void {
    this.add(at, 'BASE_TYPE_REQUIRED', 'This field is required');
  }

  /** Throws Discord's "Invalid Form Body" (50035) when anything was noted; `within` leads to the form itself. */
  throwIfAny(within: FieldPath = []): void {
    if (this.#found.length === 0) return;
    const tree: JsonObject = {};
    for (const { at, code, message } of this.#found) {
      let node = tree;
      for (const step of [...within, ...at]) {
        const next = node[String(step)];
        const child: JsonObject = isObject(next) ? next : {};
        node[String(step)] = child;
        node = child;
      }
      const already = node._errors;
      node._errors = [...(Array.isArray(already) ? already : []), { code, message }];
    }
    throw new ApiError(400, 50035, 'Invalid Form Body', tree);
  }
}
