/** The page of a talk: how to watch it, who gave it where, and what it is about. */
import { html } from 'hono/html';
import type { Context } from '../../../schema/builder.ts';
import { dateInWords } from '../../../graph/date-in-words.ts';
import { enumInWords } from '../../../view/enum-words.ts';
import { capitalized } from '../../../view/words.ts';
import type { Html } from '../layout.ts';
import { joined, linkTo, type Named, named } from '../link-to.ts';
import { type Chips, chipFields, chipsOf } from './chips.ts';
import { actionTo, type Design, noAction, nodeOf, partOf } from './design.ts';
import { own, type Own, sentencesOf } from './sentences.ts';

type Talk = {
  readonly title: string;
  readonly format: string;
  readonly date: string | null;
  readonly track: string | null;
  readonly url: string | null;
  readonly videoState: 'LINKED' | 'NEVER_PUBLISHED' | 'NO_LONGER_AVAILABLE' | null;
  readonly event: (Named & { readonly place: string | null }) | null;
  readonly participants: readonly Participant[];
  readonly technologies: Chips;
  readonly projects: Chips;
  readonly statements: Own;
};

type Participant = {
  readonly person: Named;
  readonly part: 'SPEAKER' | 'MODERATOR' | 'PANELIST';
  readonly title: string | null;
  readonly organization: Named | null;
};

const fields = `title format date track url videoState event { ${named} place }
  participants { person { ${named} } part title organization { ${named} } }
  technologies(first: 30) ${chipFields} projects(first: 20) ${chipFields} ${own}`;

export function talkDesign(id: string, context: Context): Design {
  const talk = nodeOf<Talk>(id, 'Talk', fields, context);
  const { format, date, track, event, participants } = talk;
  const what = capitalized(enumInWords('TalkFormat', format));
  const speakers = participants.filter(({ part }) => part === 'SPEAKER');
  const isAlone = participants.length === speakers.length && speakers.length > 0;
  return {
    line: [
      isAlone ? html`${what} by ${joined(speakers.map(speakerOf), ', ')}` : what,
      event && html`at ${linkTo(event)}${event.place && `, ${event.place}`}`,
      date ? dateInWords(date) : 'undated',
      track && `track: ${track}`,
    ],
    action: watching(talk),
    body: html`${!isAlone && partOf('On stage', onStage(participants))} ${partOf('What it is about', sentencesOf(talk.statements))}
    ${partOf('Technologies', chipsOf(talk.technologies))} ${partOf('Projects', chipsOf(talk.projects, 'projects'))}`,
    description: `${what}${speakers.length > 0 ? ` by ${speakers.map(({ person }) => person.name).join(', ')}` : ''}${event ? ` at ${event.name}` : ''}${date ? `, ${dateInWords(date)}` : ''}.`,
  };
}

function watching({ format, url, videoState }: Talk): Html {
  const what = enumInWords('TalkFormat', format);
  if (videoState === 'NEVER_PUBLISHED') return noAction('You cannot watch it: the video was never published.');
  if (videoState === 'NO_LONGER_AVAILABLE') return noAction('You cannot watch it: the video is no longer available.');
  if (url) return actionTo(url, videoState === 'LINKED' ? `Watch the ${what}` : `Open the page of the ${what}`);
  return noAction('The documents do not mention a video.');
}

function speakerOf({ person, title, organization }: Participant): Html {
  const at = organization && html`${title ? ', ' : ''}${linkTo(organization)}`;
  return html`${linkTo(person)}${(title !== null || organization !== null) && html` (${title}${at})`}`;
}

function onStage(participants: readonly Participant[]): Html | null {
  if (participants.length === 0) return null;
  return html`<ul class="facts-list">
    ${participants.map((one) => html`<li>${speakerOf(one)} <span class="detail">${one.part.toLowerCase()}</span></li>`)}
  </ul>`;
}
