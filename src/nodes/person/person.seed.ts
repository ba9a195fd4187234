/** `person:` in a career's files: the subject of the career. `seed/people.yaml`: other people whom careers mention. */
import { z } from 'zod';
import { inside } from '../../graph/draft.ts';
import { fold, slugOf } from '../../graph/name.ts';
import { mark, ref, within } from '../../seed/draft-builder.ts';
import { nodeKind } from '../../seed/node-kind.ts';
import { orText, refTo, section, slug, statements, url, words } from '../../seed/shapes.ts';
import { addLanguage } from '../language/language.seed.ts';

const link = z.strictObject({
  label: words.meta({ description: 'What it links to, such as LinkedIn, blog or resume.' }),
  handle: words.optional().meta({ description: 'The name used there.' }),
  url,
});

const contact = z
  .strictObject({
    email: words.optional(),
    phone: words.optional(),
    address: words.optional(),
    public: z.boolean().default(false).meta({ description: 'Whether these may be shown. If not, they stay in this file.' }),
  })
  .meta({ description: 'How to reach the person. It stays in this file, and is in no graph, unless it says `public: true`.' });

const skillList = z.strictObject({
  group: words.optional().meta({ description: 'The heading of the list, such as Web Development.' }),
  level: words.optional().meta({ description: 'The level of all of them, as written: Expert, Master, 8/10.' }),
  names: z.array(refTo('technology')).min(1, 'expected at least one name'),
  section: section.optional(),
});

const spokenLanguage = z.strictObject({
  language: words.meta({ description: 'Its name in any language, or its ISO 639 code: German, Deutsch or de.' }),
  level: words.optional().meta({ description: 'The level as written: Native speaker, B2, fluent.' }),
  section: section.optional(),
});

const interest = z.strictObject({ name: words, keywords: z.array(words).default([]) });

export const person = nodeKind({
  kind: 'person',
  tables: new URL('person.sql', import.meta.url),
  order: 'name',
  usualRelation: 'CLAIMED',
  strength: () => 'CLAIMED',
  file: {
    name: 'people.yaml',
    shape: z.strictObject({ slug, name: words, aliases: z.array(words).default([]) }),
    draft(entry, place, builder) {
      builder.addNode({
        kind: 'person',
        slug: entry.slug,
        name: entry.name,
        aliases: entry.aliases,
        columns: { is_subject: 0, pronouns: null, headline: null, location: null, email: null, phone: null, address: null },
        place,
      });
    },
  },
  provisional(named, builder) {
    builder.addNode({ kind: 'person', ...named, columns: { is_subject: 0 } });
  },
  section: {
    key: 'person',
    shape: z.strictObject({
      name: words,
      aliases: z.array(words).default([]),
      pronouns: words.optional(),
      headline: words.optional().meta({ description: 'What the person calls themselves, such as Software Engineer.' }),
      location: words.optional().meta({ description: 'Where the person lives or works, as written: London, UK.' }),
      contact: contact.optional(),
      section: section.optional(),
      links: z.array(link).default([]),
      skills: z.array(skillList).default([]).meta({ description: 'The skills that the document lists.' }),
      languages: z
        .array(orText(spokenLanguage, (language) => ({ language })))
        .default([])
        .meta({ description: 'The languages that the person speaks.' }),
      interests: z
        .array(orText(interest, (name) => ({ name })))
        .default([])
        .meta({ description: 'What the person is interested in. It says nothing about what they know.' }),
      statements,
    }),
    draft(entry, around, builder, { slug: personSlug }) {
      const context = within(around, [], entry, []);
      const node = ref('person', personSlug, context.place);
      const { email = null, phone = null, address = null } = entry.contact?.public ? entry.contact : {};
      const skillLists = entry.skills.map((list, index) => ({
        ...list,
        around: within(context, ['skills', index], list, []),
        technologies: list.names.map((name, at) => ref('technology', name, inside(context.place, 'skills', index, 'names', at))),
      }));
      const languages = entry.languages.map((one, index) => {
        const place = inside(context.place, 'languages', index);
        return { ...one, around: within(context, ['languages', index], one, []), language: addLanguage(one.language, place, builder) };
      });
      builder.addNode({
        kind: 'person',
        slug: personSlug,
        name: entry.name,
        aliases: entry.aliases,
        columns: {
          is_subject: 1,
          pronouns: entry.pronouns ?? null,
          headline: entry.headline ?? null,
          location: entry.location ?? null,
          email,
          phone,
          address,
        },
        rows: [
          ...entry.links.map(({ label, handle, url: to }, ordinal) => ({
            table: 'person_link',
            columns: { person_id: node, ordinal, label, handle: handle ?? null, url: to },
          })),
          ...skillLists.flatMap(({ group, level, technologies }, list) =>
            technologies.map((technology, ordinal) => ({
              table: 'person_skill',
              columns: {
                person_id: node,
                list,
                ordinal,
                technology_id: technology,
                skill_group: group ?? null,
                level: level ?? null,
                folded_level: level === undefined ? null : fold(level),
              },
            })),
          ),
          ...languages.map(({ level, language }, list) => ({
            table: 'person_language',
            columns: { person_id: node, list, language_id: language, level: level ?? null },
          })),
          ...entry.interests.map(({ name, keywords }, ordinal) => ({
            table: 'person_interest',
            columns: { person_id: node, ordinal, name, keywords: JSON.stringify(keywords) },
          })),
        ],
        place: context.place,
      });
      if (context.document) builder.addRecord(node, 'ABOUT', `“${mark(context.document)}” describes the career of ${entry.name}`, context);
      builder.addStatements(node, entry.statements, context);
      for (const { around: listContext, group, level, technologies } of skillLists) {
        const listed = inWords(technologies.map((technology) => mark(technology, asWritten(technology.name))));
        const under = group === undefined ? '' : ` under ${group}`;
        builder.addRecord(node, 'CLAIMED', `Lists ${listed}${under}${atLevel(level)}`, listContext);
      }
      for (const { around: languageContext, language, level } of languages)
        builder.addRecord(node, 'CLAIMED', `Speaks ${mark(language)}${atLevel(level)}`, languageContext);
    },
  },
});

function atLevel(level: string | undefined): string {
  return level === undefined ? '' : `, at the level “${level}”`;
}

/** A name as a document writes it. A slug is not what the document says, so the node's own name is shown. */
function asWritten(name: string): string | undefined {
  return slugOf(name) === name ? undefined : name.replace(/[[\]]/g, ' ');
}

/** `Go`, `Go and SQL`, `Go, SQL and C`. */
function inWords(names: readonly string[]): string {
  return new Intl.ListFormat('en', { style: 'long', type: 'conjunction' }).format(names);
}
