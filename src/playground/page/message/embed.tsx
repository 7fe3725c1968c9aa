import type { APIEmbed } from 'discord-api-types/v10';
import { Link } from '../markdown/link.tsx';
import { Markdown } from '../markdown/markdown.tsx';
import { momentText } from '../markdown/times.ts';
import { usePlaying } from '../state/context.ts';
import { accent } from './accent.ts';
import { MediaPicture } from './media.tsx';

/** An embed: a card with a coloured edge. */
export function Embed({ embed }: { readonly embed: APIEmbed }) {
  const { locale } = usePlaying().settings;
  const { author, title, url, description, fields, image, thumbnail, footer, timestamp, color } = embed;
  const foot = [footer?.text, timestamp && momentText(Date.parse(timestamp), 'f', locale, Date.now())].filter(Boolean);
  return (
    <article class="embed" style={{ borderInlineStartColor: accent(color) }}>
      <div class="embed-body">
        {author && (
          <div class="embed-author">{author.url ? <Link to={author.url}>{author.name}</Link> : author.name}</div>
        )}
        {title && <div class="embed-title">{url ? <Link to={url}>{title}</Link> : <Markdown text={title} />}</div>}
        {description && (
          <div class="embed-text">
            <Markdown text={description} />
          </div>
        )}
        {fields && fields.length > 0 && (
          <div class="embed-fields">
            {fields.map(({ name, value, inline }, at) => (
              <div key={at} class={inline === true ? 'inline' : ''}>
                <div class="embed-field-name">
                  <Markdown text={name} />
                </div>
                <div>
                  <Markdown text={value} />
                </div>
              </div>
            ))}
          </div>
        )}
        {image && <MediaPicture picture={image} />}
        {foot.length > 0 && <div class="embed-foot">{foot.join(' • ')}</div>}
      </div>
      {thumbnail && <MediaPicture picture={thumbnail} class="thumbnail" />}
    </article>
  );
}
