/** The formats that a career can be exported in. */
import type { Context } from '../schema/builder.ts';
import { type Career, careerOf } from './career.ts';
import { csvOfCareer } from './csv.ts';
import { jsonLdOf } from './json-ld.ts';
import { jsonResumeOf } from './json-resume.ts';

type UrlOf = (id: string) => string | null;

/** The formats, each with what it has no place for. */
export const formats = {
  jsonresume: {
    write: (career: Career) => inJson(jsonResumeOf(career)),
    leavesOut:
      'links that are paths, roles in own projects, the sections and documents of statements, relations other than “used”, figures, and what is ongoing but not the latest job',
  },
  jsonld: {
    write: (career: Career, urlOf: UrlOf) => inJson(jsonLdOf(career, urlOf)),
    leavesOut: 'statements and where they were read, skills that nothing shows, interests and references',
  },
  csv: {
    write: csvOfCareer,
    leavesOut: 'contact details, links, skills and languages, which are not sentences',
  },
} as const satisfies Readonly<Record<string, { readonly write: (career: Career, urlOf: UrlOf) => string; readonly leavesOut: string }>>;

export type Format = keyof typeof formats;

/** The career of the person with this ID in a format; null if the graph has none. */
export function exportOf(format: Format, id: string, context: Context, urlOf: UrlOf = () => null): string | null {
  const career = careerOf(id, context);
  return career && formats[format].write(career, urlOf);
}

function inJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
