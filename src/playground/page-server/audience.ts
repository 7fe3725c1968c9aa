import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Person } from '../world/people.ts';
import type { Live } from './protocol.ts';

/** The pages that are open, each with the person who looks at it. */
export class Audience {
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: 1_024 });
  readonly #watching = new Map<WebSocket, Person>();

  /** Takes a page in and sends it `first`. */
  join(request: IncomingMessage, socket: Duplex, head: Buffer, person: Person, first: () => Live): void {
    this.#sockets.handleUpgrade(request, socket, head, (page) => {
      this.#watching.set(page, person);
      page.on('close', () => this.#watching.delete(page));
      page.on('error', () => page.terminate());
      page.send(JSON.stringify(first()));
    });
  }

  /** Tells every page for whose person there is something to tell. */
  tell(tidings: (person: Person) => Live | undefined): void {
    for (const [page, person] of this.#watching) {
      const live = tidings(person);
      if (live !== undefined && page.readyState === page.OPEN) page.send(JSON.stringify(live));
    }
  }

  /** Cuts every page off. */
  close(): void {
    for (const page of this.#watching.keys()) page.terminate();
    this.#sockets.close();
  }
}
