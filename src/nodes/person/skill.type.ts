/** The skills and languages that documents list for a person, with their levels as written. */
import sql, { raw, type Sql } from 'sql-template-tag';
import type { Kind } from '../../graph/draft.ts';
import { builder } from '../../schema/builder.ts';
import { evidenceFields } from '../../schema/evidence.ts';
import { ownedRows, toOne } from '../../schema/loaders.ts';
import { each } from '../../store/fragments.ts';
import { SpokenLanguage } from '../language/language.type.ts';
import { Technology } from '../technology/technology.type.ts';
import { Person } from './person.type.ts';

type Listed = { readonly owner: number; readonly statement_id: number; readonly level: string | null };
type SkillRow = Listed & { readonly technology_id: number; readonly skill_group: string | null };
type LanguageRow = Listed & { readonly language_id: number };

/** Each has one record as its evidence. */
const ofRecord = { ids: ({ statement_id: id }: Listed) => [id], count: () => 1 };

const level = 'Level in the words of the document, such as “Expert” or “B2”. Every document has its own scale. Null if it gives none.';

const Skill = builder.objectRef<SkillRow>('Skill').implement({
  description: 'A skill that a document lists. This is what the document says, and shows nothing.',
  fields: (t) => ({
    technology: toOne(t, Technology, 'technology_id', 'The skill.'),
    group: t.exposeString('skill_group', { nullable: true, description: 'Heading of the list. Null if the document gives none.' }),
    level: t.exposeString('level', { nullable: true, description: level }),
    ...evidenceFields(t, 'The record of the list.', ofRecord),
  }),
});

const LanguageSkill = builder.objectRef<LanguageRow>('LanguageSkill').implement({
  description: 'A language that a person speaks, according to a document.',
  fields: (t) => ({
    language: toOne(t, SpokenLanguage, 'language_id', 'The language.'),
    level: t.exposeString('level', { nullable: true, description: level }),
    ...evidenceFields(t, 'The record that says so.', ofRecord),
  }),
});

builder.objectField(Person.object, 'skills', (t) =>
  t.field({
    type: [Skill],
    description:
      'Skills that documents list, in their order, with levels as written. `technologies` has everything that the person used or claims.',
    resolve: (person, _, context) => [...ownedRows<SkillRow>(person, 'skills', listedSkills, context)],
  }),
);

builder.objectField(Person.object, 'languages', (t) =>
  t.field({
    type: [LanguageSkill],
    description: 'Languages that the person speaks, in the order of the documents.',
    resolve: (person, _, context) => [...ownedRows<LanguageRow>(person, 'languages', listedLanguages, context)],
  }),
);

function listedSkills(ids: readonly number[]): Sql {
  return sql`select k.person_id as owner, k.technology_id, k.skill_group, k.level, l.statement_id
     from (${listsOf(ids, 'technology')}) l
     cross join person_skill k on k.person_id = l.person_id and k.list = l.list
     order by k.person_id, k.list, k.ordinal`;
}

function listedLanguages(ids: readonly number[]): Sql {
  return sql`select k.person_id as owner, k.language_id, k.level, l.statement_id
     from (${listsOf(ids, 'language')}) l
     cross join person_language k on k.person_id = l.person_id and k.list = l.list
     order by k.person_id, k.list`;
}

/** The records in which documents list skills or languages of people, numbered for each person. */
function listsOf(ids: readonly number[], kind: Kind): Sql {
  return sql`select s.subject_id as person_id, s.id as statement_id, row_number() over (partition by s.subject_id order by s.id) - 1 as list
       from ${each(ids)} p
       cross join statement s on s.subject_id = p.value and s.is_record = 1
       where exists (
         select 1 from mention m join ${raw(kind)} k on k.id = m.node_id
         where m.statement_id = s.id and m.relation in ('CLAIMED', 'ATTESTED'))`;
}
