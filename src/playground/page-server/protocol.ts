import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIRole,
  APIUser,
} from 'discord-api-types/v10';

/** What the page and its server tell each other. Types only: neither side's code is in the other. */

/** The languages of the client, as Discord names them. */
export type PageLocale = 'en-US' | 'zh-CN' | 'zh-TW';

/** Somebody to be on the page. */
export interface PersonView {
  readonly key: string;
  readonly user: APIUser;
}

/** A channel, a talk or a group as one person sees it. */
export interface PlaceView {
  readonly id: string;
  readonly kind: 'guild' | 'dm' | 'group';
  /** The channel's name; empty for talks and groups, which are named after who is in them. */
  readonly name: string;
  readonly guild?: { readonly id: string; readonly name: string; readonly roles: readonly APIRole[] };
  /** Ids of those who are there, the bot among them where it is. */
  readonly members: readonly string[];
  /** Ids of the roles that each of them has. */
  readonly memberRoles: Readonly<Record<string, readonly string[]>>;
  readonly canWrite: boolean;
  /** Ids of the commands that this person is offered here. */
  readonly commands: readonly string[];
}

/** Everything that one person sees, sent when the page connects and again when something other than messages changes. */
export interface Snapshot {
  readonly kind: 'snapshot';
  /** The key of the person. */
  readonly me: string;
  readonly bot: APIUser;
  readonly isBotOnline: boolean;
  readonly people: readonly PersonView[];
  readonly places: readonly PlaceView[];
  readonly commands: readonly APIApplicationCommand[];
  readonly messages: readonly APIMessage[];
  /** Questions to begin with, by language. */
  readonly examples: Readonly<Partial<Record<PageLocale, readonly string[]>>>;
}

/** What the server tells as it happens. */
export type Live =
  | Snapshot
  | { readonly kind: 'message'; readonly message: APIMessage }
  | { readonly kind: 'gone'; readonly id: string }
  | { readonly kind: 'typing'; readonly place: string };

/** A file, by its place among the uploaded ones. */
export interface SentFile {
  readonly file: number;
}

/** A value for an option. */
export type SentValue = string | number | boolean | SentFile;

/** What a person does. `place` is a channel's id. */
export type Deed =
  | { readonly do: 'say'; readonly place: string; readonly text: string; readonly replyTo?: string | undefined }
  | { readonly do: 'edit'; readonly message: string; readonly text: string }
  | { readonly do: 'delete'; readonly message: string }
  | { readonly do: 'dismiss'; readonly message: string }
  | {
      readonly do: 'slash';
      readonly place: string;
      readonly name: string;
      readonly options: Readonly<Record<string, SentValue>>;
    }
  | {
      readonly do: 'type';
      readonly place: string;
      readonly name: string;
      readonly options: Readonly<Record<string, SentValue>>;
      readonly focused: string;
    }
  | { readonly do: 'click'; readonly message: string; readonly button: string }
  | {
      readonly do: 'select';
      readonly message: string;
      readonly select: string;
      readonly values: readonly string[];
    }
  | {
      readonly do: 'submit';
      /** The interaction that opened the dialogue. */
      readonly modal: string;
      readonly values: Readonly<Record<string, string | readonly string[] | boolean | readonly SentFile[]>>;
    }
  | {
      readonly do: 'menu';
      readonly place: string;
      readonly name: string;
      readonly message?: string | undefined;
      readonly user?: string | undefined;
    };

/** A deed, who does it and in which language. */
export interface Act {
  readonly as: string;
  readonly locale: PageLocale;
  readonly deed: Deed;
}

/** What came of a deed, as far as no message shows it. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'modal'; readonly id: string; readonly modal: APIModalInteractionResponseCallbackData }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  /** The bot said nothing in time, or nothing that Discord would take (`why`, for the bot's developer). */
  | { readonly kind: 'silence'; readonly why?: string }
  /** Discord's own client would not have let them do it. */
  | { readonly kind: 'refused'; readonly why: string };
