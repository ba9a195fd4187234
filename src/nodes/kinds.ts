/** Every kind of node, with its seed files and tables. Careers are read, and lists of several kinds are sorted, in this order. `index.ts` registers the GraphQL types. */
import type { NodeKind } from '../seed/node-kind.ts';
import { article } from './article/article.seed.ts';
import { award } from './award/award.seed.ts';
import { certificate } from './certificate/certificate.seed.ts';
import { contribution } from './contribution/contribution.seed.ts';
import { document } from './document/document.seed.ts';
import { education } from './education/education.seed.ts';
import { event } from './event/event.seed.ts';
import { language } from './language/language.seed.ts';
import { organization } from './organization/organization.seed.ts';
import { person } from './person/person.seed.ts';
import { position } from './position/position.seed.ts';
import { project } from './project/project.seed.ts';
import { role } from './role/role.seed.ts';
import { talk } from './talk/talk.seed.ts';
import { technology } from './technology/technology.seed.ts';

export const nodeKinds: readonly NodeKind[] = [
  person,
  organization,
  position,
  role,
  project,
  contribution,
  event,
  talk,
  article,
  education,
  certificate,
  award,
  document,
  technology,
  language,
];
