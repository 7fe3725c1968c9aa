import { hasCue, type Piece } from './piece.ts';

/** "When the reforms began, …": a clause of circumstances names no subject. */
export const isCircumstance = (first: Piece | undefined): boolean =>
  /^(?:when|after|before|although|though|because|the year)$/.test(first?.typed ?? '');

/** "From $82 million in 1978 to …": figures that come before what they are of. */
export const opensFrom = (p: Piece): boolean => hasCue(p, 'from-level') || /^(?:from|从|由)$/.test(p.typed);

/** True for a clause that stands in brackets. */
export function isBracket(line: string, pieces: readonly Piece[], from: number, to: number): boolean {
  const [before, first, last] = [pieces[from - 1], pieces[from], pieces[to - 1]];
  return (
    before !== undefined &&
    /[(（]\s*$/.test(line.slice(before.end, first?.start)) &&
    /^\s*[)）]/.test(line.slice(last?.end))
  );
}
