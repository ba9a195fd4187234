/** Spoken languages. No file lists them: a career names those that its person speaks, and any name of a language will do. */
import type { DraftBuilder } from '../../seed/draft-builder.ts';
import type { Ref, SourcePlace } from '../../graph/draft.ts';
import { nodeKind } from '../../seed/node-kind.ts';
import { languageNamed } from './language-name.ts';

export const language = nodeKind({
  kind: 'language',
  tables: new URL('language.sql', import.meta.url),
  order: 'name',
  hasUniqueNames: true,
});

/** Adds the language that a name means, and returns a reference to it. */
export function addLanguage(written: string, place: SourcePlace, builder: DraftBuilder): Ref {
  const { slug, name, code, ownName } = languageNamed(written);
  return builder.addNode({
    kind: 'language',
    slug,
    name,
    aliases: ownName === null ? [] : [ownName],
    columns: { code },
    isShared: true,
    place,
  });
}
