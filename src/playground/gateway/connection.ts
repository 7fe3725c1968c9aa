import { constants, createDeflate, type Deflate, deflateSync } from 'node:zlib';
import type { GatewayReceivePayload } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';

/** A gateway payload on its way to the bot. */
export interface OutgoingPayload {
  readonly op: GatewayReceivePayload['op'];
  readonly d: unknown;
  readonly s: number | null;
  readonly t: string | null;
}

/** One WebSocket of the bot, with the compression that it asked for. */
export class Connection {
  /** Compress each payload by itself, as `compress: true` in IDENTIFY asks. */
  compressPayloads = false;
  readonly #socket: WebSocket;
  readonly #deflate: Deflate | undefined;
  readonly #onSend: (payload: OutgoingPayload) => void;

  constructor(socket: WebSocket, zlibStream: boolean, onSend: (payload: OutgoingPayload) => void) {
    this.#socket = socket;
    this.#onSend = onSend;
    if (!zlibStream) return;
    const deflate = createDeflate();
    let chunks: Buffer[] = [];
    // Every payload ends in a flush marker: the client takes the bytes up to it as one message.
    deflate.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      const whole = Buffer.concat(chunks);
      if (!whole.subarray(-4).equals(FLUSH_MARK)) return;
      socket.send(whole);
      chunks = [];
    });
    this.#deflate = deflate;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  /** Sends a payload; does nothing once the socket is closing. */
  send(payload: OutgoingPayload): void {
    if (!this.isOpen) return;
    this.#onSend(payload);
    const text = JSON.stringify(payload);
    if (this.#deflate !== undefined) {
      this.#deflate.write(text);
      this.#deflate.flush(constants.Z_SYNC_FLUSH);
    } else {
      this.#socket.send(this.compressPayloads ? deflateSync(text) : text);
    }
  }

  /** Sends text as it is, however broken. */
  sendRaw(text: string): void {
    this.#socket.send(text);
  }

  /** Closes the socket with a code. */
  close(code: number, reason = ''): void {
    this.#socket.close(code, reason);
  }

  /** Cuts the socket off without a goodbye. */
  cut(): void {
    this.#socket.terminate();
  }
}

const FLUSH_MARK = Buffer.from([0x00, 0x00, 0xff, 0xff]);
