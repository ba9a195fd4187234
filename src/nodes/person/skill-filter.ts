/** The filter for people by the skills that their documents list, with the level as written: who claims to be an expert in Java. */
import sql from 'sql-template-tag';
import { fold } from '../../graph/name.ts';
import { builder } from '../../schema/builder.ts';
import { inArgument } from '../../schema/errors.ts';
import type { Filter } from '../../schema/filter.ts';
import { nodeOfArgument } from '../../schema/node-of-argument.ts';
import { refersTo } from '../../schema/refers-to.ts';

type Given = { readonly technology: string; readonly level?: string | null };

const SkillFilter = builder.inputType('SkillFilter', {
  description: 'A skill that a document lists.',
  fields: (t) => ({
    technology: t.string({ required: true, ...refersTo(['technology'], 'The skill.') }),
    level: t.string({ description: 'The level, in the words of the document, in any spelling: `expert`. Default: any level, or none.' }),
  }),
});

export const skills: Filter = {
  type: [SkillFilter],
  description: 'People whose documents list all of these skills, with these levels. Listing a skill shows nothing.',
  conditions: (value, { store }) =>
    (value as readonly Given[]).map(({ technology, level }, index) => {
      const { id } = inArgument(String(index), () => nodeOfArgument(store, ['technology'], technology, 'technology'));
      const hasLevel = typeof level === 'string' ? sql`and k.folded_level = +${fold(level)}` : sql``;
      return sql`exists (select 1 from person_skill k where k.technology_id = ${id} and k.person_id = m.id ${hasLevel})`;
    }),
};
