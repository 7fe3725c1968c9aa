import type { Period } from '../../facts/period.ts';
import type { About } from './about.ts';
import type { Measured } from './measured.ts';
import type { UnitId } from './unit-words.ts';

/** What a sentence has given the level of: "88 in all, 30 for the bureau" gives the same thing no second number. */
export class Said {
  readonly #keys = new Set<string>();

  /** True where the level of the very same thing was given before. */
  isGiven({ readings }: About, period: Period | undefined, { measure }: Measured, unit: UnitId | undefined): boolean {
    if (measure !== 'level' || readings.length === 0) return false;
    const cells = readings.map((c) => `${c.indicator}@${c.place}${JSON.stringify(c.breakdown)}`);
    const key = [unit, period?.id, ...cells].join();
    const given = this.#keys.has(key);
    this.#keys.add(key);
    return given;
  }
}
