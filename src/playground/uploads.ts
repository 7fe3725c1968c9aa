/** A file that came with a request: part `files[0]` of a multipart body. */
export interface UploadedFile {
  /** The part's name, such as `files[0]`. */
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Files as they are kept, by attachment id, so that their URLs give the bytes back. */
export type Uploads = Map<string, UploadedFile>;

/** Width and height of a PNG, from its first chunk; undefined for anything else. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const signature = [0x89, 0x50, 0x4e, 0x47];
  if (bytes.length < 24 || signature.some((byte, at) => bytes[at] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
