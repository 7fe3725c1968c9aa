/** On which line of a JSON text each value begins, by its pointer (`/observations/3/value`; `` for the whole). */
export function jsonLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+|\n/g;
  /** The containers that are open: the name or the number of what comes next in each. */
  const open: { readonly isList: boolean; name: string; at: number; awaitsName: boolean }[] = [];
  let line = 1;
  const pointer = () => open.map((c) => `/${c.isList ? c.at : c.name}`).join('');
  for (const [token] of text.matchAll(tokens)) {
    const top = open.at(-1);
    if (token === '\n') line += 1;
    else if (token === ',') {
      if (top) {
        top.at += 1;
        top.awaitsName = !top.isList;
      }
    } else if (token === ':') {
      if (top) top.awaitsName = false;
    } else if (token === '}' || token === ']') open.pop();
    else if (top?.awaitsName) top.name = token.slice(1, -1);
    else {
      lines.set(pointer(), line);
      if (token === '{' || token === '[')
        open.push({ isList: token === '[', name: '', at: 0, awaitsName: token === '{' });
    }
  }
  return lines;
}

/** The line of a pointer, or of the nearest value around it. */
export function lineOf(lines: ReadonlyMap<string, number>, pointer: string): number {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const line = lines.get(at);
    if (line !== undefined || at === '') return line ?? 1;
  }
}
