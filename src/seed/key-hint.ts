/** Says what to write instead of a key that a record does not have. */
import { suggestion } from '../graph/spelling.ts';

/** What people call the keys of records, by our name for it. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  document: ['source'],
  person: ['basics', 'about', 'profile'],
  positions: ['work', 'jobs', 'experience', 'employment'],
  education: ['studies'],
  articles: ['publications', 'papers'],
  organization: ['company', 'employer', 'firm'],
  school: ['institution', 'university', 'college'],
  degree: ['studytype'],
  title: ['position', 'role', 'job', 'jobtitle', 'name'],
  name: ['title'],
  period: ['dates', 'date', 'start', 'end', 'from', 'to', 'since', 'until', 'startdate', 'enddate', 'year', 'years', 'when'],
  statements: ['summary', 'description', 'highlights', 'bullets', 'achievements', 'responsibilities', 'tasks'],
  url: ['website', 'link', 'homepage', 'href'],
};

/** Lists that people want to give a record; here, sentences say what it used. */
const lists = /^(technologies|technology|uses|used|skills|tech|techs|stack|tools|keywords|tags)$/i;

/** How to fix a text that YAML reads as a key and its value. */
export const unquoted = 'If it is the beginning of a text, put quotes around the whole text, because it contains a colon.';

/** How to fix a key, given the keys that the record may have: a sentence that begins with a space. */
export function keyHint(key: string, value: unknown, known: readonly string[]): string {
  if (known.includes('statements') && lists.test(key) && Array.isArray(value))
    return ` Write a sentence under "statements" instead: ${sentenceOf(value)}.`;
  if (/\s/.test(key.trim())) return ` ${unquoted}`;
  const similar = suggestion(key, known);
  if (similar) return similar;
  const other = known.find((name) => otherNames[name]?.includes(key.toLowerCase()));
  if (other === 'period') return ' Give its dates as period: { start: 2019-03, end: present }.';
  return other === undefined ? ` Its keys are ${known.join(', ')}.` : ` Did you mean "${other}"?`;
}

/** `Used [[go]] and [[rust]].`, as YAML needs it. */
function sentenceOf(names: readonly unknown[]): string {
  const marks = names.filter((name) => typeof name === 'string').map((name) => `[[${name}]]`);
  return `Used ${new Intl.ListFormat('en').format(marks.length === 0 ? ['[[go]]', '[[rust]]'] : marks)}`;
}
