/** Talks about something: what, where, when, and whether there is a video. */
import type { TalksAboutAnswer } from '../../client/questions.ts';
import { enumInWords } from '../enum-words.ts';
import { nothing, textValue, type Value } from '../values.ts';
import { dateInWords } from '../../graph/date-in-words.ts';
import { counted } from '../words.ts';
import { dated, type Design, linkTo, tableOf, urlValue } from './design.ts';
import { countedBecauseOf, proof } from './proof.ts';

export function talksAbout({ talks }: TalksAboutAnswer): Design {
  const name = talks.named[0]?.name ?? 'it';
  const latest = talks.edges
    .map(({ node }) => node)
    .toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
    .at(-1);
  const videos = talks.edges.filter(({ node }) => node.videoState === 'LINKED').length;
  const isAll = talks.edges.length === talks.totalCount;
  const when = latest?.date ? ` in ${dateInWords(latest.date.slice(0, 7))}` : '';
  const watch =
    videos === 0
      ? ''
      : ` You can watch ${videos === talks.totalCount && videos > 1 ? 'all of them' : videos === 1 && talks.totalCount === 1 ? 'it' : videos}.`;
  return {
    sentence: !latest
      ? `The documents mention no talk about ${name}.`
      : `${counted(talks.totalCount, 'talk')}${isAll ? `, ${talks.totalCount === 1 ? '' : 'the latest '}${latest.event ? `at ${latest.event.name}` : `“${latest.title}”`}${when}.${watch}` : '.'}`,
    parts: [
      tableOf({ key: 'talks', title: 'Talks', page: talks }, talks.edges, [
        { title: 'Talk', of: ({ node }) => linkTo(node) },
        { title: 'Kind', of: ({ node }) => textValue(enumInWords('TalkFormat', node.format)) },
        { title: 'Event', of: ({ node }) => linkTo(node.event) },
        { title: 'Date', of: ({ node }) => dated(node.date) },
        { title: 'Video', of: ({ node: { videoState, url } }) => (videoState === 'LINKED' ? urlValue(url) : videoWords(videoState)) },
        countedBecauseOf(talks.named),
        proof,
      ]),
    ],
  };
}

/** Why there is no video to watch, if a document says so: a link to a page that has lost its video would promise one. */
function videoWords(state: string | null): Value {
  return state === null ? nothing : textValue(enumInWords('VideoState', state));
}
