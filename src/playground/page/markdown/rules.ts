import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/** A piece of a text as parsed: its kind, what is in it, and what belongs to that kind. */
export interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly [field: string]: unknown;
}

/** One point of a list: its text, and the list under it. */
export interface ListItem {
  readonly content: readonly Node[];
  readonly below: ListNode | undefined;
}

/** A list as parsed. */
export interface ListNode {
  readonly type: 'list';
  readonly isOrdered: boolean;
  readonly start: number;
  readonly items: readonly ListItem[];
}

type Rule = (typeof rulesExtended)[string];
type Parse = (text: string, state: object) => readonly Node[];

const POINT = /^( *)([-*]|\d{1,9}\.) +(.*)$/;
/** Lines that are points, and lines below them that are indented. */
const LIST = /^(?: *(?:[-*]|\d{1,9}\.) +\S[^\n]*(?:\n|$)(?: {2,}(?![-*] |\d{1,9}\. )\S[^\n]*(?:\n|$))*)+/;

const atLineStart = (before: string) => /(?:^|\n) *$/.test(before);
const captured = (state: object): string => {
  const [before] = 'prevCapture' in state && Array.isArray(state.prevCapture) ? state.prevCapture : [''];
  return typeof before === 'string' ? before : '';
};

/** Lists, which the parser's package leaves out. */
const list: Rule = {
  order: rulesExtended.heading?.order ?? 0,
  match: (source, state) => (atLineStart(captured(state)) && state.inList !== true ? LIST.exec(source) : null),
  parse(capture, parse, state) {
    const points: Point[] = [];
    for (const line of String(capture[0]).replace(/\n$/, '').split('\n')) {
      const [, indent, mark, text] = POINT.exec(line) ?? [];
      const last = points.at(-1);
      if (mark !== undefined) points.push({ indent: indent?.length ?? 0, mark, text: text ?? '' });
      else if (last !== undefined) last.text += `\n${line.trim()}`;
    }
    return {
      ...listOf(points, (text) => (parse as unknown as Parse)(text, { ...state, inList: true, prevCapture: null })),
    };
  },
};

interface Point {
  readonly indent: number;
  readonly mark: string;
  text: string;
}

function listOf(points: readonly Point[], read: (text: string) => readonly Node[]): ListNode {
  const [first] = points;
  const items: ListItem[] = [];
  for (let at = 0; at < points.length; ) {
    const point = points[at];
    if (point === undefined) break;
    let end = at + 1;
    while ((points[end]?.indent ?? 0) > point.indent) end += 1;
    const below = points.slice(at + 1, end);
    items.push({ content: read(point.text), below: below.length > 0 ? listOf(below, read) : undefined });
    at = end;
  }
  const number = Number.parseInt(first?.mark ?? '', 10);
  return { type: 'list', isOrdered: !Number.isNaN(number), start: Number.isNaN(number) ? 1 : number, items };
}

/** A rule that also works right after a quote, whose own text ends without the line's end. */
function afterQuotes(rule: Rule | undefined): Rule {
  if (rule === undefined) throw new Error('discord-markdown-parser has lost a rule');
  const { match } = rule;
  return {
    ...rule,
    match: (source, state, before) =>
      atLineStart(captured(state)) ? match(source, { ...state, prevCapture: null }, before) : null,
  };
}

const { heading, subtext } = rulesExtended;
const parser = SimpleMarkdown.parserFor({
  ...rulesExtended,
  heading: afterQuotes(heading),
  subtext: afterQuotes(subtext),
  list,
});

/** Reads a text as Discord does: its markdown, mentions, times and emoji. */
export function parseMarkdown(text: string): readonly Node[] {
  try {
    return parser(text, { inline: true }) as unknown as readonly Node[];
  } catch (error) {
    // Marks within marks by the thousand are more than the parser's recursion can take.
    if (error instanceof RangeError) return [{ type: 'text', content: text }];
    throw error;
  }
}
