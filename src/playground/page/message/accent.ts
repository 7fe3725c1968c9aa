/** A colour as Discord writes it, 0xRRGGBB, as CSS does; undefined for none. */
export function accent(colour: number | null | undefined): string | undefined {
  return colour == null ? undefined : `#${colour.toString(16).padStart(6, '0')}`;
}
