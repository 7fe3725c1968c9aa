import { describe, expect, it } from 'vitest';
import { type ListNode, type Node, parseMarkdown } from '../../../src/playground/page/markdown/rules.ts';
import { momentText } from '../../../src/playground/page/markdown/times.ts';

/** A parsed text as an outline: `strong(bold)`, `list[a, list[b]]`, with line ends as `/`. */
function outline(nodes: Node['content']): string {
  if (nodes === undefined || typeof nodes === 'string') return nodes ?? '';
  return nodes.map(one).join('');
}

function one(node: Node): string {
  if (node.type === 'text') return outline(node.content);
  if (node.type === 'br') return '/';
  if (node.type === 'list') return list(node as unknown as ListNode);
  if (['link', 'url', 'autolink'].includes(node.type)) return `link(${outline(node.content)} → ${String(node.target)})`;
  return `${node.type}(${outline(node.content)})`;
}

function list({ isOrdered, start, items }: ListNode): string {
  const points = items.map(({ content, below }) => outline(content) + (below === undefined ? '' : ` ${list(below)}`));
  return `${isOrdered ? start : ''}[${points.join('|')}]`;
}

describe('markdown is read as Discord reads it', () => {
  it.each([
    ['marks inside a line', '**a** *b* __c__ ~~d~~ `e`', 'strong(a) em(b) underline(c) strikethrough(d) inlineCode(e)'],
    ['marks that are escaped', String.raw`\*\*a\*\*`, '**a**'],
    ['a masked link that shows no preview', '[a](<https://example.org/x_y>)', 'link(a → https://example.org/x_y)'],
    ['a bracket inside a link’s text', String.raw`[a \[b\]](<https://e.org>)`, 'link(a [b] → https://e.org)'],
    ['a bare address', 'see https://e.org/a.', 'see link(https://e.org/a → https://e.org/a).'],
    ['an address kept from its preview', '<https://e.org/>', 'link(https://e.org/ → https://e.org/)'],
    ['a heading only at the start of a line', '# a\nb # c', 'heading(a)b # c'],
    ['subtext', '-# a **b**\nc', 'subtext(a strong(b))c'],
    ['subtext right after a quote', '> a\n-# b', 'blockQuote(a/)subtext(b)'],
    ['a heading right after a quote', '> a\n## b', 'blockQuote(a/)heading(b)'],
    ['a quote over several lines', '> a\n> b\nc', 'blockQuote(a/b/)c'],
    ['all the rest as a quote', '>>> a\nb', 'blockQuote(a/b)'],
    ['a list', '- a\n- b\nc', '[a|b]c'],
    ['a list with stars, after text', 'x\n* a\n* b', 'x/[a|b]'],
    ['a list in a list', '- a\n  - b\n    - c\n- d', '[a [b [c]]|d]'],
    ['a numbered list with its first number', '3. a\n4. b', '3[a|b]'],
    ['a point over two lines', '- a\n  b\n- c', '[a/b|c]'],
    ['marks in a list', '- **a**: [b](<https://e.org>)', '[strong(a): link(b → https://e.org)]'],
    ['a list in a quote', '> - a\n> - b\nc', 'blockQuote([a|b])c'],
    ['subtext after a list', '- a\n-# b', '[a]subtext(b)'],
    ['no list in the middle of a line', 'a - b * c', 'a - b * c'],
    ['no list without a blank', '-a\n1.5 b', '-a/1.5 b'],
    ['a sum, which is no list', '5 * 3\n2019. was', '5 * 3/2019[was]'],
    ['no marks in code', '```\n- **a**\n```', 'codeBlock(- **a**)'],
    ['a spoiler', '||a||', 'spoiler(a)'],
    ['Chinese between marks', '出口**增长**了。', '出口strong(增长)了。'],
  ])('%s', (_, text, expected) => {
    expect(outline(parseMarkdown(text))).toBe(expected);
  });

  it.each([
    ['a person', '<@1000000000000000102>', 'user'],
    ['a role', '<@&1000000000000000301>', 'role'],
    ['a channel', '<#1000000000000000401>', 'channel'],
    ['a command', '</fact:1000000000000000999>', 'slashCommand'],
    ['a command by its Chinese name', '</数据:1000000000000000999>', 'slashCommand'],
    ['a moment', '<t:1700000000:R>', 'timestamp'],
    ['everyone', '@everyone', 'everyone'],
  ])('%s is a mention', (_, text, type) => {
    expect(parseMarkdown(text)).toMatchObject([{ type }]);
  });

  it('takes a long hostile text in its stride', () => {
    const texts = ['**'.repeat(2_000), '- '.repeat(2_000), '[['.repeat(1_000), '> '.repeat(1_000), '||'.repeat(1_999)];
    for (const text of texts) expect(outline(parseMarkdown(text.slice(0, 4_000))).length).toBeGreaterThan(0);
  });
});

describe('a moment', () => {
  const NOW = Date.UTC(2026, 7, 1);
  it.each([
    ['just now', 0, 'now'],
    ['seconds ahead', 30_000, 'in 30 seconds'],
    ['minutes ago', -5 * 60_000, '5 minutes ago'],
    ['yesterday', -86_400_000, 'yesterday'],
    ['years ago', -3 * 365 * 86_400_000, '3 years ago'],
  ])('%s', (_, after, expected) => {
    expect(momentText(NOW + after, 'R', 'en-GB', NOW)).toBe(expected);
  });

  it('is written in the client’s language', () => {
    expect(momentText(NOW, 'D', 'zh-CN', NOW)).toMatch(/2026年[78]月/);
  });

  it('that is none stays what it was', () => {
    expect(momentText(Number.POSITIVE_INFINITY, 'f', 'en-GB', NOW)).toBe('Infinity');
  });
});
