import type { APIAttachment } from 'discord-api-types/v10';
import { FileCard, MediaPicture } from './media.tsx';

/** The files of a message: pictures are shown, the rest can be saved. */
export function Attachments({ of: attachments }: { readonly of: readonly APIAttachment[] }) {
  return (
    <>
      {attachments.map((file) => {
        const isPicture = file.content_type?.startsWith('image/') === true;
        const isSpoiler = file.filename.startsWith('SPOILER_');
        return isPicture ? (
          <MediaPicture key={file.id} picture={{ ...file, isSpoiler }} />
        ) : (
          <FileCard key={file.id} name={file.filename} url={file.url} size={file.size} />
        );
      })}
    </>
  );
}
