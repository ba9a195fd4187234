/** Registers the GraphQL types of every kind of node. `kinds.ts` lists the kinds with their seed files and tables. */
import './article/article.type.ts';
import './award/award.type.ts';
import './certificate/certificate.type.ts';
import './contribution/contribution.type.ts';
import './document/document.type.ts';
import './education/education.type.ts';
import './event/event.type.ts';
import './language/language.type.ts';
import './organization/organization.type.ts';
import './person/person.type.ts';
import './person/skill.type.ts';
import './position/position.type.ts';
import './project/project.type.ts';
import './role/role.type.ts';
import './talk/talk.type.ts';
import './technology/technology.type.ts';
