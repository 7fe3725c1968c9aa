import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { usePlaying } from '../state/context.ts';
import { Link } from './link.tsx';
import { Mention } from './mention.tsx';
import { type ListNode, type Node, parseMarkdown } from './rules.ts';
import { momentText } from './times.ts';

/** A text of a message as Discord shows it. */
export function Markdown({ text }: { readonly text: string }) {
  const nodes = useMemo(() => parseMarkdown(text), [text]);
  return <Nodes of={nodes} />;
}

function Nodes({ of: nodes }: { readonly of: Node['content'] }) {
  if (nodes === undefined || typeof nodes === 'string') return <>{nodes}</>;
  // A code block ends its own line.
  const shown = nodes.filter(({ type }, at) => type !== 'br' || nodes[at - 1]?.type !== 'codeBlock');
  return (
    <>
      {shown.map((node, at) => (
        <One key={at} node={node} />
      ))}
    </>
  );
}

function One({ node }: { readonly node: Node }) {
  const inside = <Nodes of={node.content} />;
  switch (node.type) {
    case 'strong':
      return <strong>{inside}</strong>;
    case 'em':
      return <em>{inside}</em>;
    case 'underline':
      return <u>{inside}</u>;
    case 'strikethrough':
      return <s>{inside}</s>;
    case 'br':
    case 'newline':
      return <br />;
    case 'inlineCode':
      return <code>{inside}</code>;
    case 'codeBlock':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, by keyboard too
        <pre tabIndex={0}>
          <code>{inside}</code>
        </pre>
      );
    case 'blockQuote':
      return <blockquote>{inside}</blockquote>;
    case 'heading':
      return <Heading level={Number(node.level)}>{inside}</Heading>;
    case 'subtext':
      return <small class="subtext">{inside}</small>;
    case 'list':
      return <List list={node as unknown as ListNode} />;
    case 'spoiler':
      return <Spoiler>{inside}</Spoiler>;
    case 'link':
    case 'url':
    case 'autolink':
      return <Link to={String(node.target)}>{inside}</Link>;
    case 'timestamp':
      return <Moment at={Number(node.timestamp) * 1000} style={String(node.format ?? 'f')} />;
    case 'user':
    case 'channel':
    case 'role':
    case 'everyone':
    case 'here':
    case 'slashCommand':
      return <Mention node={node} />;
    case 'emoji':
      return <span class="emoji-name">:{String(node.name)}:</span>;
    case 'twemoji':
      return <span class="emoji">{String(node.name)}</span>;
    default:
      return inside;
  }
}

/** Headings of a message stand under the page's own, which end at the second level. */
function Heading({ level, children }: { readonly level: number; readonly children: ComponentChildren }) {
  if (level === 1) return <h3 class="heading one">{children}</h3>;
  return level === 2 ? <h4 class="heading two">{children}</h4> : <h5 class="heading three">{children}</h5>;
}

function List({ list }: { readonly list: ListNode }) {
  const points = list.items.map(({ content, below }, at) => (
    <li key={at}>
      <Nodes of={content} />
      {below && <List list={below} />}
    </li>
  ));
  return list.isOrdered ? <ol start={list.start}>{points}</ol> : <ul>{points}</ul>;
}

function Spoiler({ children }: { readonly children: ComponentChildren }) {
  const { words } = usePlaying();
  const [isShown, show] = useState(false);
  if (isShown) return <span class="spoiler shown">{children}</span>;
  return (
    <button type="button" class="spoiler" aria-label={words.spoiler} onClick={() => show(true)}>
      <span aria-hidden="true">{children}</span>
    </button>
  );
}

function Moment({ at, style }: { readonly at: number; readonly style: string }) {
  const { locale } = usePlaying().settings;
  return (
    <time class="moment" title={momentText(at, 'F', locale, Date.now())}>
      {momentText(at, style, locale, Date.now())}
    </time>
  );
}
