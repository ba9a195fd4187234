/** Writes a career as a table for spreadsheets: a row for each sentence, and for each record that no sentence is about. */
import { stringify } from 'csv-stringify/sync';
import type { Career, Dates } from './career.ts';

const columns = ['kind', 'name', 'start', 'end', 'sentence', 'technologies named', 'section', 'document'] as const;

type Row = Readonly<Record<(typeof columns)[number], string>>;

/** The career as CSV, with a byte order mark, so that spreadsheets read it as UTF-8. */
export function csvOfCareer(career: Career): string {
  const dates = new Map<string, Dates>(
    [...career.positions, ...career.positions.flatMap(({ roles }) => roles.nodes), ...career.projects, ...career.education].map(
      ({ id, period }) => [id, period] as const,
    ),
  );
  const dated = [...career.talks, ...career.articles, ...career.awards, ...career.certificates];
  for (const { id, date } of dated) dates.set(id, date === null ? null : { start: date, end: date, isOngoing: false });
  const sentences = career.sentences.map(({ text, section, document, subject, mentions, period }): Row => {
    const own = period ?? dates.get(subject.id) ?? null;
    const technologies = new Set(mentions.filter(({ node }) => node.nodeKind === 'TECHNOLOGY').map(({ node }) => node.name));
    return {
      kind: subject.nodeKind.toLowerCase(),
      name: subject.name,
      ...startAndEnd(own),
      sentence: text,
      'technologies named': [...technologies].join('; '),
      section,
      document: document.title,
    };
  });
  const described = new Set(career.sentences.flatMap(({ subject }) => subject.id));
  const isDescribed = ({ id, roles }: Career['positions'][number]) =>
    [id, ...roles.nodes.map((role) => role.id)].some((one) => described.has(one));
  const others = [
    ...career.positions.filter((one) => !isDescribed(one)),
    ...[...career.projects, ...career.education, ...dated].filter(({ id }) => !described.has(id)),
  ];
  const records = others.map(({ id, name }): Row => ({
    kind: id.slice(0, id.indexOf('/')),
    name,
    ...startAndEnd(dates.get(id) ?? null),
    sentence: '',
    'technologies named': '',
    section: '',
    document: '',
  }));
  return stringify([...sentences, ...records], {
    header: true,
    columns: [...columns],
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

function startAndEnd(period: Dates): Pick<Row, 'start' | 'end'> {
  return { start: period?.start ?? '', end: period?.isOngoing ? 'present' : (period?.end ?? '') };
}
