/** The URLs of the site. All of them can be shared. */

/** The URL of the page of any node, such as `?node=technology/nomad`. */
export function nodeUrl(id: string): string {
  return queryOf({ node: id });
}

/** The URL of a page, with what it is about: `pageUrl('talks', { about: 'technology/nomad' })`. */
export function pageUrl(page: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  return queryOf({ page, ...query });
}

/** A query as the URLs of the site have it: without what is empty, and with the slashes of IDs as they are. */
export function queryOf(query: Readonly<Record<string, string | undefined>> | URLSearchParams): string {
  const entries = query instanceof URLSearchParams ? [...query] : Object.entries(query);
  const given = entries.flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `?${new URLSearchParams(given).toString().replaceAll('%2F', '/')}`;
}
