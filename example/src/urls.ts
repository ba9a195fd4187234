/** The URLs of the site. All of them can be shared. */

/** The URL of the page of any node, such as `?node=technology/nomad`. */
export function nodeUrl(id: string): string {
  return queryOf({ node: id });
}

/** The URL of a page, with what it is about: `pageUrl('talks', { about: 'technology/nomad' })`. */
export function pageUrl(page: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  return queryOf({ page, ...query });
}

function queryOf(query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `?${new URLSearchParams(given).toString().replaceAll('%2F', '/')}`;
}
