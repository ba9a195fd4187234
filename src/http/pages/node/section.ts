/** The sections of a document, and their anchors on its page. */
import { pathOf } from '../path-of.ts';

/** What joins the headings above a statement. */
export const joint = ' › ';

/** The headings of a section, from the top. */
export function headingsOf(section: string): readonly string[] {
  return section.split(joint);
}

/** The anchor of a section: the same as long as its headings are. */
export function anchorOf(section: string): string {
  return headingsOf(section)
    .map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
        .replaceAll(/^-|-$/g, ''),
    )
    .join('--');
}

/** The path of a section on the page of its document. */
export function sectionPath(document: string, section: string): string {
  return `${pathOf(document)}#${encodeURIComponent(anchorOf(section))}`;
}
