/** Every name that a record or a mark refers to exists. */
import type { Ref } from '../../graph/draft.ts';
import { suggestion } from '../../graph/spelling.ts';
import { type NodeKind, vocabularyFiles } from '../node-kind.ts';
import { error } from '../problem.ts';
import { usedNames } from '../used-names.ts';
import type { Rule } from './rule.ts';

export const namesExist: Rule = ({ draft, drafts, names, kinds, vocabulary, locate, mayExist }) => {
  // Slugs come last, so that they win over names that differ from them only in case.
  const known = (ref: Ref): readonly string[] => [
    ...(ref.name.includes('/') ? drafts.ids() : []),
    ...ref.kinds.flatMap((kind) => vocabulary.names(kind)),
    ...drafts.otherNames(ref.kinds),
    ...drafts.slugs(ref.kinds),
  ];
  return usedNames(draft, names)
    .filter(({ ref }) => !names.find(ref) && !mayExist(ref))
    .map(({ ref, place, text }) => {
      const similar = suggestion(ref.name, known(ref));
      const message = `there is no ${ref.kinds.join(' or ')} "${ref.name}".${similar || whereToAdd(ref, kinds)}`;
      return { ...error(locate(place, text), message), unknown: { kinds: ref.kinds, name: ref.name, suggestion: similar } };
    });
};

function whereToAdd(ref: Ref, kinds: readonly NodeKind[]): string {
  const files = vocabularyFiles(kinds.filter(({ kind }) => ref.kinds.includes(kind))).map(({ name }) => name);
  return files.length === 0 ? '' : ` Add it to ${files.join(' or ')}, if it is one.`;
}
