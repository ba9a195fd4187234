/** Answers the questions of the benchmark without GraphQL: with SQL written for each question, and the nested answer assembled by hand. */
import type Database from 'better-sqlite3';
import type { Figure } from '../src/graph/draft.ts';
import { fold } from '../src/graph/name.ts';
import { type EvidenceStrength, type Relation, relationsInOrder, stronger } from '../src/graph/relation.ts';

/** One question, with prepared statements. */
export type ByHand = {
  /** The number of statements that an answer runs. */
  readonly statements: number;
  answer(): unknown;
};

type TechnologyEvidence = { readonly technology: number; readonly name: string; readonly relation: Relation; readonly is_direct: number };

type CitedEvidence = TechnologyEvidence & {
  readonly statement: number;
  readonly text: string;
  readonly section: string;
  readonly strength: EvidenceStrength;
  readonly document: string;
};

/** The dates of a row. */
type DatedRow = { readonly start: string | null; readonly end: string | null; readonly known_until: string | null };

function periodOf({ start, end, known_until: knownUntil }: DatedRow): object {
  const isOngoing = end === 'ongoing';
  return { start, end: isOngoing ? null : end, isOngoing, knownUntil: isOngoing ? knownUntil : null };
}

/** Everything that `bench/career.graphql` asks about a person. Null if there is no such person. */
export function careerByHand(database: Database.Database, name: string): ByHand {
  const sql = {
    person: database.prepare<[string], { id: number; name: string; pronouns: string | null }>(
      `select n.id, n.name, t.pronouns
       from name m
       join node n on n.id = m.node_id
       join person t on t.id = n.id
       where m.kind = 'person' and m.folded = +?`,
    ),
    links: database.prepare<[number], object>(
      `select label, handle, case when url like 'http%' then url end as url
       from person_link
       where person_id = +?
       order by ordinal`,
    ),
    positions: database.prepare<[number], DatedRow & { id: number; title: string; organization: string; url: string | null }>(
      `select t.id, t.title, t.period_start as start, t.period_end as end, d.known_until, n.name as organization, o.url
       from position t
       join node d on d.id = t.id
       join organization o on o.id = t.organization_id
       join node n on n.id = o.id
       where t.person_id = +?
       order by t.id`,
    ),
    roles: database.prepare<[number], { id: number; position: number; title: string; is_implicit: number }>(
      `select r.id, t.id as position, r.title, r.is_implicit
       from position t
       join role r on r.position_id = t.id
       where t.person_id = +?
       order by t.id, r.id`,
    ),
    sentencesOfRoles: database.prepare<[number], { id: number; role: number; text: string }>(
      `select s.id, r.id as role, s.text
       from position t
       join role r on r.position_id = t.id
       join statement s on s.subject_id = r.id and s.is_record = 0
       where t.person_id = +?
       order by t.id, r.id, s.id`,
    ),
    figures: database.prepare<[string], Figure & { statement: number }>(
      `select f.statement_id as statement, f.kind, f.measure, f.value, f.unit, f.frequency, f.change, f.hedge, f.before, f.after
       from json_each(?) p
       cross join figure f on f.statement_id = p.value
       order by p.key, f.ordinal`,
    ),
    technologiesOfRoles: database.prepare<[number], CitedEvidence & { role: number }>(
      `select r.id as role, n.id as technology, n.name, e.relation, e.is_direct, s.id as statement, s.text, s.section, s.strength, d.name as document
       from position t
       join role r on r.position_id = t.id
       join evidence e on e.from_id = r.id and e.to_kind = 'technology'
       join node n on n.id = e.to_id
       join statement s on s.id = e.statement_id
       join node d on d.id = s.document_id
       where t.person_id = +?
       order by t.id, r.id, e.to_id, e.statement_id`,
    ),
    projects: database.prepare<[number], { id: number; position: number; name: string }>(
      `select distinct n.id, t.id as position, n.name
       from position t
       join evidence e on e.to_id = t.id and e.from_kind = 'project' and e.relation = 'WORKED'
       join node n on n.id = e.from_id
       where t.person_id = +?
       order by t.id, n.id`,
    ),
    sentencesOfProjects: database.prepare<[string], { project: number; text: string }>(
      `select p.value as project, s.text
       from json_each(?) p
       cross join statement_for o on o.node_id = p.value and o.is_record = 0
       join statement s on s.id = o.statement_id
       order by p.key, s.id`,
    ),
    technologiesOfProjects: database.prepare<[string], TechnologyEvidence & { project: number }>(
      `select p.value as project, n.id as technology, n.name, e.relation, e.is_direct
       from json_each(?) p
       cross join evidence e on e.from_id = p.value and e.to_kind = 'technology'
       join node n on n.id = e.to_id
       order by p.key, e.to_id`,
    ),
    contributions: database.prepare<[number], { level: string; url: string | null; project: string; projectUrl: string | null }>(
      `select t.level, t.url, n.name as project, p.url as projectUrl
       from contribution t
       join project p on p.id = t.project_id
       join node n on n.id = p.id
       where t.person_id = +?
       order by t.id`,
    ),
    talks: database.prepare<
      [number],
      { id: number; title: string; format: string; date: string; event: string; videoState: string | null; url: string | null }
    >(
      `select t.id, n.name as title, t.format, t.date, v.name as event, t.video_state as videoState, t.url
       from talk_participant a
       join talk t on t.id = a.talk_id
       join node n on n.id = t.id
       join node v on v.id = t.event_id
       where a.person_id = +?
       order by t.id`,
    ),
    participants: database.prepare<
      [number],
      { talk: number; person: string; part: string; title: string | null; organization: string | null }
    >(
      `select a.talk_id as talk, n.name as person, a.part, a.title, o.name as organization
       from talk_participant own
       join talk_participant a on a.talk_id = own.talk_id
       join node n on n.id = a.person_id
       left join node o on o.id = a.organization_id
       where own.person_id = +?
       order by a.talk_id, a.ordinal`,
    ),
    articles: database.prepare<
      [number],
      { id: number; relation: Relation; title: string; date: string; publisher: string | null; url: string | null }
    >(
      `select t.id, e.relation, n.name as title, t.date, o.name as publisher, t.url
       from evidence e
       join article t on t.id = e.from_id
       join node n on n.id = t.id
       left join node o on o.id = t.publisher_id
       where e.to_id = +? and e.from_kind = 'article'
       order by t.id`,
    ),
    education: database.prepare<
      [number],
      DatedRow & {
        id: number;
        degree: string;
        field: string | null;
        grade: number | null;
        scale: number | null;
        school: string;
      }
    >(
      `select t.id, t.degree, t.field, t.period_start as start, t.period_end as end, d.known_until, t.grade, t.grade_scale as scale, n.name as school
       from education t
       join node d on d.id = t.id
       join node n on n.id = t.organization_id
       where t.person_id = +?
       order by t.id`,
    ),
    honors: database.prepare<[number], { education: number; name: string }>(
      `select h.education_id as education, h.name
       from education t
       join education_honor h on h.education_id = t.id
       where t.person_id = +?
       order by t.id, h.ordinal`,
    ),
  };

  function answer(): unknown {
    const person = sql.person.get(fold(name));
    if (!person) return { person: null };
    const { id } = person;
    return {
      person: {
        name: person.name,
        pronouns: person.pronouns,
        links: sql.links.all(id),
        positions: completeList('nodes', positions(id)),
        contributions: completeList('nodes', contributions(id)),
        talks: completeList('nodes', talks(id)),
        articles: completeList('edges', articles(id)),
        education: completeList('nodes', education(id)),
      },
    };
  }

  function positions(person: number): readonly unknown[] {
    const rolesOf = roles(person);
    const projectsOf = projects(person);
    return sql.positions.all(person).map(({ id, title, organization, url, ...dates }) => ({
      title,
      organization: { name: organization, url },
      period: periodOf(dates),
      roles: completeList('nodes', rolesOf.get(id) ?? []),
      projects: completeList('nodes', projectsOf.get(id) ?? []),
    }));
  }

  function roles(person: number): ReadonlyMap<number, readonly unknown[]> {
    const sentences = sql.sentencesOfRoles.all(person);
    const figuresOf = Map.groupBy(sql.figures.all(JSON.stringify(sentences.map(({ id }) => id))), ({ statement }) => statement);
    const sentencesOf = Map.groupBy(sentences, ({ role }) => role);
    const evidenceOf = Map.groupBy(sql.technologiesOfRoles.all(person), ({ role }) => role);
    return grouped(
      sql.roles.all(person),
      ({ position }) => position,
      ({ id, title, is_implicit: isImplicit }) => ({
        title,
        isImplicit: isImplicit === 1,
        statements: completeList(
          'nodes',
          (sentencesOf.get(id) ?? []).map((sentence) => ({
            text: sentence.text,
            figures: (figuresOf.get(sentence.id) ?? []).map(({ kind, measure, value, unit, frequency, change, hedge, before, after }) => ({
              kind,
              measure,
              value,
              unit,
              frequency,
              change,
              hedge,
              before,
              after,
            })),
          })),
        ),
        technologies: completeList(
          'edges',
          named(evidenceOf.get(id) ?? []).map((rows) => ({
            node: { name: rows[0].name },
            relation: strongest(rows),
            strength: rows.map(({ strength }) => strength).reduce(stronger),
            evidence: citations(rows),
          })),
        ),
      }),
    );
  }

  function projects(person: number): ReadonlyMap<number, readonly unknown[]> {
    const rows = sql.projects.all(person);
    const ids = JSON.stringify([...new Set(rows.map(({ id }) => id))]);
    const sentencesOf = Map.groupBy(sql.sentencesOfProjects.all(ids), ({ project }) => project);
    const evidenceOf = Map.groupBy(sql.technologiesOfProjects.all(ids), ({ project }) => project);
    return grouped(
      rows,
      ({ position }) => position,
      ({ id, name: project }) => ({
        name: project,
        statements: completeList(
          'nodes',
          (sentencesOf.get(id) ?? []).map(({ text }) => ({ text })),
        ),
        technologies: completeList(
          'edges',
          named(evidenceOf.get(id) ?? []).map((evidence) => ({
            node: { name: evidence[0].name },
            relation: strongest(evidence),
          })),
        ),
      }),
    );
  }

  function contributions(person: number): readonly unknown[] {
    return sql.contributions.all(person).map(({ level, url, project, projectUrl }) => ({
      level,
      url,
      project: { name: project, url: projectUrl },
    }));
  }

  function talks(person: number): readonly unknown[] {
    const participantsOf = grouped(
      sql.participants.all(person),
      ({ talk }) => talk,
      ({ person: participant, part, title, organization }) => ({
        person: { name: participant },
        part,
        title,
        organization: organization === null ? null : { name: organization },
      }),
    );
    return sql.talks.all(person).map(({ id, title, format, date, event, videoState, url }) => ({
      title,
      format,
      date,
      event: { name: event },
      participants: participantsOf.get(id) ?? [],
      videoState,
      url,
    }));
  }

  function articles(person: number): readonly unknown[] {
    return runs(sql.articles.all(person), ({ id }) => id).map((rows) => {
      const [{ title, date, publisher, url }] = rows;
      return { node: { title, date, publisher: publisher === null ? null : { name: publisher }, url }, relation: strongest(rows) };
    });
  }

  function education(person: number): readonly unknown[] {
    const honorsOf = grouped(
      sql.honors.all(person),
      (honor) => honor.education,
      (honor) => honor.name,
    );
    return sql.education.all(person).map(({ id, degree, field, grade, scale, school, ...dates }) => ({
      degree,
      field,
      school: { name: school },
      period: periodOf(dates),
      grade: grade === null || scale === null ? null : { value: grade, scale },
      honors: honorsOf.get(id) ?? [],
    }));
  }

  return { statements: Object.keys(sql).length, answer };
}

type TalkEvidence = {
  readonly total: number;
  readonly id: number;
  readonly title: string;
  readonly format: string;
  readonly date: string;
  readonly event: string;
  readonly url: string | null;
  readonly via: number;
  readonly via_kind: string;
  readonly via_name: string;
  readonly statement: number;
  readonly text: string;
  readonly section: string;
  readonly document: string;
};

/** Everything that `bench/talks-about.graphql` asks about a technology or project. */
export function talksByHand(database: Database.Database, name: string): ByHand {
  const sql = {
    technology: database.prepare<[string], { id: number }>(
      `select node_id as id
       from name
       where kind in ('technology', 'project') and folded = +?
       order by kind = 'project'
       limit 1`,
    ),
    talks: database.prepare<[{ technology: number }], TalkEvidence>(
      `select p.total, t.id, n.name as title, t.format, t.date, o.name as event, t.url,
         v.id as via, v.kind as via_kind, v.name as via_name, s.id as statement, s.text, s.section, d.name as document
       from (
         select from_id, count(*) over () as total
         from evidence
         where to_id = +:technology and from_kind = 'talk' and relation = 'ABOUT'
         group by from_id
         order by from_id
         limit 20) p
       cross join talk t on t.id = p.from_id
       join node n on n.id = t.id
       join node o on o.id = t.event_id
       join evidence e on e.to_id = +:technology and e.from_kind = 'talk' and e.from_id = t.id and e.relation = 'ABOUT'
       join node v on v.id = e.via_id
       join statement s on s.id = e.statement_id
       join node d on d.id = s.document_id
       order by t.id, s.id, v.id`,
    ),
  };
  return {
    statements: Object.keys(sql).length,
    answer() {
      const technology = sql.technology.get(fold(name));
      if (!technology) throw new Error(`There is no technology or project "${name}"`);
      const rows = sql.talks.all({ technology: technology.id });
      return {
        talks: {
          totalCount: rows[0]?.total ?? 0,
          edges: runs(rows, ({ id }) => id).map((found) => {
            const [{ title, format, date, event, url }] = found;
            const technologies = found.filter((row) => row.via_kind === 'technology');
            return {
              node: { title, format, date, event: { name: event }, url },
              matchedVia: [...new Map(technologies.map((row) => [row.via, { name: row.via_name }])).values()],
              evidence: citations(found),
            };
          }),
        },
      };
    },
  };
}

/** A list that fits on one page, with its length. */
function completeList(key: 'nodes' | 'edges', rows: readonly unknown[]): unknown {
  return { totalCount: rows.length, [key]: rows };
}

/** The evidence for each technology that a statement names. Technologies that are only broader than a named one are omitted. */
function named<Row extends TechnologyEvidence>(evidence: readonly Row[]): readonly (readonly [Row, ...Row[]])[] {
  return runs(evidence, ({ technology }) => technology).filter((rows) => rows.some((row) => row.is_direct === 1));
}

/** Each statement once, in the order of the documents. */
function citations(rows: readonly Pick<CitedEvidence, 'statement' | 'text' | 'section' | 'document'>[]): readonly unknown[] {
  return runs(rows, ({ statement }) => statement).map(([{ text, section, document }]) => ({
    text,
    section,
    document: { title: document },
  }));
}

function strongest(rows: readonly { readonly relation: Relation }[]): Relation | undefined {
  return relationsInOrder.find((relation) => rows.some((row) => row.relation === relation));
}

/** Groups adjacent rows with the same key. */
function runs<Row>(rows: readonly Row[], keyOf: (row: Row) => number): readonly (readonly [Row, ...Row[]])[] {
  const found: [Row, ...Row[]][] = [];
  let last: [Row, ...Row[]] | undefined;
  for (const row of rows) {
    if (last && keyOf(last[0]) === keyOf(row)) last.push(row);
    else found.push((last = [row]));
  }
  return found;
}

function grouped<Row, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => number,
  valueOf: (row: Row) => Value,
): ReadonlyMap<number, readonly Value[]> {
  const groups = new Map<number, Value[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(valueOf(row));
    else groups.set(keyOf(row), [valueOf(row)]);
  }
  return groups;
}
