import type { ComponentChildren } from 'preact';

interface LinkProps {
  readonly to: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link to the web or into Discord, in a tab of its own; any other address, such as a script, stays text. */
export function Link({ to, class: name, children }: LinkProps) {
  if (!/^(?:https?|discord):\/\//i.test(to)) return <span class={name}>{children}</span>;
  return (
    <a class={name} href={to} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
