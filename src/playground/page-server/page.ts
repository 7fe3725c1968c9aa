import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Hono } from 'hono';
import type { Core } from '../core.ts';
import { isIn } from '../driver/place.ts';
import { sees } from '../driver/visible-message.ts';
import type { Listeners } from '../listeners.ts';
import type { MessageChange } from '../message-store.ts';
import type { Traffic } from '../rest/front.ts';
import type { RouteEnv } from '../rest/routes.ts';
import type { ShownModal } from '../seen.ts';
import type { Person } from '../world/people.ts';
import { actSchema } from './act-schema.ts';
import { Audience } from './audience.ts';
import { addFileRoutes, type PageFonts } from './file-routes.ts';
import { perform } from './perform.ts';
import type { Live, Outcome, Snapshot } from './protocol.ts';
import { viewOf } from './view.ts';

/** What the web page is given by who starts it. */
export interface PageOptions {
  /** Fonts for Chinese, for machines that have none; the page asks for them only where Chinese is shown. */
  readonly fonts?: PageFonts;
  /** Questions to click on in an empty channel, by language. */
  readonly examples?: Snapshot['examples'];
}

/** What of the server the page listens to. */
export interface PageSources {
  readonly traffic: Listeners<Traffic>;
  readonly comings: Listeners<void>;
  readonly isBotOnline: () => boolean;
}

/** The web page's side of the server: its files, what happens live, and what people do on it. */
export class Page {
  readonly #core: Core;
  readonly #sources: PageSources;
  readonly #options: PageOptions;
  readonly #audience = new Audience();
  readonly #modals = new Map<string, ShownModal>();
  readonly #dismissed = new Set<string>();

  constructor(core: Core, sources: PageSources, options: PageOptions) {
    this.#core = core;
    this.#sources = sources;
    this.#options = options;
    core.messageChanges.add((change) => this.#messageChanged(change));
    sources.comings.add(() => this.#audience.tell((person) => this.#snapshot(person)));
    sources.traffic.add(({ request, response }) => {
      if (!request.isApi || request.method === 'GET' || response.status >= 400) return;
      const typing = /^\/channels\/(\d+)\/typing$/.exec(request.path)?.[1];
      if (typing !== undefined) this.#typing(typing);
      if (/^\/applications\/.*\/commands/.test(request.path)) this.#audience.tell((person) => this.#snapshot(person));
    });
  }

  /** Adds the page's files and what it posts. */
  addRoutes(app: Hono<RouteEnv>): void {
    addFileRoutes(app, this.#options.fonts);
    app.post('/page/act', async (c) => {
      // A browser always says where a POST comes from; that it is from here has been checked before.
      if (c.req.header('origin') === undefined) return c.json({ message: 'This is for the page itself' }, 403);
      const act = actSchema.safeParse(c.env.received.body);
      const person = act.success ? this.#core.world.people.get(act.data.as) : undefined;
      if (!act.success || person === undefined) return c.json({ message: 'That is nothing one can do here' }, 400);
      const { deed, locale } = act.data;
      const outcome: Outcome = await perform(deed, {
        core: this.#core,
        person,
        locale,
        files: c.env.received.files,
        modals: this.#modals,
        dismiss: (message) => this.#dismiss(person, message),
      });
      return c.json(outcome);
    });
  }

  /** Takes a page's WebSocket: `/page/live?as=member`. Gives false for any other address. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.#core.origin());
    const person = this.#core.world.people.get(searchParams.get('as') ?? '');
    if (pathname !== '/page/live') return false;
    if (person === undefined || request.headers.origin === undefined) socket.destroy();
    else this.#audience.join(request, socket, head, person, () => this.#snapshot(person));
    return true;
  }

  /** Ends every page's connection. */
  close(): void {
    this.#audience.close();
  }

  #snapshot(person: Person): Snapshot {
    const view = viewOf(this.#core, person);
    return {
      ...view,
      messages: view.messages.filter(({ id }) => !this.#dismissed.has(id)),
      isBotOnline: this.#sources.isBotOnline(),
      examples: this.#options.examples ?? {},
    };
  }

  #messageChanged({ kind, record }: MessageChange): void {
    const { message } = record;
    if (this.#dismissed.has(message.id)) return;
    const live: Live = kind === 'deleted' ? { kind: 'gone', id: message.id } : { kind: 'message', message };
    this.#audience.tell((person) => (sees(person, record) ? live : undefined));
  }

  #typing(place: string): void {
    const channel = this.#core.world.channels.get(place);
    const live: Live = { kind: 'typing', place };
    this.#audience.tell((person) => (channel !== undefined && isIn(channel, person) ? live : undefined));
  }

  #dismiss(person: Person, id: string): void {
    const record = this.#core.messages.get(id);
    if (record?.onlyFor !== person.user.id) throw new Error('Only a private message can be dismissed');
    this.#dismissed.add(id);
    this.#audience.tell((one) => (one === person ? { kind: 'gone', id } : undefined));
  }
}
