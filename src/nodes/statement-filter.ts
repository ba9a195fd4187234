/** The filters of lists of statements: by the nodes that they are about or mention, by document, and by figures. */
import type { Kind } from '../graph/draft.ts';
import { type FigureKind, figureKinds } from '../graph/figure.ts';
import { builder, type Context } from '../schema/builder.ts';
import { badInput, checkNotEmpty, inArgument } from '../schema/errors.ts';
import { FigureKindType } from '../schema/figure.ts';
import { ReferenceFilter, referencesIn } from '../schema/filter.ts';
import { refersTo } from '../schema/refers-to.ts';
import type { NodeCondition, Sentences } from '../store/statements.ts';
import type { Store } from '../store/store.ts';
import { anyKind } from './any-kind.ts';

export const StatementFilter = builder.inputType('StatementFilter', {
  description: 'Filters for a list of Statement nodes. All of them must match.',
  fields: (t) => ({
    subjects: t.field({
      type: [ReferenceFilter],
      ...refersTo(anyKind, 'Statements about these nodes or their parts. A position includes its roles and projects.'),
    }),
    mentions: t.field({
      type: [ReferenceFilter],
      ...refersTo(
        anyKind,
        'Statements that mention exactly these nodes, and not only narrower technologies. `relations` narrows this to statements with one of these relations to them.',
      ),
    }),
    documents: t.field({ type: [ReferenceFilter], ...refersTo(['document'], 'Statements that were read in these documents.') }),
    hasFigures: t.boolean({ description: 'Whether the statement has figures.' }),
    figureKinds: t.field({ type: [FigureKindType], description: 'Statements with a figure of at least one of these kinds.' }),
  }),
});

/** The value of `where`. */
type Where = typeof StatementFilter.$inferInput;

const allFigures = Object.keys(figureKinds) as readonly FigureKind[];

/** The sentences that meet the filters. Throws a refusal if a name does not exist, or if a list is empty. */
export function sentencesWhere(where: Where | null | undefined, { store }: Context): Pick<Sentences, 'figures' | 'hasFigures' | 'nodes'> {
  const { subjects, mentions, documents, hasFigures = null, figureKinds: kinds } = where ?? {};
  return inArgument('where', () => {
    checkNotEmpty('figureKinds', kinds);
    return {
      figures: kinds ?? allFigures,
      hasFigures: kinds ? checkedHasFigures(hasFigures) : hasFigures,
      nodes: [
        ...conditionsOn('subjects', subjects, { link: 'about', kinds: anyKind, store }),
        ...conditionsOn('mentions', mentions, { link: 'mentions', kinds: anyKind, store }),
        ...conditionsOn('documents', documents, { link: 'about', kinds: ['document'], store }),
      ],
    };
  });
}

/** Statements with certain figures have figures. */
function checkedHasFigures(hasFigures: boolean | null): true {
  if (hasFigures === false)
    throw badInput('"hasFigures: false" contradicts "figureKinds": leave out one of the two', { argument: 'hasFigures', value: false });
  return true;
}

type By = { readonly link: NodeCondition['link']; readonly kinds: readonly Kind[]; readonly store: Store };

function conditionsOn(field: keyof Where, value: Where['subjects'], { link, kinds, store }: By): readonly NodeCondition[] {
  checkNotEmpty(field, value);
  return inArgument(field, () =>
    referencesIn(value ?? [], store, kinds).flatMap(({ nodes, relations = null, all, none }, index): readonly NodeCondition[] => {
      if (relations && link !== 'mentions')
        throw badInput('"relations" is for "mentions": leave it out', { argument: `${index}.relations` });
      const ids = nodes.map(({ id }) => id);
      const condition = { link, relations, isNegated: Boolean(none) };
      return all ? ids.map((id) => ({ ...condition, ids: [id] })) : [{ ...condition, ids }];
    }),
  );
}
