/** The path of a node’s page. */

/** `/technology/go` for `technology/go`. */
export function pathOf(id: string): string {
  return `/${id.split('/').map(encodeURIComponent).join('/')}`;
}
