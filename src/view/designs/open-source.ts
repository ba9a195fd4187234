/** Open-source work: the projects, whether they were created or contributed to, and with what. */
import type { OpenSourceAnswer } from '../../client/questions.ts';
import { textValue } from '../values.ts';
import { counted, listed } from '../words.ts';
import { type Design, linksTo, linkTo, tableOf, urlValue } from './design.ts';
import { proof } from './proof.ts';

/** What somebody did in an open-source project. */
const did = { CREATOR: 'created it', MAJOR: 'major contribution', MINOR: 'minor contribution' } as const;

export function openSource({ contributions }: OpenSourceAnswer): Design {
  const { edges, totalCount } = contributions;
  const count = (level: keyof typeof did) => edges.filter(({ node }) => node.level === level).length;
  const [created, major, minor] = [count('CREATOR'), count('MAJOR'), count('MINOR')];
  const parts = [
    created > 0 && `${counted(created, 'project')} created`,
    major > 0 && counted(major, 'major contribution'),
    minor > 0 && counted(minor, 'minor contribution'),
  ].filter((part) => part !== false);
  // Creators first, since their work is the largest.
  const order = Object.keys(did);
  const isAll = edges.length === totalCount;
  const rows = isAll ? edges.toSorted((a, b) => order.indexOf(a.node.level) - order.indexOf(b.node.level)) : edges;
  return {
    sentence:
      totalCount === 0
        ? 'The documents mention no such open-source work.'
        : isAll
          ? `${listed(parts)}.`
          : `${counted(totalCount, 'open-source project')}.`,
    parts: [
      tableOf({ key: 'contributions', title: 'Open-source work', page: contributions }, rows, [
        { title: 'Project', of: ({ node }) => linkTo(node.project) },
        { title: 'Person', of: ({ node }) => linkTo(node.person) },
        { title: 'Did', of: ({ node }) => textValue(did[node.level]) },
        { title: 'With', of: ({ node }) => linksTo(node.technologies.nodes, node.technologies.totalCount) },
        { title: 'Code', of: ({ node }) => urlValue(node.url) },
        proof,
      ]),
    ],
  };
}
