/** `talks:` in a career's files: appearances at events and elsewhere, and the other people on stage. */
import { z } from 'zod';
import { dateInWords } from '../../graph/date-in-words.ts';
import { inside } from '../../graph/draft.ts';
import { on, spanOf } from '../../graph/period.ts';
import { publishedOn } from '../../graph/time.ts';
import { mark, ref, refOrNull, within } from '../../seed/draft-builder.ts';
import { nodeKind } from '../../seed/node-kind.ts';
import { url, partialDate, refTo, section, slug, statements, words } from '../../seed/shapes.ts';

/** The formats of an appearance, with their descriptions in the schema. */
export const talkFormats = {
  TALK: 'A talk before an audience.',
  KEYNOTE: 'One of the main talks of an event.',
  PANEL: 'A discussion among several people on stage.',
  FIRESIDE: 'A conversation on stage.',
  WORKSHOP: 'A workshop or a tutorial.',
  LECTURE: 'A lecture, such as a guest lecture at a university.',
  POSTER: 'A poster at a conference.',
  PODCAST: 'An episode of a podcast.',
  INTERVIEW: 'An interview.',
} as const;

/** The parts that people play in an appearance. */
export const talkParts = {
  SPEAKER: 'Gave the talk, or took part in the conversation.',
  PANELIST: 'Sat on the panel.',
  MODERATOR: 'Moderated the panel.',
} as const;

/** What the document says about a recording. */
export const videoStates = {
  LINKED: 'The document links to the recording.',
  NO_LONGER_AVAILABLE: 'The recording existed and is gone.',
  NEVER_PUBLISHED: 'The recording was never published.',
} as const;

const participant = z.strictObject({
  person: refTo('person'),
  part: z.enum(Object.keys(talkParts) as (keyof typeof talkParts)[]),
  organization: refTo('organization')
    .optional()
    .meta({ refersTo: ['organization'], description: 'The organization that they represented, if the document says.' }),
  title: words.optional().meta({ description: 'Their title there at the time, if the document says.' }),
});

const verbs: Readonly<Record<keyof typeof talkFormats, string>> = {
  TALK: 'gave',
  KEYNOTE: 'gave',
  PANEL: 'took part in',
  FIRESIDE: 'took part in',
  WORKSHOP: 'gave',
  LECTURE: 'gave',
  POSTER: 'presented',
  PODCAST: 'took part in',
  INTERVIEW: 'took part in',
};

/** The verb for a part, in the text of a record. */
function verbFor(part: keyof typeof talkParts, format: keyof typeof talkFormats): string {
  if (part === 'SPEAKER') return verbs[format];
  return { PANELIST: 'was on the panel', MODERATOR: 'moderated' }[part];
}

export const talk = nodeKind({
  kind: 'talk',
  tables: new URL('talk.sql', import.meta.url),
  order: 'newest',
  usualRelation: 'ABOUT',
  strength: () => 'PUBLIC',
  hasRecord: true,
  distinct: [{ table: 'talk_participant', columns: ['talk_id', 'person_id'], message: 'is already on stage in this talk' }],
  isTimelineEntry: true,
  section: {
    key: 'talks',
    shape: z.array(
      z.strictObject({
        title: words,
        slug: slug.optional(),
        event: refTo('event')
          .optional()
          .meta({ refersTo: ['event'], description: 'Leave it out if it was not at an event.' }),
        format: z.enum(Object.keys(talkFormats) as (keyof typeof talkFormats)[]).default('TALK'),
        date: partialDate.optional().meta({ description: 'Leave it out if the document does not say.' }),
        track: words.optional(),
        url: url.optional(),
        videoState: z.enum(Object.keys(videoStates) as (keyof typeof videoStates)[]).optional(),
        with: z.array(participant).default([]).meta({ description: 'The other people on stage, in the order of the document.' }),
        section: section.optional(),
        statements,
      }),
    ),
    draft(entries, around, builder, { person }) {
      for (const [index, entry] of entries.entries()) {
        const context = within(around, [index], entry, [person], entry.date === undefined ? null : publishedOn(entry.date, 'talk'));
        const event = refOrNull('event', entry.event, inside(context.place, 'event'));
        const whenAndWhere = `${event ? ` at ${mark(event)}` : ''}${entry.date === undefined ? '' : ` (${dateInWords(entry.date)})`}`;
        const talkSlug = builder.slugFor('talk', entry, entry.title);
        const node = ref('talk', talkSlug, context.place);
        const others = entry.with.map((other, at) => ({
          ...other,
          place: inside(context.place, 'with', at),
          person: ref('person', other.person, inside(context.place, 'with', at, 'person')),
          organization: refOrNull('organization', other.organization, inside(context.place, 'with', at, 'organization')),
        }));
        const own = { person, part: entry.format === 'PANEL' ? 'PANELIST' : 'SPEAKER', organization: null, title: undefined } as const;
        builder.addNode({
          kind: 'talk',
          slug: talkSlug,
          name: entry.title,
          span: entry.date === undefined ? null : spanOf(on(entry.date)),
          columns: {
            event_id: event,
            format: entry.format,
            date: entry.date ?? null,
            track: entry.track ?? null,
            url: entry.url ?? null,
            video_state: entry.videoState ?? null,
          },
          rows: [own, ...others].map((one, ordinal) => ({
            table: 'talk_participant',
            columns: {
              talk_id: node,
              ordinal,
              person_id: one.person,
              part: one.part,
              organization_id: one.organization,
              title: one.title ?? null,
            },
          })),
          place: context.place,
        });
        builder.addRecord(node, 'SPOKE', `${mark(person)} ${verbFor(own.part, entry.format)} “${entry.title}”${whenAndWhere}`, context);
        for (const other of others) {
          const from =
            other.organization === null ? '' : ` (${other.title === undefined ? '' : `${other.title}, `}${mark(other.organization)})`;
          const line = `${mark(other.person)}${from} ${verbFor(other.part, entry.format)} “${entry.title}”${whenAndWhere}`;
          builder.addRecord(node, 'SPOKE', line, { ...context, countsFor: [other.person], place: other.place });
        }
        builder.addStatements(node, entry.statements, { ...context, countsFor: event ? [event, person] : [person] });
      }
    },
  },
});
