import type {
  APIButtonComponent,
  APIComponentInContainer,
  APIMessage,
  APIMessageTopLevelComponent,
  APISelectMenuComponent,
  APIThumbnailComponent,
} from 'discord-api-types/v10';
import { useState } from 'preact/hooks';
import { Markdown } from '../markdown/markdown.tsx';
import { COMPONENT } from '../parts/codes.ts';
import { usePlaying } from '../state/context.ts';
import { accent } from './accent.ts';
import { MessageButton } from './button.tsx';
import { FileCard, MediaPicture } from './media.tsx';
import { MessageSelect } from './select.tsx';

type Shown =
  | APIMessageTopLevelComponent
  | APIComponentInContainer
  | APIButtonComponent
  | APISelectMenuComponent
  | APIThumbnailComponent;

interface ComponentProps {
  readonly message: APIMessage;
  readonly component: Shown;
}

/** The parts of a message, in the bot's order. */
export function Components({
  message,
  of: components,
}: {
  readonly message: APIMessage;
  readonly of: readonly Shown[];
}) {
  return (
    <>
      {components.map((component, at) => (
        <Component key={component.id ?? at} message={message} component={component} />
      ))}
    </>
  );
}

function Component({ message, component }: ComponentProps) {
  const { words } = usePlaying();
  switch (component.type) {
    case COMPONENT.row:
      return (
        <div class="row">
          <Components message={message} of={component.components} />
        </div>
      );
    case COMPONENT.button:
      return <MessageButton message={message.id} button={component} />;
    case COMPONENT.stringSelect:
    case COMPONENT.userSelect:
    case COMPONENT.roleSelect:
    case COMPONENT.mentionableSelect:
    case COMPONENT.channelSelect:
      return <MessageSelect message={message} select={component} />;
    case COMPONENT.section:
      return (
        <div class="section">
          <div class="section-text">
            <Components message={message} of={component.components} />
          </div>
          <Component message={message} component={component.accessory} />
        </div>
      );
    case COMPONENT.text:
      return (
        <div class="text-display">
          <Markdown text={component.content} />
        </div>
      );
    case COMPONENT.thumbnail:
      return <MediaPicture picture={pictureOf(component)} class="thumbnail" />;
    case COMPONENT.gallery:
      return (
        <div class={`gallery of-${Math.min(component.items.length, 4)}`}>
          {component.items.map((item) => (
            <MediaPicture key={item.media.url} picture={pictureOf(item)} />
          ))}
        </div>
      );
    case COMPONENT.file: {
      const url = component.file.url;
      const attachment = message.attachments.find((one) => one.url === url);
      return <FileCard name={attachment?.filename ?? fileName(url)} url={url} size={attachment?.size} />;
    }
    case COMPONENT.separator:
      return <hr class={`${component.divider === false ? 'blank' : ''} ${component.spacing === 2 ? 'large' : ''}`} />;
    case COMPONENT.container:
      return (
        <Container colour={component.accent_color} isSpoiler={component.spoiler === true}>
          <Components message={message} of={component.components} />
        </Container>
      );
    default:
      return <p class="unknown">{words.unknownPart((component as { type: number }).type)}</p>;
  }
}

interface ContainerProps {
  readonly colour: number | null | undefined;
  readonly isSpoiler: boolean;
  readonly children: preact.ComponentChildren;
}

function Container({ colour, isSpoiler, children }: ContainerProps) {
  const { words } = usePlaying();
  const [isHidden, setHidden] = useState(isSpoiler);
  const edge = accent(colour);
  return (
    <div class={`container ${edge === undefined ? '' : 'accented'}`} style={{ borderInlineStartColor: edge }}>
      {isHidden ? (
        <button type="button" class="hidden-picture" onClick={() => setHidden(false)}>
          {words.spoiler}
        </button>
      ) : (
        children
      )}
    </div>
  );
}

interface Medium {
  readonly media: { readonly url: string; readonly width?: number | null; readonly height?: number | null };
  readonly description?: string | null;
  readonly spoiler?: boolean;
}

function pictureOf({ media, description, spoiler }: Medium) {
  return { url: media.url, width: media.width, height: media.height, description, isSpoiler: spoiler === true };
}

function fileName(url: string): string {
  return decodeURIComponent(url.split('/').at(-1) ?? '');
}
