import type { PlaceView } from '../../page-server/protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icons.tsx';
import { usePlaying } from '../state/context.ts';
import { displayName, placeName } from '../state/names.ts';

/** The beginning of a place, and while nothing has been said there, questions to click on. */
export function Welcome({ place, isEmpty }: { readonly place: PlaceView; readonly isEmpty: boolean }) {
  const { snapshot, settings, words, act } = usePlaying();
  const { bot } = snapshot;
  const hasBot = place.members.includes(bot.id);
  const questions =
    hasBot && place.canWrite ? (snapshot.examples[settings.locale] ?? snapshot.examples['en-US'] ?? []) : [];
  const ask = (question: string) =>
    act({ do: 'say', place: place.id, text: place.kind === 'guild' ? `<@${bot.id}> ${question}` : question });
  return (
    <section class="welcome">
      {place.kind === 'dm' ? (
        <Avatar user={bot} size={80} />
      ) : (
        <span class="welcome-mark">
          <Icon name="hash" size={40} />
        </span>
      )}
      <h2>{place.kind === 'dm' ? displayName(bot) : words.welcome(placeName(snapshot, place, words))}</h2>
      <p>{place.kind === 'dm' ? words.welcomeDirect(displayName(bot)) : words.aboutPage}</p>
      {isEmpty && questions.length > 0 && (
        <div class="examples">
          <p>{words.tryAsking}</p>
          <ul>
            {questions.map((question) => (
              <li key={question}>
                <button type="button" class="button secondary" onClick={() => ask(question)}>
                  {question}
                </button>
              </li>
            ))}
          </ul>
          <p class="subtext">{words.orType(displayName(bot))}</p>
        </div>
      )}
    </section>
  );
}
