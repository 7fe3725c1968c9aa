/** An empty set of flags. Typed as a number because Discord's flag types have no member for zero. */
export const NO_FLAGS: number = 0;
