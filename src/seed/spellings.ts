/** Finds the name in a name that somebody wrote with a version, a suffix or in the plural. */

/** A version after a name: `Python 3`, `Java 8+`, `Angular 2.x`, `Vue3`, `PHP v7.4`. Names of one or two letters need a space: D3 is not D. */
const version = /^(.*?(?:\p{L}{3}|[\p{L}+#]\s))\s*v?\d+(?:\.(?:\d+|x))*\+?$/iu;
const scriptSuffix = /^(.{3,}?)[\s.-]?js$/i;
const apache = /^apache\s+(.{3,})$/i;
const plural = /^(.*\p{Script=Latin}{3}[^s\P{L}])s$/iu;

/** Shorter or simpler forms of a name that mean the same, if they are names at all. The likeliest comes first. */
export function spellingsOf(name: string): readonly string[] {
  const unversioned = version.exec(name)?.[1]?.trim();
  return [name, unversioned ?? []]
    .flat()
    .flatMap((one) => [
      ...(one === name ? [] : [one]),
      ...[scriptSuffix, apache, plural].flatMap((form) => form.exec(one)?.[1]?.trim() ?? []),
      `${one}s`,
    ]);
}

/** The names in a name that joins several: `HTML/CSS`, `Git & GitHub`, `Python (Django, Flask)`. Empty if it is one name. */
export function partsOf(name: string): readonly string[] {
  const parts = name
    .split(/[/&,;()|]|\s\+\s|\s(?:and|und|et|y|e|en)\s/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1 ? parts : [];
}
