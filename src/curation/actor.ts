/** Who acts, with the rights that they have at this moment: asked for anew on every step, never remembered. */
export interface Actor {
  /** Discord's id of the user, or the name that the command line goes by. */
  readonly userId: string;
  /** Whether they may change facts here: home server and role, as the operator named them. */
  readonly mayModerate: boolean;
}
