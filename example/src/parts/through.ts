/** Says so if the evidence for a technology names a narrower one, such as the ELK stack for Kibana. */
import type { Named } from '../answers.ts';
import { type Child, h } from '../element.ts';
import { nodeLinks } from './node-link.ts';

/** The technologies that the evidence names; nothing if that is only the one that was asked about. */
export function through(matchedVia: readonly Named[], topic: Named | undefined): Child {
  return matchedVia.some(({ id }) => id !== topic?.id) && h('p', { class: 'quiet' }, 'through ', nodeLinks(matchedVia));
}
