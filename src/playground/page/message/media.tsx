import { useRef, useState } from 'preact/hooks';
import { Link } from '../markdown/link.tsx';
import { Icon } from '../parts/icons.tsx';
import { usePlaying } from '../state/context.ts';

/** A picture that the server has. */
export interface Picture {
  readonly url: string;
  readonly width?: number | null | undefined;
  readonly height?: number | null | undefined;
  readonly description?: string | null | undefined;
  readonly isSpoiler?: boolean | undefined;
}

/** The address of an uploaded file on this very server, or undefined for anything on the net. */
export function localFile(url: string): string | undefined {
  try {
    const { pathname } = new URL(url);
    return /^\/attachments\/\d+\/\d+\/[^/]+$/.test(pathname) && isThisServer(url) ? pathname : undefined;
  } catch {
    return undefined;
  }
}

function isThisServer(url: string): boolean {
  const { hostname, port } = new URL(url);
  return ['127.0.0.1', 'localhost'].includes(hostname) && port === location.port;
}

/** A picture to click on for its full size. Nothing is loaded from the net: a foreign one is a link. */
export function MediaPicture({ picture, class: name = '' }: { readonly picture: Picture; readonly class?: string }) {
  const { words } = usePlaying();
  const [isHidden, setHidden] = useState(picture.isSpoiler === true);
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const file = localFile(picture.url);
  const description = picture.description ?? '';
  if (file === undefined) {
    return (
      <Link to={picture.url} class="outside-picture">
        {words.outsidePicture} <span class="address">{picture.url}</span>
      </Link>
    );
  }
  if (isHidden) {
    return (
      <button type="button" class="hidden-picture" onClick={() => setHidden(false)}>
        {words.spoiler}
      </button>
    );
  }
  const open = () => {
    setOpen(true);
    requestAnimationFrame(() => dialog.current?.showModal());
  };
  const size = { width: picture.width ?? undefined, height: picture.height ?? undefined };
  return (
    <>
      <button
        type="button"
        class={`picture ${name}`}
        onClick={open}
        aria-label={words.openPicture(description || words.picture)}
      >
        <img src={file} alt={description} {...size} />
      </button>
      {isOpen && (
        <dialog ref={dialog} class="lightbox" aria-label={description || words.picture} onClose={() => setOpen(false)}>
          <button type="button" class="lightbox-close" aria-label={words.close} onClick={() => dialog.current?.close()}>
            <Icon name="close" />
          </button>
          <img src={file} alt={description} />
          {description && <p>{description}</p>}
        </dialog>
      )}
    </>
  );
}

/** A file to save. */
export function FileCard({
  name,
  url,
  size,
}: {
  readonly name: string;
  readonly url: string;
  readonly size?: number | undefined;
}) {
  const { words, settings } = usePlaying();
  const file = localFile(url);
  return (
    <div class="file-card">
      <Icon name="file" size={32} />
      <span class="file-text">
        {file === undefined ? (
          <span>{name}</span>
        ) : (
          <a href={file} download={name}>
            {name}
          </a>
        )}
        {size !== undefined && <small>{fileSize(size, settings.locale)}</small>}
      </span>
      {file !== undefined && (
        <a class="icon-button" href={file} download={name} aria-label={words.download(name)}>
          <Icon name="download" />
        </a>
      )}
    </div>
  );
}

/** A size in bytes as people read it. */
export function fileSize(bytes: number, locale: string): string {
  const [unit, divisor] =
    bytes < 1_024 ? ['byte', 1] : bytes < 1_048_576 ? ['kilobyte', 1_024] : ['megabyte', 1_048_576];
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  const format = { style: 'unit', unit: String(unit), unitDisplay, maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(locale, format).format(bytes / Number(divisor));
}
