/** What a page says of its own characters, in the first bytes, as the HTML standard has it (13.2.3.2). */
const DECLARED = /<meta[^>]+charset=["']?\s*([\w-]+)/i;
const DECLARED_WITHIN = 2_048;

/** What no text holds: control characters other than tab and line ends, and characters that stand for a misreading. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NO_TEXT = /[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff]/;

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return NO_TEXT.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/**
 * The text of a file: by its byte order mark, else by what is told of it, else UTF-8, else what a web page declares, else GB 18030
 * (GBK and GB 2312 are parts of it), in which Chinese offices still write.
 * @param told the encoding that came with it, as in a Content-Type.
 * @returns undefined for what is no text in any of them.
 */
export function decodeText(bytes: Uint8Array, told?: string): string | undefined {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  const declared = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN)))?.[1];
  for (const encoding of [told, 'utf-8', declared, 'gb18030']) {
    if (encoding === undefined) continue;
    const text = decoded(bytes, encoding);
    if (text !== undefined) return text;
  }
  return undefined;
}
