/** Renders an answer as Markdown with a link for every node and statement, for programs that read text. */
import { more, inText, type Titled } from './csv.ts';
import { isEmpty, type Table, type Value, withoutDetails } from './values.ts';

/** The URL under which a reader finds a node or a statement. */
export type LinkTo = (id: string) => string;

/** An answer as text: a fact in a line, a list below its title, and for each row of a table its cells under their titles. */
export function inMarkdown(parts: readonly Titled[], linkTo: LinkTo): string {
  return parts
    .filter(({ value, isDetail }) => value.is !== 'nothing' && isDetail !== true)
    .map(({ title, value }) =>
      value.is === 'table' ? `## ${title}\n\n${inRows(value, linkTo)}` : `**${title}:** ${inLine(value, linkTo)}`,
    )
    .join('\n\n');
}

function inRows(table: Table, linkTo: LinkTo): string {
  const { columns, rows } = withoutDetails(table);
  const lines = rows.map((row) => {
    const cells = row.flatMap((value, index) => {
      const text = isEmpty(value) && value.is !== 'absent' ? '' : inLine(value, linkTo);
      const title = columns[index]?.title ?? '';
      return text === '' ? [] : [title === '' ? text : `${title}: ${text}`];
    });
    return `- ${cells.join('\n  ')}`;
  });
  return [...(lines.length > 0 ? lines : ['None in the documents.']), ...more(table.rows, table.total)].join('\n');
}

function inLine(value: Value, linkTo: LinkTo): string {
  switch (value.is) {
    case 'absent':
      return value.text;
    case 'node':
      return `[${escaped(value.text)}](${linkTo(value.id)})`;
    case 'statement':
      return `“${escaped(value.text)}” ([${escaped(value.source || 'source')}](${linkTo(value.id)}))`;
    case 'list':
      if (isEmpty(value)) return 'none in the documents';
      return [...value.values.map((one) => inLine(one, linkTo)), ...more(value.values, value.total)].join(
        value.of === 'names' ? '; ' : '\n  ',
      );
    case 'table':
      return inRows(value, linkTo).replaceAll('\n', '\n  ');
    default:
      return escaped(inText(value));
  }
}

/** Text without the characters that would start a link or end one. */
function escaped(text: string): string {
  return text.replace(/[[\]]/g, '\\$&');
}
