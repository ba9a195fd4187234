/** What the design of an answer is made of: a sentence, and tables with few columns in people's words. */
import type { Variables } from '../../questions/variables.ts';
import { type Column, nothing, type Value } from '../values.ts';
import type { Part } from '../view.ts';

/** An answer as people read it. */
export type Design = {
  /** The answer in one or two sentences. */
  readonly sentence: string;
  readonly parts: readonly Part[];
};

/** What a question was asked with: the values of its variables, and each of them in words, such as “Kubernetes” or “in 2016”. */
export type Asked = { readonly variables: Variables; readonly words: (variable: string) => string };

/** A node as an answer names it. */
export type Named = { readonly id: string; readonly name: string };

/** `totalCount` is null if the rows are not what it counts. */
type PageOfRows = {
  readonly totalCount: number | null;
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

/** A column of a table: its title, what its cells show of a row, and what it means if its title does not say. */
export type Cells<Row> = {
  readonly title: string;
  readonly of: (row: Row) => Value;
  readonly hint?: string;
  /** Whether it is for spreadsheets only. */
  readonly isDetail?: boolean;
};

/** A table of rows. `key` is the key of the list in the answer. */
export function tableOf<Row>(
  { key, title, page }: { readonly key: string; readonly title: string; readonly page?: PageOfRows },
  rows: readonly Row[],
  columns: readonly Cells<Row>[],
): Part {
  return {
    key,
    title,
    hint: '',
    value: {
      is: 'table',
      columns: columns.map(({ title: name, hint = '', isDetail = false }): Column => ({ title: name, hint, isDetail })),
      rows: rows.map((row) => columns.map(({ of }) => of(row))),
      total: page?.totalCount ?? null,
      next: page?.pageInfo?.hasNextPage ? page.pageInfo.endCursor : null,
    },
  };
}

/** A node as a link. */
export function linkTo(node: Named | { readonly id: string; readonly title: string } | null | undefined): Value {
  if (!node) return nothing;
  return { is: 'node', id: node.id, text: 'name' in node ? node.name : node.title };
}

/** Nodes as links in a list. */
export function linksTo(nodes: readonly Named[], total: number | null = null): Value {
  return { is: 'list', of: 'names', values: nodes.map(linkTo), total };
}

/** A date, or nothing. */
export function dated(date: string | null): Value {
  return date === null ? nothing : { is: 'date', date };
}

/** A URL, or nothing. */
export function urlValue(url: string | null): Value {
  return url === null ? nothing : { is: 'url', url };
}

/** The person that a question is about, for spreadsheets: pages and terminals have the name in their heading. */
export function subject(person: Named): Part {
  return { key: 'person', title: 'Person', hint: '', value: linkTo(person), isDetail: true };
}
