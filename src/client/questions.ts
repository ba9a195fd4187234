/** The questions that come with the graph, and what they answer. Written by `npm run generate` from src/questions and the schema. */
import type { GraphQLClient } from 'graphql-request';
import { type Call, question } from './question.ts';

/** A graph that can be asked: a client of graphql-request that has a function for every question. */
export interface CareerGraph extends GraphQLClient {
  /**
   * Which achievements come with a number, which way did it go, and how sure is it?
   *
   * Every figure in a document, with the words that hedge it: “over”, “about”, “nearly”.
   */
  achievements(variables?: AchievementsVariables, call?: Call): Promise<AchievementsAnswer>;
  /**
   * What was built at an employer, and with what?
   *
   * The projects that documents place there, with what they used, what they took the place of, and what they did without.
   */
  builtAt(variables?: BuiltAtVariables, call?: Call): Promise<BuiltAtAnswer>;
  /**
   * A career at a glance: what somebody did, where and when
   *
   * Positions from the newest to the oldest, studies, and how much else there is to read.
   */
  careerAtAGlance(variables?: CareerAtAGlanceVariables, call?: Call): Promise<CareerAtAGlanceAnswer>;
  /**
   * A whole profile page in one request
   *
   * Positions, roles and projects with what was used in each and how we know, talks, articles, open source and education: what a front end needs for a page about somebody.
   */
  career(variables?: CareerVariables, call?: Call): Promise<CareerAnswer>;
  /**
   * What does somebody claim that nothing in their documents shows?
   *
   * Technologies that they say they know, and that no role, project, talk, contribution or published article bears out; a letter without an address is their own word. It may still be true: the documents are silent, and a question at the interview will tell.
   */
  claimedNeverShown(variables?: ClaimedNeverShownVariables, call?: Call): Promise<ClaimedNeverShownAnswer>;
  /**
   * At which employers was a technology used, under any of the names of its parts?
   *
   * Asking for AWS finds EC2, RDS and EKS; asking for EKS never finds somebody who only says AWS.
   */
  employersUsing(variables?: EmployersUsingVariables, call?: Call): Promise<EmployersUsingAnswer>;
  /**
   * What is there of a broad technology, and why did each thing match?
   *
   * People, roles, projects, talks, articles and contributions that touch it or anything narrower; “matched via” says by which way.
   */
  everythingUnder(variables?: EverythingUnderVariables, call?: Call): Promise<EverythingUnderAnswer>;
  /**
   * How long and how recently has somebody used a technology?
   *
   * The union of all the months in which it was used, never their sum: two projects in one month are one month. “At least” is what remains if dates that name only a year are read as narrowly as they allow.
   */
  experience(variables?: ExperienceVariables, call?: Call): Promise<ExperienceAnswer>;
  /**
   * Who meets these requirements, and who nearly does?
   *
   * One verdict for each requirement, with its months, its last use and its evidence. There is no score: people come by how many requirements they meet, then by how nearly. “Not found” means that no document says so, which is not a no.
   */
  fit(variables?: FitVariables, call?: Call): Promise<FitAnswer>;
  /**
   * Where does a career have gaps, and what ran side by side?
   *
   * Gaps are months between positions in which there was none. Overlaps are positions and studies that share a month; one that ends in the month in which the next begins shares that month. Only what is dated counts.
   */
  gapsAndOverlaps(variables?: GapsAndOverlapsVariables, call?: Call): Promise<GapsAndOverlapsAnswer>;
  /**
   * What do these people have in common?
   *
   * Technologies that every one of them used, contributed to, spoke or wrote of, or claims, with the evidence of each.
   */
  inCommon(variables?: InCommonVariables, call?: Call): Promise<InCommonAnswer>;
  /**
   * What was going on in a career at a date?
   *
   * A year or a month is taken as a whole: what was at any time within it. “Present” goes on at any later date.
   */
  onADate(variables?: OnADateVariables, call?: Call): Promise<OnADateAnswer>;
  /**
   * Who else was on stage, in which part, and where did they come from?
   *
   * Everybody at somebody's talks, panels and fireside chats, as the document introduces them.
   */
  onStageWith(variables?: OnStageWithVariables, call?: Call): Promise<OnStageWithAnswer>;
  /**
   * What was given to open source, and how much of it?
   *
   * Creator, major or minor contributor, as the document says it, with what the project was made with.
   */
  openSource(variables?: OpenSourceVariables, call?: Call): Promise<OpenSourceAnswer>;
  /**
   * How are two things connected, and how do we know?
   *
   * A shortest chain of statements from one to the other, going round people and what everything touches unless nothing else connects them. A step goes forward where its statement is about the first of the two and names the other, and backward where it is the other way round.
   */
  path(variables?: PathVariables, call?: Call): Promise<PathAnswer>;
  /**
   * In which roles was a technology used, and how do we know?
   *
   * Roles whose own statements say that the work was done with it. Evidence of something narrower counts, and “matched via” names it.
   */
  rolesUsing(variables?: RolesUsingVariables, call?: Call): Promise<RolesUsingAnswer>;
  /**
   * Where do these words stand: in which names, and in which statements about what?
   *
   * Names come before statements. The last word may be unfinished; words between quotes stand together.
   */
  search(variables?: SearchVariables, call?: Call): Promise<SearchAnswer>;
  /**
   * Which talks were about a technology, and how do we know?
   *
   * Talks, panels and fireside chats that a document says are about it, or about something narrower. Each comes with the statement that says so.
   */
  talksAbout(variables?: TalksAboutVariables, call?: Call): Promise<TalksAboutAnswer>;
  /**
   * Who has used a technology, when, and how do we know?
   *
   * Everybody of whom a document says that they used it, worked on it, contributed to it, spoke or wrote of it, or that they claim it themselves. Who has used it longest comes first; months are counted once, however many jobs and projects cover them.
   */
  whoKnows(variables?: WhoKnowsVariables, call?: Call): Promise<WhoKnowsAnswer>;
}

/** Every question as a document, for any other GraphQL client. */
export const questions = {
  achievements: question<AchievementsAnswer, AchievementsVariables>(`
    query Achievements($first: Int = 50, $after: String) {
      statements(withFigures: true, first: $first, after: $after) {
        totalCount
        nodes {
          subject {
            id
            name
          }
          text
          figures {
            measure
            hedge
            value
            unit
            change
            before
            after
          }
          section
          document {
            title
            author {
              name
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `),
  builtAt: question<BuiltAtAnswer, BuiltAtVariables>(`
    query BuiltAt($organization: String! = "jet", $first: Int = 50, $after: String) {
      organization(slug: $organization) {
        name
        projects(first: $first, after: $after) {
          totalCount
          nodes {
            name
            statements(first: 100) {
              totalCount
              nodes {
                text
                section
                document {
                  title
                }
              }
            }
            technologies(first: 100) {
              totalCount
              edges {
                node {
                  name
                }
                relation
              }
            }
            people(first: 100) {
              totalCount
              nodes {
                name
              }
            }
            address
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `),
  careerAtAGlance: question<CareerAtAGlanceAnswer, CareerAtAGlanceVariables>(`
    query CareerAtAGlance($person: String! = "justen-walker") {
      person(slug: $person) {
        name
        pronouns
        timeline {
          months
        }
        positions(first: 100) {
          totalCount
          nodes {
            title
            organization {
              name
            }
            period {
              start
              end
              isOngoing
            }
            roles(first: 100) {
              totalCount
              nodes {
                title
              }
            }
            projects(first: 100) {
              totalCount
              nodes {
                name
              }
            }
          }
        }
        education(first: 100) {
          totalCount
          nodes {
            degree
            field
            school {
              name
            }
            period {
              start
              end
            }
            honors
          }
        }
        talks(first: 100) {
          totalCount
          nodes {
            title
            date
            event {
              name
            }
          }
        }
        articles(first: 100) {
          totalCount
          nodes {
            title
            date
            publisher {
              name
            }
          }
        }
      }
    }
  `),
  career: question<CareerAnswer, CareerVariables>(`
    query Career($person: String! = "justen-walker") {
      person(slug: $person) {
        name
        pronouns
        links {
          label
          handle
          address
        }
        positions(first: 100) {
          totalCount
          nodes {
            title
            organization {
              name
              address
            }
            period {
              start
              end
              isOngoing
            }
            roles(first: 100) {
              totalCount
              nodes {
                title
                isImplicit
                statements(own: true, first: 100) {
                  totalCount
                  nodes {
                    text
                    figures {
                      measure
                      value
                      unit
                      change
                      hedge
                      before
                      after
                    }
                  }
                }
                technologies(first: 100) {
                  totalCount
                  edges {
                    node {
                      name
                    }
                    relation
                    strength
                    evidence {
                      text
                      section
                      document {
                        title
                      }
                    }
                  }
                }
              }
            }
            projects(first: 100) {
              totalCount
              nodes {
                name
                statements(first: 100) {
                  totalCount
                  nodes {
                    text
                  }
                }
                technologies(first: 100) {
                  totalCount
                  edges {
                    node {
                      name
                    }
                    relation
                  }
                }
              }
            }
          }
        }
        contributions(first: 100) {
          totalCount
          nodes {
            level
            address
            project {
              name
              address
            }
          }
        }
        talks(first: 100) {
          totalCount
          nodes {
            title
            format
            date
            event {
              name
            }
            participants {
              person {
                name
              }
              part
              title
              organization {
                name
              }
            }
            video
            address
          }
        }
        articles(first: 100) {
          totalCount
          edges {
            node {
              title
              date
              publisher {
                name
              }
              address
            }
            relation
          }
        }
        education(first: 100) {
          totalCount
          nodes {
            degree
            field
            school {
              name
            }
            period {
              start
              end
            }
            grade {
              value
              scale
            }
            honors
          }
        }
      }
    }
  `),
  claimedNeverShown: question<ClaimedNeverShownAnswer, ClaimedNeverShownVariables>(`
    query ClaimedNeverShown($person: String! = "andrew", $shown: Boolean = false) {
      person(slug: $person) {
        name
        claims(shown: $shown) {
          technology {
            name
          }
          isShown
          statements {
            text
            section
            document {
              title
            }
          }
          shownBy {
            text
            section
            document {
              title
            }
          }
        }
      }
    }
  `),
  employersUsing: question<EmployersUsingAnswer, EmployersUsingVariables>(`
    query EmployersUsing($technology: String! = "aws", $first: Int = 50, $after: String) {
      employers(using: $technology, first: $first, after: $after) {
        totalCount
        edges {
          node {
            name
            address
          }
          matchedVia {
            name
          }
          evidence {
            text
            section
            document {
              title
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `),
  everythingUnder: question<EverythingUnderAnswer, EverythingUnderVariables>(`
    query EverythingUnder($technology: String! = "aws") {
      technology(slug: $technology) {
        name
        kind
        aliases
        broader {
          name
        }
        narrower {
          name
        }
        people {
          totalCount
          edges {
            node {
              name
            }
            relation
            strength
            matchedVia {
              name
            }
          }
        }
        roles {
          totalCount
          edges {
            node {
              title
              position {
                organization {
                  name
                }
              }
            }
            relation
            matchedVia {
              name
            }
          }
        }
        projects {
          totalCount
          edges {
            node {
              name
            }
            relation
            matchedVia {
              name
            }
          }
        }
        talks {
          totalCount
          edges {
            node {
              title
            }
            relation
            matchedVia {
              name
            }
          }
        }
        articles {
          totalCount
          edges {
            node {
              title
            }
            relation
            matchedVia {
              name
            }
          }
        }
        contributions {
          totalCount
          edges {
            node {
              name
              level
            }
            relation
            matchedVia {
              name
            }
          }
        }
      }
    }
  `),
  experience: question<ExperienceAnswer, ExperienceVariables>(`
    query Experience($person: String! = "justen-walker", $technology: String! = "go", $asOf: PartialDate) {
      person(slug: $person) {
        name
        experience(with: $technology, asOf: $asOf) {
          months
          atLeast
          firstUsed
          lastUsed
          isCurrent
          strength
          periods {
            start
            end
            isOngoing
            months
            positions {
              name
            }
            roles {
              name
            }
            projects {
              name
            }
          }
          matchedVia {
            name
          }
          evidence {
            text
            section
            document {
              title
            }
          }
        }
      }
    }
  `),
  fit: question<FitAnswer, FitVariables>(`
    query Fit($requirements: [Requirement!]! = [{technology: "go", minMonths: 60, usedSince: "2024"}, {technology: "kubernetes", minMonths: 24}, {anyOf: ["aws", "azure"], minMonths: 36}], $asOf: PartialDate, $first: Int = 20, $after: String) {
      people(fit: $requirements, asOf: $asOf, first: $first, after: $after) {
        totalCount
        isCapped
        edges {
          node {
            name
          }
          fit {
            met
            requirements {
              of {
                name
              }
              verdict
              missingMonths
              experience {
                months
                lastUsed
                matchedVia {
                  name
                }
                evidence {
                  text
                  section
                  document {
                    title
                  }
                }
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `),
  gapsAndOverlaps: question<GapsAndOverlapsAnswer, GapsAndOverlapsVariables>(`
    query GapsAndOverlaps($person: String! = "justen-walker", $longerThan: Int = 0, $asOf: PartialDate) {
      person(slug: $person) {
        name
        timeline(asOf: $asOf) {
          months
          gaps(longerThan: $longerThan) {
            start
            end
            months
          }
          overlaps {
            first {
              name
            }
            second {
              name
            }
            start
            end
            months
          }
        }
      }
    }
  `),
  inCommon: question<InCommonAnswer, InCommonVariables>(`
    query InCommon($people: [String!]! = ["justen-walker", "andrew"], $asOf: PartialDate) {
      sharedTechnologies(people: $people, asOf: $asOf) {
        technology {
          name
        }
        by {
          person {
            name
          }
          experience {
            months
            lastUsed
            strength
            matchedVia {
              name
            }
            evidence {
              text
              section
              document {
                title
              }
            }
          }
        }
      }
    }
  `),
  onADate: question<OnADateAnswer, OnADateVariables>(`
    query OnADate($person: String! = "justen-walker", $date: PartialDate! = "2016") {
      person(slug: $person) {
        name
        at(date: $date) {
          date
          positions {
            title
            organization {
              name
            }
            period {
              start
              end
              isOngoing
            }
          }
          roles {
            title
            technologies(relations: [USED], first: 100) {
              totalCount
              nodes {
                name
              }
            }
          }
          education {
            degree
            school {
              name
            }
            period {
              start
              end
            }
          }
          talks {
            title
            date
            event {
              name
            }
          }
          articles {
            title
            date
          }
        }
      }
    }
  `),
  onStageWith: question<OnStageWithAnswer, OnStageWithVariables>(`
    query OnStageWith($person: String! = "justen-walker", $first: Int = 50, $after: String) {
      talks(where: {people: {all: [$person]}}, first: $first, after: $after) {
        totalCount
        nodes {
          title
          format
          date
          event {
            name
          }
          participants {
            person {
              name
            }
            part
            title
            organization {
              name
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `),
  openSource: question<OpenSourceAnswer, OpenSourceVariables>(`
    query OpenSource($about: String, $levels: [ContributionLevel!], $first: Int = 50, $after: String) {
      contributions(
        about: $about
        where: {levels: $levels}
        first: $first
        after: $after
      ) {
        totalCount
        edges {
          node {
            project {
              name
            }
            level
            person {
              name
            }
            technologies(first: 100) {
              totalCount
              nodes {
                name
              }
            }
            address
          }
          evidence {
            text
            section
            document {
              title
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `),
  path: question<PathAnswer, PathVariables>(`
    query Path($from: ID! = "technology/kubernetes", $to: ID! = "organization/stoke") {
      path(from: $from, to: $to) {
        steps {
          from {
            id
            name
            __typename
          }
          relation
          direction
          to {
            id
            name
            __typename
          }
          matchedVia {
            name
          }
          evidence {
            text
            section
            document {
              title
            }
          }
        }
      }
    }
  `),
  rolesUsing: question<RolesUsingAnswer, RolesUsingVariables>(`
    query RolesUsing($technology: String! = "golang", $first: Int = 50, $after: String) {
      roles(using: $technology, first: $first, after: $after) {
        totalCount
        edges {
          node {
            title
            position {
              person {
                name
              }
              organization {
                name
              }
            }
            period {
              start
              end
              isOngoing
              isInherited
            }
          }
          matchedVia {
            name
          }
          evidence {
            text
            section
            document {
              title
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `),
  search: question<SearchAnswer, SearchVariables>(`
    query Search($text: String! = "kub", $first: Int = 50, $after: String) {
      search(text: $text, first: $first, after: $after) {
        totalCount
        isCapped
        edges {
          node {
            id
            name
            __typename
          }
          foundIn
          snippet
          highlights {
            start
            length
          }
          statement {
            section
            document {
              title
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `),
  talksAbout: question<TalksAboutAnswer, TalksAboutVariables>(`
    query TalksAbout($technology: String! = "nomad", $first: Int = 50, $after: String) {
      talks(about: $technology, first: $first, after: $after) {
        totalCount
        edges {
          node {
            title
            format
            date
            event {
              name
            }
            address
          }
          matchedVia {
            name
          }
          evidence {
            text
            section
            document {
              title
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `),
  whoKnows: question<WhoKnowsAnswer, WhoKnowsVariables>(`
    query WhoKnows($technology: String! = "kubernetes", $first: Int = 50, $after: String) {
      technology(slug: $technology) {
        name
        people(
          relations: [USED, WORKED, CONTRIBUTED, ABOUT, CLAIMED]
          order: MONTHS
          first: $first
          after: $after
        ) {
          totalCount
          edges {
            node {
              name
            }
            relation
            strength
            experience {
              months
              firstUsed
              lastUsed
              periods {
                start
                end
                isOngoing
                positions {
                  name
                }
              }
            }
            matchedVia {
              name
            }
            evidence {
              text
              section
              document {
                title
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `),
};

/** The answer to “Which achievements come with a number, which way did it go, and how sure is it?” */
export type AchievementsAnswer = {
  /** Every sentence of every document, in their order. */
  statements: {
    /** How many there are on all pages together. */
    totalCount: number;
    /** The statements of this page. */
    nodes: Array<{
      /** What it is about. */
      subject: {
        /** Readable, and the same as long as the slug is: `technology/go`, `role/justen-walker/jet/go-club`. That of a statement lasts as long as its text, and what the text is about, stay as they are. */
        id: string;
        /** What to call it. */
        name: string;
      };
      /** What it says. */
      text: string;
      /** The numbers in it. */
      figures: Array<{
        /** What was measured: “cloud spend”. */
        measure: string;
        /** How the number is qualified; null if it is stated as it is. */
        hedge: Hedge | null;
        /** The number; null if the document gives none, only what it was `before` and `after`. */
        value: number | null;
        /** “percent”, “developers”; null if the number is a bare one. */
        unit: string | null;
        /** Which way it went; null if the figure is a level and not a change. */
        change: Change | null;
        /** What it was before, in words (“days”); null if a number says it. */
        before: string | null;
        /** What it was afterwards, in words (“minutes”); null if a number says it. */
        after: string | null;
      }>;
      /** The headings that lead to it in the document, joined by ›. */
      section: string;
      /** The document that says so. */
      document: {
        /** Its title. */
        title: string;
        /** Who wrote it. */
        author: {
          /** What to call it. */
          name: string;
        };
      };
    }>;
    /** Where this page is in the list. */
    pageInfo: {
      /** Whether the list goes on behind this page. */
      hasNextPage: boolean;
      /** The cursor of the last row, for `after`; null on an empty page. */
      endCursor: string | null;
    };
  };
};

/** What may be given to “Which achievements come with a number, which way did it go, and how sure is it?” */
export type AchievementsVariables = {
  /**
   * How many, 100 at most
   * @default 50
   */
  first?: number | null | undefined;
  /** Behind this pageInfo.endCursor */
  after?: string | null | undefined;
};

/** The answer to “What was built at an employer, and with what?” */
export type BuiltAtAnswer = {
  /** One organization, by slug, name or alias, however spelt. Null if the graph has none of that name. */
  organization: {
    /** What to call it. */
    name: string;
    /** The projects that people worked on there. */
    projects: {
      /** How many there are on all pages together. */
      totalCount: number;
      /** The nodes of this page, for those who need no evidence. */
      nodes: Array<{
        /** What to call it. */
        name: string;
        /** What is said of it and of what is part of it: for a position, also what is said of its roles and projects; for a document, what is said in it. */
        statements: {
          /** How many there are on all pages together. */
          totalCount: number;
          /** The statements of this page. */
          nodes: Array<{
            /** What it says. */
            text: string;
            /** The headings that lead to it in the document, joined by ›. */
            section: string;
            /** The document that says so. */
            document: {
              /** Its title. */
              title: string;
            };
          }>;
        };
        /** What it was made with, replaced, did without or is likened to, with the statements that say so. */
        technologies: {
          /** How many there are on all pages together. */
          totalCount: number;
          /** The nodes of this page, each with why it is in the list. */
          edges: Array<{
            /** What the row shows. */
            node: {
              /** What to call it. */
              name: string;
            };
            /** How the two are related: of all that the evidence says, what says most about experience. */
            relation: Relation;
          }>;
        };
        /** Who worked on it in a position (WORKED), and who gave to it in the open (CONTRIBUTED). */
        people: {
          /** How many there are on all pages together. */
          totalCount: number;
          /** The nodes of this page, for those who need no evidence. */
          nodes: Array<{
            /** What to call it. */
            name: string;
          }>;
        };
        /** Where it is at home; null if the document does not say. */
        address: string | null;
      }>;
      /** Where this page is in the list. */
      pageInfo: {
        /** Whether the list goes on behind this page. */
        hasNextPage: boolean;
        /** The cursor of the last row, for `after`; null on an empty page. */
        endCursor: string | null;
      };
    };
  } | null;
};

/** What may be given to “What was built at an employer, and with what?” */
export type BuiltAtVariables = {
  /**
   * Employer
   * @default "jet"
   */
  organization?: string | undefined;
  /**
   * How many, 100 at most
   * @default 50
   */
  first?: number | null | undefined;
  /** Behind this pageInfo.endCursor */
  after?: string | null | undefined;
};

/** The answer to “A career at a glance: what somebody did, where and when” */
export type CareerAtAGlanceAnswer = {
  /** One person, by slug, name or alias, however spelt. Null if the graph has none of that name. */
  person: {
    /** What to call it. */
    name: string;
    /** As given by the document; null if it gives none. */
    pronouns: string | null;
    /** Their career in time: its entries in order, the gaps between positions, and what ran beside what. */
    timeline: {
      /** Months in which there was a position: the union of all, so that a month in which one ends and the next begins counts once. */
      months: number;
    };
    /** The positions that they held. */
    positions: {
      /** How many there are on all pages together. */
      totalCount: number;
      /** The nodes of this page, for those who need no evidence. */
      nodes: Array<{
        /** The title, as written. */
        title: string;
        /** Where it was. */
        organization: {
          /** What to call it. */
          name: string;
        };
        /** When it was held. */
        period: {
          /** When it began. */
          start: PartialDate;
          /** When it ended; null while it goes on. */
          end: PartialDate | null;
          /** Whether the document says that it goes on (“present”). */
          isOngoing: boolean;
        };
        /** What was done within it. */
        roles: {
          /** How many there are on all pages together. */
          totalCount: number;
          /** The nodes of this page, for those who need no evidence. */
          nodes: Array<{
            /** What it is called. */
            title: string;
          }>;
        };
        /** The projects of the position. */
        projects: {
          /** How many there are on all pages together. */
          totalCount: number;
          /** The nodes of this page, for those who need no evidence. */
          nodes: Array<{
            /** What to call it. */
            name: string;
          }>;
        };
      }>;
    };
    /** What they studied, where and when. */
    education: {
      /** How many there are on all pages together. */
      totalCount: number;
      /** The nodes of this page, for those who need no evidence. */
      nodes: Array<{
        /** The degree, as written: “B.S.” */
        degree: string;
        /** What was studied; null if the document does not say. */
        field: string | null;
        /** Where. */
        school: {
          /** What to call it. */
          name: string;
        };
        /** When. */
        period: {
          /** When it began. */
          start: PartialDate;
          /** When it ended; null while it goes on. */
          end: PartialDate | null;
        };
        /** Honors, as written. */
        honors: Array<string>;
      }>;
    };
    /** The talks, panels and fireside chats in which they were on stage. */
    talks: {
      /** How many there are on all pages together. */
      totalCount: number;
      /** The nodes of this page, for those who need no evidence. */
      nodes: Array<{
        /** Its title. */
        title: string;
        /** When it was. */
        date: PartialDate;
        /** Where it was given. */
        event: {
          /** What to call it. */
          name: string;
        };
      }>;
    };
    /** The articles that they wrote (WROTE), and those that cite them (QUOTED). */
    articles: {
      /** How many there are on all pages together. */
      totalCount: number;
      /** The nodes of this page, for those who need no evidence. */
      nodes: Array<{
        /** Its title. */
        title: string;
        /** When it was published. */
        date: PartialDate;
        /** Where it was published; null if the document does not say. */
        publisher: {
          /** What to call it. */
          name: string;
        } | null;
      }>;
    };
  } | null;
};

/** What may be given to “A career at a glance: what somebody did, where and when” */
export type CareerAtAGlanceVariables = {
  /**
   * Person
   * @default "justen-walker"
   */
  person?: string | undefined;
};

/** The answer to “A whole profile page in one request” */
export type CareerAnswer = {
  /** One person, by slug, name or alias, however spelt. Null if the graph has none of that name. */
  person: {
    /** What to call it. */
    name: string;
    /** As given by the document; null if it gives none. */
    pronouns: string | null;
    /** Profiles and pages, in the order of the document. */
    links: Array<{
      /** What it leads to: “LinkedIn”, “blog”. */
      label: string;
      /** The name used there; null if the document shows none. */
      handle: string | null;
      /** The address as the document has it; it may be a path within the document. */
      address: string;
    }>;
    /** The positions that they held. */
    positions: {
      /** How many there are on all pages together. */
      totalCount: number;
      /** The nodes of this page, for those who need no evidence. */
      nodes: Array<{
        /** The title, as written. */
        title: string;
        /** Where it was. */
        organization: {
          /** What to call it. */
          name: string;
          /** Its web site as the document links it; null if the document does not. */
          address: string | null;
        };
        /** When it was held. */
        period: {
          /** When it began. */
          start: PartialDate;
          /** When it ended; null while it goes on. */
          end: PartialDate | null;
          /** Whether the document says that it goes on (“present”). */
          isOngoing: boolean;
        };
        /** What was done within it. */
        roles: {
          /** How many there are on all pages together. */
          totalCount: number;
          /** The nodes of this page, for those who need no evidence. */
          nodes: Array<{
            /** What it is called. */
            title: string;
            /** Whether the document names no role here, so that this one bears the title of the position. */
            isImplicit: boolean;
            /** What is said of it and of what is part of it: for a position, also what is said of its roles and projects; for a document, what is said in it. */
            statements: {
              /** How many there are on all pages together. */
              totalCount: number;
              /** The statements of this page. */
              nodes: Array<{
                /** What it says. */
                text: string;
                /** The numbers in it. */
                figures: Array<{
                  /** What was measured: “cloud spend”. */
                  measure: string;
                  /** The number; null if the document gives none, only what it was `before` and `after`. */
                  value: number | null;
                  /** “percent”, “developers”; null if the number is a bare one. */
                  unit: string | null;
                  /** Which way it went; null if the figure is a level and not a change. */
                  change: Change | null;
                  /** How the number is qualified; null if it is stated as it is. */
                  hedge: Hedge | null;
                  /** What it was before, in words (“days”); null if a number says it. */
                  before: string | null;
                  /** What it was afterwards, in words (“minutes”); null if a number says it. */
                  after: string | null;
                }>;
              }>;
            };
            /** What its own statements speak of, with the statements. Projects say for themselves what they used. */
            technologies: {
              /** How many there are on all pages together. */
              totalCount: number;
              /** The nodes of this page, each with why it is in the list. */
              edges: Array<{
                /** What the row shows. */
                node: {
                  /** What to call it. */
                  name: string;
                };
                /** How the two are related: of all that the evidence says, what says most about experience. */
                relation: Relation;
                /** The strength of the best statement among the evidence. */
                strength: EvidenceStrength;
                /** The statements that say so, in the order of the documents: all, or the first 100. Never empty. */
                evidence: Array<{
                  /** What it says. */
                  text: string;
                  /** The headings that lead to it in the document, joined by ›. */
                  section: string;
                  /** The document that says so. */
                  document: {
                    /** Its title. */
                    title: string;
                  };
                }>;
              }>;
            };
          }>;
        };
        /** The projects of the position. */
        projects: {
          /** How many there are on all pages together. */
          totalCount: number;
          /** The nodes of this page, for those who need no evidence. */
          nodes: Array<{
            /** What to call it. */
            name: string;
            /** What is said of it and of what is part of it: for a position, also what is said of its roles and projects; for a document, what is said in it. */
            statements: {
              /** How many there are on all pages together. */
              totalCount: number;
              /** The statements of this page. */
              nodes: Array<{
                /** What it says. */
                text: string;
              }>;
            };
            /** What it was made with, replaced, did without or is likened to, with the statements that say so. */
            technologies: {
              /** How many there are on all pages together. */
              totalCount: number;
              /** The nodes of this page, each with why it is in the list. */
              edges: Array<{
                /** What the row shows. */
                node: {
                  /** What to call it. */
                  name: string;
                };
                /** How the two are related: of all that the evidence says, what says most about experience. */
                relation: Relation;
              }>;
            };
          }>;
        };
      }>;
    };
    /** The work they gave to open-source projects. */
    contributions: {
      /** How many there are on all pages together. */
      totalCount: number;
      /** The nodes of this page, for those who need no evidence. */
      nodes: Array<{
        /** How much was given. */
        level: ContributionLevel;
        /** Where the work can be looked up; null if the document does not say. */
        address: string | null;
        /** The project that it was given to. */
        project: {
          /** What to call it. */
          name: string;
          /** Where it is at home; null if the document does not say. */
          address: string | null;
        };
      }>;
    };
    /** The talks, panels and fireside chats in which they were on stage. */
    talks: {
      /** How many there are on all pages together. */
      totalCount: number;
      /** The nodes of this page, for those who need no evidence. */
      nodes: Array<{
        /** Its title. */
        title: string;
        /** What it was. */
        format: TalkFormat;
        /** When it was. */
        date: PartialDate;
        /** Where it was given. */
        event: {
          /** What to call it. */
          name: string;
        };
        /** Everybody on stage, the subject of the career first. */
        participants: Array<{
          /** Who it was. */
          person: {
            /** What to call it. */
            name: string;
          };
          /** The part they played. */
          part: TalkPart;
          /** What they were there at that time (“CTO”); null if the document does not say. */
          title: string | null;
          /** Where they came from; null if the document does not say. */
          organization: {
            /** What to call it. */
            name: string;
          } | null;
        }>;
        /** What the document says of a recording; null if it says nothing. */
        video: VideoState | null;
        /** What the document links it to; null if it links to nothing. */
        address: string | null;
      }>;
    };
    /** The articles that they wrote (WROTE), and those that cite them (QUOTED). */
    articles: {
      /** How many there are on all pages together. */
      totalCount: number;
      /** The nodes of this page, each with why it is in the list. */
      edges: Array<{
        /** What the row shows. */
        node: {
          /** Its title. */
          title: string;
          /** When it was published. */
          date: PartialDate;
          /** Where it was published; null if the document does not say. */
          publisher: {
            /** What to call it. */
            name: string;
          } | null;
          /** Where it can be read; null if the document does not say. */
          address: string | null;
        };
        /** How the two are related: of all that the evidence says, what says most about experience. */
        relation: Relation;
      }>;
    };
    /** What they studied, where and when. */
    education: {
      /** How many there are on all pages together. */
      totalCount: number;
      /** The nodes of this page, for those who need no evidence. */
      nodes: Array<{
        /** The degree, as written: “B.S.” */
        degree: string;
        /** What was studied; null if the document does not say. */
        field: string | null;
        /** Where. */
        school: {
          /** What to call it. */
          name: string;
        };
        /** When. */
        period: {
          /** When it began. */
          start: PartialDate;
          /** When it ended; null while it goes on. */
          end: PartialDate | null;
        };
        /** The grade; null if the document gives none. */
        grade: {
          /** The grade: 3.95. */
          value: number;
          /** The best grade there is: 4.0. */
          scale: number;
        } | null;
        /** Honors, as written. */
        honors: Array<string>;
      }>;
    };
  } | null;
};

/** What may be given to “A whole profile page in one request” */
export type CareerVariables = {
  /**
   * Person
   * @default "justen-walker"
   */
  person?: string | undefined;
};

/** The answer to “What does somebody claim that nothing in their documents shows?” */
export type ClaimedNeverShownAnswer = {
  /** One person, by slug, name or alias, however spelt. Null if the graph has none of that name. */
  person: {
    /** What to call it. */
    name: string;
    /** The technologies that they claim to know, by name, and where each is shown. */
    claims: Array<{
      /** What is claimed. */
      technology: {
        /** What to call it. */
        name: string;
      };
      /** Whether anything shows it: a role, a project, a talk, an article or a contribution. */
      isShown: boolean;
      /** The statements that claim it. Never empty. */
      statements: Array<{
        /** What it says. */
        text: string;
        /** The headings that lead to it in the document, joined by ›. */
        section: string;
        /** The document that says so. */
        document: {
          /** Its title. */
          title: string;
        };
      }>;
      /** The statements that show it. Empty if nothing does, which is not a no. */
      shownBy: Array<{
        /** What it says. */
        text: string;
        /** The headings that lead to it in the document, joined by ›. */
        section: string;
        /** The document that says so. */
        document: {
          /** Its title. */
          title: string;
        };
      }>;
    }>;
  } | null;
};

/** What may be given to “What does somebody claim that nothing in their documents shows?” */
export type ClaimedNeverShownVariables = {
  /**
   * Person
   * @default "andrew"
   */
  person?: string | undefined;
  /**
   * Claims that something does show
   * @default false
   */
  shown?: boolean | null | undefined;
};

/** The answer to “At which employers was a technology used, under any of the names of its parts?” */
export type EmployersUsingAnswer = {
  /** The organizations where somebody had a position. */
  employers: {
    /** How many there are on all pages together. */
    totalCount: number;
    /** The nodes of this page, each with why it is in the list. */
    edges: Array<{
      /** What the row shows. */
      node: {
        /** What to call it. */
        name: string;
        /** Its web site as the document links it; null if the document does not. */
        address: string | null;
      };
      /** The technologies that the evidence names: the one asked for, or narrower ones that are evidence of it (EC2 when AWS was asked for). Empty if the list is not about a technology. */
      matchedVia: Array<{
        /** What to call it. */
        name: string;
      }>;
      /** The statements that say so, in the order of the documents: all, or the first 100. Never empty. */
      evidence: Array<{
        /** What it says. */
        text: string;
        /** The headings that lead to it in the document, joined by ›. */
        section: string;
        /** The document that says so. */
        document: {
          /** Its title. */
          title: string;
        };
      }>;
    }>;
    /** Where this page is in the list. */
    pageInfo: {
      /** Whether the list goes on behind this page. */
      hasNextPage: boolean;
      /** The cursor of the last row, for `after`; null on an empty page. */
      endCursor: string | null;
    };
  };
};

/** What may be given to “At which employers was a technology used, under any of the names of its parts?” */
export type EmployersUsingVariables = {
  /**
   * Technology or project
   * @default "aws"
   */
  technology?: string | undefined;
  /**
   * How many, 100 at most
   * @default 50
   */
  first?: number | null | undefined;
  /** Behind this pageInfo.endCursor */
  after?: string | null | undefined;
};

/** The answer to “What is there of a broad technology, and why did each thing match?” */
export type EverythingUnderAnswer = {
  /** One technology, by slug, name or alias, however spelt. Null if the graph has none of that name. */
  technology: {
    /** What to call it. */
    name: string;
    /** What sort of thing it is. */
    kind: TechnologyKind;
    /** Other names that it is found by. */
    aliases: Array<string>;
    /** What evidence of it is evidence of, too: EKS is AWS and Kubernetes. A matter of vocabulary, not of any document. */
    broader: Array<{
      /** What to call it. */
      name: string;
    }>;
    /** What counts as evidence of it: EC2 and EKS for AWS. A matter of vocabulary, not of any document. */
    narrower: Array<{
      /** What to call it. */
      name: string;
    }>;
    /** Of whom anything is said about it, and on what evidence; `relation` says what: used, contributed to, spoken of, claimed, or replaced and done without. */
    people: {
      /** How many there are on all pages together. */
      totalCount: number;
      /** The nodes of this page, each with why it is in the list. */
      edges: Array<{
        /** What the row shows. */
        node: {
          /** What to call it. */
          name: string;
        };
        /** How the two are related: of all that the evidence says, what says most about experience. */
        relation: Relation;
        /** The strength of the best statement among the evidence. */
        strength: EvidenceStrength;
        /** The technologies that the evidence names: the one asked for, or narrower ones that are evidence of it (EC2 when AWS was asked for). Empty if the list is not about a technology. */
        matchedVia: Array<{
          /** What to call it. */
          name: string;
        }>;
      }>;
    };
    /** The roles whose own statements speak of it. */
    roles: {
      /** How many there are on all pages together. */
      totalCount: number;
      /** The nodes of this page, each with why it is in the list. */
      edges: Array<{
        /** What the row shows. */
        node: {
          /** What it is called. */
          title: string;
          /** The position that it was part of. */
          position: {
            /** Where it was. */
            organization: {
              /** What to call it. */
              name: string;
            };
          };
        };
        /** How the two are related: of all that the evidence says, what says most about experience. */
        relation: Relation;
        /** The technologies that the evidence names: the one asked for, or narrower ones that are evidence of it (EC2 when AWS was asked for). Empty if the list is not about a technology. */
        matchedVia: Array<{
          /** What to call it. */
          name: string;
        }>;
      }>;
    };
    /** The projects whose statements speak of it. */
    projects: {
      /** How many there are on all pages together. */
      totalCount: number;
      /** The nodes of this page, each with why it is in the list. */
      edges: Array<{
        /** What the row shows. */
        node: {
          /** What to call it. */
          name: string;
        };
        /** How the two are related: of all that the evidence says, what says most about experience. */
        relation: Relation;
        /** The technologies that the evidence names: the one asked for, or narrower ones that are evidence of it (EC2 when AWS was asked for). Empty if the list is not about a technology. */
        matchedVia: Array<{
          /** What to call it. */
          name: string;
        }>;
      }>;
    };
    /** The talks whose statements speak of it. `relation` says how: a talk on doing without it is not about it. */
    talks: {
      /** How many there are on all pages together. */
      totalCount: number;
      /** The nodes of this page, each with why it is in the list. */
      edges: Array<{
        /** What the row shows. */
        node: {
          /** Its title. */
          title: string;
        };
        /** How the two are related: of all that the evidence says, what says most about experience. */
        relation: Relation;
        /** The technologies that the evidence names: the one asked for, or narrower ones that are evidence of it (EC2 when AWS was asked for). Empty if the list is not about a technology. */
        matchedVia: Array<{
          /** What to call it. */
          name: string;
        }>;
      }>;
    };
    /** The articles whose statements speak of it. */
    articles: {
      /** How many there are on all pages together. */
      totalCount: number;
      /** The nodes of this page, each with why it is in the list. */
      edges: Array<{
        /** What the row shows. */
        node: {
          /** Its title. */
          title: string;
        };
        /** How the two are related: of all that the evidence says, what says most about experience. */
        relation: Relation;
        /** The technologies that the evidence names: the one asked for, or narrower ones that are evidence of it (EC2 when AWS was asked for). Empty if the list is not about a technology. */
        matchedVia: Array<{
          /** What to call it. */
          name: string;
        }>;
      }>;
    };
    /** Contributions to it, made with it, or to something made for it. */
    contributions: {
      /** How many there are on all pages together. */
      totalCount: number;
      /** The nodes of this page, each with why it is in the list. */
      edges: Array<{
        /** What the row shows. */
        node: {
          /** What to call it. */
          name: string;
          /** How much was given. */
          level: ContributionLevel;
        };
        /** How the two are related: of all that the evidence says, what says most about experience. */
        relation: Relation;
        /** The technologies that the evidence names: the one asked for, or narrower ones that are evidence of it (EC2 when AWS was asked for). Empty if the list is not about a technology. */
        matchedVia: Array<{
          /** What to call it. */
          name: string;
        }>;
      }>;
    };
  } | null;
};

/** What may be given to “What is there of a broad technology, and why did each thing match?” */
export type EverythingUnderVariables = {
  /**
   * Technology
   * @default "aws"
   */
  technology?: string | undefined;
};

/** The answer to “How long and how recently has somebody used a technology?” */
export type ExperienceAnswer = {
  /** One person, by slug, name or alias, however spelt. Null if the graph has none of that name. */
  person: {
    /** What to call it. */
    name: string;
    /** How long, how recently and on what evidence they used a technology or project. Null if nothing says that they know it. */
    experience: {
      /** Months in use, both end months included; a date as coarse as a year is read as the whole year. 0 if nothing that was used is dated. */
      months: number;
      /** The fewest months that the dates, as precise as they are, allow. */
      atLeast: number;
      /** When it was first used, as written; null if no use is dated. */
      firstUsed: PartialDate | null;
      /** When it was last used, as written, or the month asked for if it still is; null if no use is dated. */
      lastUsed: PartialDate | null;
      /** Whether it is in use in the month asked for. */
      isCurrent: boolean;
      /** The strength of the best statement among the evidence. */
      strength: EvidenceStrength;
      /** The months in a row that make it up, the earliest first. */
      periods: Array<{
        /** The first month. */
        start: PartialDate;
        /** The last month; the month asked for while it goes on. */
        end: PartialDate;
        /** Whether the document says that some of it goes on (“present”). */
        isOngoing: boolean;
        /** How many months, both ends included. */
        months: number;
        /** The positions behind it. */
        positions: Array<{
          /** What to call it. */
          name: string;
        }>;
        /** The roles whose own statements say so. */
        roles: Array<{
          /** What to call it. */
          name: string;
        }>;
        /** The projects whose statements say so. */
        projects: Array<{
          /** What to call it. */
          name: string;
        }>;
      }>;
      /** The technologies that the evidence names: the one asked for, or narrower ones that are evidence of it. */
      matchedVia: Array<{
        /** What to call it. */
        name: string;
      }>;
      /** The statements behind it, used, claimed and spoken of alike, in the order of the documents. Never empty. */
      evidence: Array<{
        /** What it says. */
        text: string;
        /** The headings that lead to it in the document, joined by ›. */
        section: string;
        /** The document that says so. */
        document: {
          /** Its title. */
          title: string;
        };
      }>;
    } | null;
  } | null;
};

/** What may be given to “How long and how recently has somebody used a technology?” */
export type ExperienceVariables = {
  /**
   * Person
   * @default "justen-walker"
   */
  person?: string | undefined;
  /**
   * Technology or project
   * @default "go"
   */
  technology?: string | undefined;
  /** As of */
  asOf?: PartialDate | null | undefined;
};

/** The answer to “Who meets these requirements, and who nearly does?” */
export type FitAnswer = {
  /** Every person, subjects of careers and others. */
  people: {
    /** How many there are on all pages together. */
    totalCount: number;
    /** Whether people were left out because too many come into question for `fit`; `totalCount` is then of those looked at. False if the list was not asked for by `fit`. */
    isCapped: boolean;
    /** The nodes of this page, each with why it is in the list. */
    edges: Array<{
      /** What the row shows. */
      node: {
        /** What to call it. */
        name: string;
      };
      /** How they meet the requirements that the list was asked for by `fit`. Null if it was not. */
      fit: {
        /** How many requirements are met. */
        met: number;
        /** The requirements in the order asked, each with its verdict. */
        requirements: Array<{
          /** What was asked for; any of these will do. */
          of: Array<{
            /** What to call it. */
            name: string;
          }>;
          /** What the evidence says. */
          verdict: Verdict;
          /** How many months are missing; 0 if none are. */
          missingMonths: number;
          /** The months, the last use, by which way it matched, and the evidence; null if nothing was found. */
          experience: {
            /** Months in use, both end months included; a date as coarse as a year is read as the whole year. 0 if nothing that was used is dated. */
            months: number;
            /** When it was last used, as written, or the month asked for if it still is; null if no use is dated. */
            lastUsed: PartialDate | null;
            /** The technologies that the evidence names: the one asked for, or narrower ones that are evidence of it. */
            matchedVia: Array<{
              /** What to call it. */
              name: string;
            }>;
            /** The statements behind it, used, claimed and spoken of alike, in the order of the documents. Never empty. */
            evidence: Array<{
              /** What it says. */
              text: string;
              /** The headings that lead to it in the document, joined by ›. */
              section: string;
              /** The document that says so. */
              document: {
                /** Its title. */
                title: string;
              };
            }>;
          } | null;
        }>;
      } | null;
    }>;
    /** Where this page is in the list. */
    pageInfo: {
      /** Whether the list goes on behind this page. */
      hasNextPage: boolean;
      /** The cursor of the last row, for `after`; null on an empty page. */
      endCursor: string | null;
    };
  };
};

/** What may be given to “Who meets these requirements, and who nearly does?” */
export type FitVariables = {
  /**
   * Requirements
   * @default [{technology: "go", minMonths: 60, usedSince: "2024"}, {technology: "kubernetes", minMonths: 24}, {anyOf: ["aws", "azure"], minMonths: 36}]
   */
  requirements?: ReadonlyArray<Requirement> | undefined;
  /** As of */
  asOf?: PartialDate | null | undefined;
  /**
   * How many, 100 at most
   * @default 20
   */
  first?: number | null | undefined;
  /** Behind this pageInfo.endCursor */
  after?: string | null | undefined;
};

/** The answer to “Where does a career have gaps, and what ran side by side?” */
export type GapsAndOverlapsAnswer = {
  /** One person, by slug, name or alias, however spelt. Null if the graph has none of that name. */
  person: {
    /** What to call it. */
    name: string;
    /** Their career in time: its entries in order, the gaps between positions, and what ran beside what. */
    timeline: {
      /** Months in which there was a position: the union of all, so that a month in which one ends and the next begins counts once. */
      months: number;
      /** Months between positions in which there was none. Dates are read as widely as they are written. */
      gaps: Array<{
        /** The first month of the gap. */
        start: PartialDate;
        /** The last month of the gap. */
        end: PartialDate;
        /** How many months, both ends included. */
        months: number;
      }>;
      /** Positions and studies that share a month, two by two. One that ends in the month in which the next begins shares that month. */
      overlaps: Array<{
        /** The one that began first. */
        first: {
          /** What to call it. */
          name: string;
        };
        /** The other one. */
        second: {
          /** What to call it. */
          name: string;
        };
        /** The first month that they share. */
        start: PartialDate;
        /** The last month that they share. */
        end: PartialDate;
        /** How many months they share, both ends included. */
        months: number;
      }>;
    };
  } | null;
};

/** What may be given to “Where does a career have gaps, and what ran side by side?” */
export type GapsAndOverlapsVariables = {
  /**
   * Person
   * @default "justen-walker"
   */
  person?: string | undefined;
  /**
   * Only gaps of more months than
   * @default 0
   */
  longerThan?: number | null | undefined;
  /** As of */
  asOf?: PartialDate | null | undefined;
};

/** The answer to “What do these people have in common?” */
export type InCommonAnswer = {
  /** What people have in common: the technologies that every one of them used, contributed to, spoke or wrote of, or claims, narrower ones included. */
  sharedTechnologies: Array<{
    /** What they have in common. */
    technology: {
      /** What to call it. */
      name: string;
    };
    /** Each of the people, in the order asked. */
    by: Array<{
      /** Who it is. */
      person: {
        /** What to call it. */
        name: string;
      };
      /** How long, how recently and on what evidence they know it. */
      experience: {
        /** Months in use, both end months included; a date as coarse as a year is read as the whole year. 0 if nothing that was used is dated. */
        months: number;
        /** When it was last used, as written, or the month asked for if it still is; null if no use is dated. */
        lastUsed: PartialDate | null;
        /** The strength of the best statement among the evidence. */
        strength: EvidenceStrength;
        /** The technologies that the evidence names: the one asked for, or narrower ones that are evidence of it. */
        matchedVia: Array<{
          /** What to call it. */
          name: string;
        }>;
        /** The statements behind it, used, claimed and spoken of alike, in the order of the documents. Never empty. */
        evidence: Array<{
          /** What it says. */
          text: string;
          /** The headings that lead to it in the document, joined by ›. */
          section: string;
          /** The document that says so. */
          document: {
            /** Its title. */
            title: string;
          };
        }>;
      };
    }>;
  }>;
};

/** What may be given to “What do these people have in common?” */
export type InCommonVariables = {
  /**
   * People
   * @default ["justen-walker", "andrew"]
   */
  people?: ReadonlyArray<string> | undefined;
  /** As of */
  asOf?: PartialDate | null | undefined;
};

/** The answer to “What was going on in a career at a date?” */
export type OnADateAnswer = {
  /** One person, by slug, name or alias, however spelt. Null if the graph has none of that name. */
  person: {
    /** What to call it. */
    name: string;
    /** What was going on at a date. */
    at: {
      /** The date asked for. */
      date: PartialDate;
      /** The positions held. */
      positions: Array<{
        /** The title, as written. */
        title: string;
        /** Where it was. */
        organization: {
          /** What to call it. */
          name: string;
        };
        /** When it was held. */
        period: {
          /** When it began. */
          start: PartialDate;
          /** When it ended; null while it goes on. */
          end: PartialDate | null;
          /** Whether the document says that it goes on (“present”). */
          isOngoing: boolean;
        };
      }>;
      /** The roles in them. */
      roles: Array<{
        /** What it is called. */
        title: string;
        /** What its own statements speak of, with the statements. Projects say for themselves what they used. */
        technologies: {
          /** How many there are on all pages together. */
          totalCount: number;
          /** The nodes of this page, for those who need no evidence. */
          nodes: Array<{
            /** What to call it. */
            name: string;
          }>;
        };
      }>;
      /** What was studied. */
      education: Array<{
        /** The degree, as written: “B.S.” */
        degree: string;
        /** Where. */
        school: {
          /** What to call it. */
          name: string;
        };
        /** When. */
        period: {
          /** When it began. */
          start: PartialDate;
          /** When it ended; null while it goes on. */
          end: PartialDate | null;
        };
      }>;
      /** The talks given, with their events. */
      talks: Array<{
        /** Its title. */
        title: string;
        /** When it was. */
        date: PartialDate;
        /** Where it was given. */
        event: {
          /** What to call it. */
          name: string;
        };
      }>;
      /** The articles published. */
      articles: Array<{
        /** Its title. */
        title: string;
        /** When it was published. */
        date: PartialDate;
      }>;
    };
  } | null;
};

/** What may be given to “What was going on in a career at a date?” */
export type OnADateVariables = {
  /**
   * Person
   * @default "justen-walker"
   */
  person?: string | undefined;
  /**
   * A year, a month or a day
   * @default "2016"
   */
  date?: PartialDate | undefined;
};

/** The answer to “Who else was on stage, in which part, and where did they come from?” */
export type OnStageWithAnswer = {
  /** Every talk, panel and fireside chat. */
  talks: {
    /** How many there are on all pages together. */
    totalCount: number;
    /** The nodes of this page, for those who need no evidence. */
    nodes: Array<{
      /** Its title. */
      title: string;
      /** What it was. */
      format: TalkFormat;
      /** When it was. */
      date: PartialDate;
      /** Where it was given. */
      event: {
        /** What to call it. */
        name: string;
      };
      /** Everybody on stage, the subject of the career first. */
      participants: Array<{
        /** Who it was. */
        person: {
          /** What to call it. */
          name: string;
        };
        /** The part they played. */
        part: TalkPart;
        /** What they were there at that time (“CTO”); null if the document does not say. */
        title: string | null;
        /** Where they came from; null if the document does not say. */
        organization: {
          /** What to call it. */
          name: string;
        } | null;
      }>;
    }>;
    /** Where this page is in the list. */
    pageInfo: {
      /** Whether the list goes on behind this page. */
      hasNextPage: boolean;
      /** The cursor of the last row, for `after`; null on an empty page. */
      endCursor: string | null;
    };
  };
};

/** What may be given to “Who else was on stage, in which part, and where did they come from?” */
export type OnStageWithVariables = {
  /**
   * Person
   * @default "justen-walker"
   */
  person?: string | undefined;
  /**
   * How many, 100 at most
   * @default 50
   */
  first?: number | null | undefined;
  /** Behind this pageInfo.endCursor */
  after?: string | null | undefined;
};

/** The answer to “What was given to open source, and how much of it?” */
export type OpenSourceAnswer = {
  /** Every open-source contribution. */
  contributions: {
    /** How many there are on all pages together. */
    totalCount: number;
    /** The nodes of this page, each with why it is in the list. */
    edges: Array<{
      /** What the row shows. */
      node: {
        /** The project that it was given to. */
        project: {
          /** What to call it. */
          name: string;
        };
        /** How much was given. */
        level: ContributionLevel;
        /** Who gave it. */
        person: {
          /** What to call it. */
          name: string;
        };
        /** What it was given to, made with or made for, with the statements that say so. */
        technologies: {
          /** How many there are on all pages together. */
          totalCount: number;
          /** The nodes of this page, for those who need no evidence. */
          nodes: Array<{
            /** What to call it. */
            name: string;
          }>;
        };
        /** Where the work can be looked up; null if the document does not say. */
        address: string | null;
      };
      /** The statements that say so, in the order of the documents: all, or the first 100. Never empty. */
      evidence: Array<{
        /** What it says. */
        text: string;
        /** The headings that lead to it in the document, joined by ›. */
        section: string;
        /** The document that says so. */
        document: {
          /** Its title. */
          title: string;
        };
      }>;
    }>;
    /** Where this page is in the list. */
    pageInfo: {
      /** Whether the list goes on behind this page. */
      hasNextPage: boolean;
      /** The cursor of the last row, for `after`; null on an empty page. */
      endCursor: string | null;
    };
  };
};

/** What may be given to “What was given to open source, and how much of it?” */
export type OpenSourceVariables = {
  /** Made with, or for */
  about?: string | null | undefined;
  /** Level */
  levels?: ReadonlyArray<ContributionLevel> | null | undefined;
  /**
   * How many, 100 at most
   * @default 50
   */
  first?: number | null | undefined;
  /** Behind this pageInfo.endCursor */
  after?: string | null | undefined;
};

/** The answer to “How are two things connected, and how do we know?” */
export type PathAnswer = {
  /** How two nodes are connected: the shortest way from the one to the other, and of several always the same. It goes round people, and round whatever more than 100 arrows touch, which connect nearly everything, unless that makes it longer by more than 1 step. Null if no way of 8 steps or fewer is found; where very many arrows meet, not all are followed. */
  path: {
    /** Its steps, each of which begins where the one before ended. */
    steps: Array<{
      /** The node that it leaves. */
      from: {
        /** Readable, and the same as long as the slug is: `technology/go`, `role/justen-walker/jet/go-club`. That of a statement lasts as long as its text, and what the text is about, stay as they are. */
        id: string;
        /** What to call it. */
        name: string;
        __typename: 'Article' | 'Contribution' | 'Document' | 'Education' | 'Event' | 'Organization' | 'Person' | 'Position' | 'Project' | 'Role' | 'Statement' | 'Talk' | 'Technology';
      };
      /** How the two are related: of all that the evidence says, what says most about experience. */
      relation: Relation;
      /** Which of the two the statements are about. FORWARD where there are statements about each that name the other. */
      direction: Direction;
      /** The node that it leads to. */
      to: {
        /** Readable, and the same as long as the slug is: `technology/go`, `role/justen-walker/jet/go-club`. That of a statement lasts as long as its text, and what the text is about, stay as they are. */
        id: string;
        /** What to call it. */
        name: string;
        __typename: 'Article' | 'Contribution' | 'Document' | 'Education' | 'Event' | 'Organization' | 'Person' | 'Position' | 'Project' | 'Role' | 'Statement' | 'Talk' | 'Technology';
      };
      /** The technologies that the evidence names: the one on the path or, where the path begins or ends with it, narrower ones that are evidence of it (EKS for Kubernetes). Empty if it names none. */
      matchedVia: Array<{
        /** What to call it. */
        name: string;
      }>;
      /** The statements that say so, in the order of the documents: all, or the first 100. Never empty. */
      evidence: Array<{
        /** What it says. */
        text: string;
        /** The headings that lead to it in the document, joined by ›. */
        section: string;
        /** The document that says so. */
        document: {
          /** Its title. */
          title: string;
        };
      }>;
    }>;
  } | null;
};

/** What may be given to “How are two things connected, and how do we know?” */
export type PathVariables = {
  /**
   * From
   * @default "technology/kubernetes"
   */
  from?: string | undefined;
  /**
   * To
   * @default "organization/stoke"
   */
  to?: string | undefined;
};

/** The answer to “In which roles was a technology used, and how do we know?” */
export type RolesUsingAnswer = {
  /** Every role. */
  roles: {
    /** How many there are on all pages together. */
    totalCount: number;
    /** The nodes of this page, each with why it is in the list. */
    edges: Array<{
      /** What the row shows. */
      node: {
        /** What it is called. */
        title: string;
        /** The position that it was part of. */
        position: {
          /** Who held it. */
          person: {
            /** What to call it. */
            name: string;
          };
          /** Where it was. */
          organization: {
            /** What to call it. */
            name: string;
          };
        };
        /** When; the period of its position if it has none of its own. */
        period: {
          /** When it began. */
          start: PartialDate;
          /** When it ended; null while it goes on. */
          end: PartialDate | null;
          /** Whether the document says that it goes on (“present”). */
          isOngoing: boolean;
          /** Whether the document gives no dates of its own, so that these are those of what it was part of. */
          isInherited: boolean;
        };
      };
      /** The technologies that the evidence names: the one asked for, or narrower ones that are evidence of it (EC2 when AWS was asked for). Empty if the list is not about a technology. */
      matchedVia: Array<{
        /** What to call it. */
        name: string;
      }>;
      /** The statements that say so, in the order of the documents: all, or the first 100. Never empty. */
      evidence: Array<{
        /** What it says. */
        text: string;
        /** The headings that lead to it in the document, joined by ›. */
        section: string;
        /** The document that says so. */
        document: {
          /** Its title. */
          title: string;
        };
      }>;
    }>;
    /** Where this page is in the list. */
    pageInfo: {
      /** Whether the list goes on behind this page. */
      hasNextPage: boolean;
      /** The cursor of the last row, for `after`; null on an empty page. */
      endCursor: string | null;
    };
  };
};

/** What may be given to “In which roles was a technology used, and how do we know?” */
export type RolesUsingVariables = {
  /**
   * Technology or project
   * @default "golang"
   */
  technology?: string | undefined;
  /**
   * How many, 100 at most
   * @default 50
   */
  first?: number | null | undefined;
  /** Behind this pageInfo.endCursor */
  after?: string | null | undefined;
};

/** The answer to “Where do these words stand: in which names, and in which statements about what?” */
export type SearchAnswer = {
  /** Every node whose name, alias or title has these words, then every node that a statement with these words is about. All words must be there, in any order and however spelt as to case and accents; words “between quotes” must stand together. The last word may be unfinished: “kub” finds Kubernetes. A node comes once, by the best text. Nothing that is typed is an error; what has no word in it finds nothing, and only the first 200 characters count. */
  search: {
    /** How many there are on all pages together. There may be more in the graph if `isCapped`. */
    totalCount: number;
    /** Whether so many texts have the words that not all were looked at: 1000 names, or 1000 statements. More words, or fewer `kinds`, say better what is meant. */
    isCapped: boolean;
    /** The nodes of this page, each with the words by which it was found. */
    edges: Array<{
      /** What was found: for words of a statement, what the statement is about. */
      node: {
        /** Readable, and the same as long as the slug is: `technology/go`, `role/justen-walker/jet/go-club`. That of a statement lasts as long as its text, and what the text is about, stay as they are. */
        id: string;
        /** What to call it. */
        name: string;
        __typename: 'Article' | 'Contribution' | 'Document' | 'Education' | 'Event' | 'Organization' | 'Person' | 'Position' | 'Project' | 'Role' | 'Statement' | 'Talk' | 'Technology';
      };
      /** Where the words stand. */
      foundIn: FoundIn;
      /** The name, the alias or the statement that has the words, as plain text. The best of them, if several have. */
      snippet: string;
      /** The words in `snippet` that were found, in their order. Never empty. */
      highlights: Array<{
        /** Where it begins in the text, counted in UTF-16 units from 0. */
        start: number;
        /** How long it is, in UTF-16 units. */
        length: number;
      }>;
      /** The statement that has the words; null if they stand in a name. */
      statement: {
        /** The headings that lead to it in the document, joined by ›. */
        section: string;
        /** The document that says so. */
        document: {
          /** Its title. */
          title: string;
        };
      } | null;
    }>;
    /** Where this page is in the list. */
    pageInfo: {
      /** Whether the list goes on behind this page. */
      hasNextPage: boolean;
      /** The cursor of the last row, for `after`; null on an empty page. */
      endCursor: string | null;
    };
  };
};

/** What may be given to “Where do these words stand: in which names, and in which statements about what?” */
export type SearchVariables = {
  /**
   * Words
   * @default "kub"
   */
  text?: string | undefined;
  /**
   * How many, 100 at most
   * @default 50
   */
  first?: number | null | undefined;
  /** Behind this pageInfo.endCursor */
  after?: string | null | undefined;
};

/** The answer to “Which talks were about a technology, and how do we know?” */
export type TalksAboutAnswer = {
  /** Every talk, panel and fireside chat. */
  talks: {
    /** How many there are on all pages together. */
    totalCount: number;
    /** The nodes of this page, each with why it is in the list. */
    edges: Array<{
      /** What the row shows. */
      node: {
        /** Its title. */
        title: string;
        /** What it was. */
        format: TalkFormat;
        /** When it was. */
        date: PartialDate;
        /** Where it was given. */
        event: {
          /** What to call it. */
          name: string;
        };
        /** What the document links it to; null if it links to nothing. */
        address: string | null;
      };
      /** The technologies that the evidence names: the one asked for, or narrower ones that are evidence of it (EC2 when AWS was asked for). Empty if the list is not about a technology. */
      matchedVia: Array<{
        /** What to call it. */
        name: string;
      }>;
      /** The statements that say so, in the order of the documents: all, or the first 100. Never empty. */
      evidence: Array<{
        /** What it says. */
        text: string;
        /** The headings that lead to it in the document, joined by ›. */
        section: string;
        /** The document that says so. */
        document: {
          /** Its title. */
          title: string;
        };
      }>;
    }>;
    /** Where this page is in the list. */
    pageInfo: {
      /** Whether the list goes on behind this page. */
      hasNextPage: boolean;
      /** The cursor of the last row, for `after`; null on an empty page. */
      endCursor: string | null;
    };
  };
};

/** What may be given to “Which talks were about a technology, and how do we know?” */
export type TalksAboutVariables = {
  /**
   * Technology or project
   * @default "nomad"
   */
  technology?: string | undefined;
  /**
   * How many, 100 at most
   * @default 50
   */
  first?: number | null | undefined;
  /** Behind this pageInfo.endCursor */
  after?: string | null | undefined;
};

/** The answer to “Who has used a technology, when, and how do we know?” */
export type WhoKnowsAnswer = {
  /** One technology, by slug, name or alias, however spelt. Null if the graph has none of that name. */
  technology: {
    /** What to call it. */
    name: string;
    /** Of whom anything is said about it, and on what evidence; `relation` says what: used, contributed to, spoken of, claimed, or replaced and done without. */
    people: {
      /** How many there are on all pages together. */
      totalCount: number;
      /** The nodes of this page, each with why it is in the list. */
      edges: Array<{
        /** What the row shows. */
        node: {
          /** What to call it. */
          name: string;
        };
        /** How the two are related: of all that the evidence says, what says most about experience. */
        relation: Relation;
        /** The strength of the best statement among the evidence. */
        strength: EvidenceStrength;
        /** How long, how recently and on what evidence the person used the technology. Null unless the list is that of one technology, or if nothing was known by then. */
        experience: {
          /** Months in use, both end months included; a date as coarse as a year is read as the whole year. 0 if nothing that was used is dated. */
          months: number;
          /** When it was first used, as written; null if no use is dated. */
          firstUsed: PartialDate | null;
          /** When it was last used, as written, or the month asked for if it still is; null if no use is dated. */
          lastUsed: PartialDate | null;
          /** The months in a row that make it up, the earliest first. */
          periods: Array<{
            /** The first month. */
            start: PartialDate;
            /** The last month; the month asked for while it goes on. */
            end: PartialDate;
            /** Whether the document says that some of it goes on (“present”). */
            isOngoing: boolean;
            /** The positions behind it. */
            positions: Array<{
              /** What to call it. */
              name: string;
            }>;
          }>;
        } | null;
        /** The technologies that the evidence names: the one asked for, or narrower ones that are evidence of it (EC2 when AWS was asked for). Empty if the list is not about a technology. */
        matchedVia: Array<{
          /** What to call it. */
          name: string;
        }>;
        /** The statements that say so, in the order of the documents: all, or the first 100. Never empty. */
        evidence: Array<{
          /** What it says. */
          text: string;
          /** The headings that lead to it in the document, joined by ›. */
          section: string;
          /** The document that says so. */
          document: {
            /** Its title. */
            title: string;
          };
        }>;
      }>;
      /** Where this page is in the list. */
      pageInfo: {
        /** Whether the list goes on behind this page. */
        hasNextPage: boolean;
        /** The cursor of the last row, for `after`; null on an empty page. */
        endCursor: string | null;
      };
    };
  } | null;
};

/** What may be given to “Who has used a technology, when, and how do we know?” */
export type WhoKnowsVariables = {
  /**
   * Technology
   * @default "kubernetes"
   */
  technology?: string | undefined;
  /**
   * How many, 100 at most
   * @default 50
   */
  first?: number | null | undefined;
  /** Behind this pageInfo.endCursor */
  after?: string | null | undefined;
};

/** Which nodes of type Article a list shows. Conditions are joined by “and”. */
export type ArticleFilter = {
  /** At some time within these dates. What has no date never matches; what goes on counts until today. */
  during?: DateRange | null | undefined;
  /** Published by these organizations, or about them. */
  organizations?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** Written by these people. */
  people?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** That are about these. */
  technologies?: ReadonlyArray<ReferenceFilter> | null | undefined;
};

/** The orders of a list of type Article. NEWEST if not said. */
export type ArticleOrder =
  /** By name. */
  | 'NAME'
  /** What goes on first, then what ended last. */
  | 'NEWEST'
  /** The other way round; what has no date still comes last. */
  | 'OLDEST';

/** Which way something went. */
export type Change =
  /** It went down. */
  | 'DECREASE'
  /** It went up. */
  | 'INCREASE';

/** Which nodes of type Contribution a list shows. Conditions are joined by “and”. */
export type ContributionFilter = {
  /** Of one of these levels. */
  levels?: ReadonlyArray<ContributionLevel> | null | undefined;
  /** By these people. */
  people?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** To these projects. */
  projects?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** To these, made with these, or to something made for these. */
  technologies?: ReadonlyArray<ReferenceFilter> | null | undefined;
};

/** How much was given to an open-source project. */
export type ContributionLevel =
  /** Started the project. */
  | 'CREATOR'
  /** A major contribution to a project that others started. */
  | 'MAJOR'
  /** A minor contribution to a project that others started. */
  | 'MINOR';

/** The orders of a list of type Contribution. NAME if not said. */
export type ContributionOrder =
  /** By name. */
  | 'NAME'
  /** By name, from Z to A. */
  | 'NAME_REVERSED';

/** A stretch of time, both ends included. A year counts from its first day to its last. An end left out is open. */
export type DateRange = {
  /** The first day, month or year. */
  from?: PartialDate | null | undefined;
  /** The last day, month or year. */
  to?: PartialDate | null | undefined;
};

/** Which way the arrow of a step goes: from what a statement is about to what it names. */
export type Direction =
  /** It goes against the path: the statements are about `to`, and name `from`. */
  | 'BACKWARD'
  /** It goes along the path: the statements are about `from`, and name `to`. */
  | 'FORWARD';

/** Which nodes of type Document a list shows. Conditions are joined by “and”. */
export type DocumentFilter = {
  /** Of one of these kinds. */
  kinds?: ReadonlyArray<DocumentKind> | null | undefined;
};

/** What sort of document it is. */
export type DocumentKind =
  /** A text in which people introduce themselves. */
  | 'LETTER'
  /** A page that lists positions, projects and the rest of a career. */
  | 'RESUME';

/** The orders of a list of type Document. NAME if not said. */
export type DocumentOrder =
  /** By name. */
  | 'NAME'
  /** By name, from Z to A. */
  | 'NAME_REVERSED';

/** Which nodes of type Education a list shows. Conditions are joined by “and”. */
export type EducationFilter = {
  /** At some time within these dates. What has no date never matches; what goes on counts until today. */
  during?: DateRange | null | undefined;
  /** At these schools. */
  organizations?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** Of these people. */
  people?: ReadonlyArray<ReferenceFilter> | null | undefined;
};

/** The orders of a list of type Education. NEWEST if not said. */
export type EducationOrder =
  /** By name. */
  | 'NAME'
  /** What goes on first, then what ended last. */
  | 'NEWEST'
  /** The other way round; what has no date still comes last. */
  | 'OLDEST';

/** Which nodes of type Event a list shows. Conditions are joined by “and”. */
export type EventFilter = {
  /** At some time within these dates. What has no date never matches; what goes on counts until today. */
  during?: DateRange | null | undefined;
  /** Where these people were on stage. */
  people?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** Where somebody spoke about these. */
  technologies?: ReadonlyArray<ReferenceFilter> | null | undefined;
};

/** The orders of a list of type Event. NEWEST if not said. */
export type EventOrder =
  /** By name. */
  | 'NAME'
  /** What goes on first, then what ended last. */
  | 'NEWEST'
  /** The other way round; what has no date still comes last. */
  | 'OLDEST';

/** How good evidence is, from weakest to strongest. It follows from where a statement stands; nobody judged it. */
export type EvidenceStrength =
  /** A person says so about themselves. */
  | 'CLAIMED'
  /** It was done in a position, a project or a course of study. */
  | 'PRACTISED'
  /** A talk, an article or an open-source contribution that anyone can look up. */
  | 'PUBLIC';

/** The orders of a list of what somebody knows, or of who knows something. NAME if not said. The others go by what the `experience` of each row says for today: what is alike in it comes by name, and what it says nothing of at the end. */
export type ExperienceOrder =
  /** What was used last first, beginning with what still is: `experience.lastUsed`; a date as coarse as a year is its last day. */
  | 'LAST_USED'
  /** The most months first: `experience.months`. */
  | 'MONTHS'
  /** By name. */
  | 'NAME'
  /** By name, from Z to A. */
  | 'NAME_REVERSED'
  /** The best evidence first: `experience.strength`. */
  | 'STRENGTH';

/** Where the words of a search stand. */
export type FoundIn =
  /** In another name that it answers to. */
  | 'ALIAS'
  /** In the name or the title of the node. */
  | 'NAME'
  /** In a statement about it. */
  | 'STATEMENT';

/** How the document qualifies a number. */
export type Hedge =
  /** More or less the number: “around 8”. */
  | 'ABOUT'
  /** Almost the number: “near 100%”. */
  | 'NEARLY'
  /** More than the number: “over 10”. */
  | 'OVER';

/** The kinds of node. */
export type NodeKind =
  /** Nodes of type Article. */
  | 'ARTICLE'
  /** Nodes of type Contribution. */
  | 'CONTRIBUTION'
  /** Nodes of type Document. */
  | 'DOCUMENT'
  /** Nodes of type Education. */
  | 'EDUCATION'
  /** Nodes of type Event. */
  | 'EVENT'
  /** Nodes of type Organization. */
  | 'ORGANIZATION'
  /** Nodes of type Person. */
  | 'PERSON'
  /** Nodes of type Position. */
  | 'POSITION'
  /** Nodes of type Project. */
  | 'PROJECT'
  /** Nodes of type Role. */
  | 'ROLE'
  /** Nodes of type Talk. */
  | 'TALK'
  /** Nodes of type Technology. */
  | 'TECHNOLOGY';

/** Which nodes of type Organization a list shows. Conditions are joined by “and”. */
export type OrganizationFilter = {
  /** Whether somebody had a position there. */
  isEmployer?: boolean | null | undefined;
  /** Where these people worked or studied, or where they came from on stage. */
  people?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** Where these were used. */
  technologies?: ReadonlyArray<ReferenceFilter> | null | undefined;
};

/** The orders of a list of type Organization. NAME if not said. */
export type OrganizationOrder =
  /** By name. */
  | 'NAME'
  /** By name, from Z to A. */
  | 'NAME_REVERSED';

/** A date exactly as precise as it was written: a year (`2019`), a month (`2019-03`) or a day (`2019-03-11`). It is never padded. Do not compare two of them as text. */
export type PartialDate = string & {};

/** Which nodes of type Person a list shows. Conditions are joined by “and”. */
export type PersonFilter = {
  /** Who was on stage there. */
  events?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** Whether their career is told here. */
  isSubject?: boolean | null | undefined;
  /** Who worked or studied there, or came from there to an event. */
  organizations?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** Who used these, contributed to them, spoke or wrote of them, or claim them. */
  technologies?: ReadonlyArray<ReferenceFilter> | null | undefined;
};

/** The orders of a list of type Person. NAME if not said. */
export type PersonOrder =
  /** By name. */
  | 'NAME'
  /** By name, from Z to A. */
  | 'NAME_REVERSED';

/** Which nodes of type Position a list shows. Conditions are joined by “and”. */
export type PositionFilter = {
  /** At some time within these dates. What has no date never matches; what goes on counts until today. */
  during?: DateRange | null | undefined;
  /** Whether the document says that it goes on. */
  isOngoing?: boolean | null | undefined;
  /** At these organizations. */
  organizations?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** Held by these people. */
  people?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** In which these were used, in any role or project. */
  technologies?: ReadonlyArray<ReferenceFilter> | null | undefined;
};

/** The orders of a list of type Position. NEWEST if not said. */
export type PositionOrder =
  /** By name. */
  | 'NAME'
  /** What goes on first, then what ended last. */
  | 'NEWEST'
  /** The other way round; what has no date still comes last. */
  | 'OLDEST';

/** Which nodes of type Project a list shows. Conditions are joined by “and”. */
export type ProjectFilter = {
  /** At some time within these dates. What has no date never matches; what goes on counts until today. */
  during?: DateRange | null | undefined;
  /** Whether open-source contributions to it are recorded. */
  isOpenSource?: boolean | null | undefined;
  /** That were worked on at these organizations. */
  organizations?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** That these people worked on, in a position or in the open. */
  people?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** That used these. */
  technologies?: ReadonlyArray<ReferenceFilter> | null | undefined;
};

/** The orders of a list of type Project. NEWEST if not said. */
export type ProjectOrder =
  /** By name. */
  | 'NAME'
  /** What goes on first, then what ended last. */
  | 'NEWEST'
  /** The other way round; what has no date still comes last. */
  | 'OLDEST';

/** Which other nodes a node must be connected to. Give exactly one of the three, or several such filters in a list. A name is a slug, a name or an alias, however spelt. */
export type ReferenceFilter = {
  /** Every one of these. */
  all: ReadonlyArray<string>;
  any?: never;
  none?: never;
} | {
  all?: never;
  /** At least one of these. */
  any: ReadonlyArray<string>;
  none?: never;
} | {
  all?: never;
  any?: never;
  /** None of these. */
  none: ReadonlyArray<string>;
};

/** What a statement says about another node. */
export type Relation =
  /** The statement is about it: it is the subject of a talk or an article, or a person, organization or event that is described. */
  | 'ABOUT'
  /** The work deliberately did without it. */
  | 'AVOIDED'
  /** A person says that they know it, without saying where it was used. */
  | 'CLAIMED'
  /** The work is compared to it, or stands in for it. This does not mean that it was used. */
  | 'COMPARED'
  /** Somebody made an open-source contribution to it. */
  | 'CONTRIBUTED'
  /** It is quoted word for word. */
  | 'QUOTED'
  /** The work replaced it. */
  | 'REPLACED'
  /** A record of an appearance at an event. */
  | 'SPOKE'
  /** A record of a course of study. */
  | 'STUDIED'
  /** The work was done with it. This counts as experience. */
  | 'USED'
  /** A record of work: a position, a role in it or a project at it. For a project, this counts as experience. */
  | 'WORKED'
  /** A record of something written. */
  | 'WROTE';

/** Something asked of a person: a technology, or any of several, for how long and how recently. */
export type Requirement = {
  /** Several of them, 20 at most, of which any will do; their months are taken together. */
  anyOf?: ReadonlyArray<string> | null | undefined;
  /** How many months at least. */
  minMonths?: number | null | undefined;
  /** A technology or project by slug, name or alias. Give this or `anyOf`. */
  technology?: string | null | undefined;
  /** It must have been used in this year, month or day, or later. */
  usedSince?: PartialDate | null | undefined;
};

/** Which nodes of type Role a list shows. Conditions are joined by “and”. */
export type RoleFilter = {
  /** At some time within these dates. What has no date never matches; what goes on counts until today. */
  during?: DateRange | null | undefined;
  /** Whether the position names no roles, and this one bears its title. */
  isImplicit?: boolean | null | undefined;
  /** At these organizations. */
  organizations?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** Of these people. */
  people?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** Whose own statements say that these were used. */
  technologies?: ReadonlyArray<ReferenceFilter> | null | undefined;
};

/** The orders of a list of type Role. NEWEST if not said. */
export type RoleOrder =
  /** By name. */
  | 'NAME'
  /** What goes on first, then what ended last. */
  | 'NEWEST'
  /** The other way round; what has no date still comes last. */
  | 'OLDEST';

/** What the document says of a web site. */
export type Site =
  /** It was there and is gone. */
  | 'NO_LONGER_AVAILABLE';

/** Which nodes of type Talk a list shows. Conditions are joined by “and”. */
export type TalkFilter = {
  /** At some time within these dates. What has no date never matches; what goes on counts until today. */
  during?: DateRange | null | undefined;
  /** At these events. */
  events?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** Of one of these formats. */
  formats?: ReadonlyArray<TalkFormat> | null | undefined;
  /** About these organizations, or with somebody from there on stage. */
  organizations?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** With these people on stage. */
  people?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** That are about these. */
  technologies?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** Of whose recording the document says one of these. */
  videos?: ReadonlyArray<VideoState> | null | undefined;
};

/** What an appearance was. */
export type TalkFormat =
  /** A conversation on stage. */
  | 'FIRESIDE'
  /** A discussion among several people on stage. */
  | 'PANEL'
  /** A talk before an audience. */
  | 'TALK';

/** The orders of a list of type Talk. NEWEST if not said. */
export type TalkOrder =
  /** By name. */
  | 'NAME'
  /** What goes on first, then what ended last. */
  | 'NEWEST'
  /** The other way round; what has no date still comes last. */
  | 'OLDEST';

/** The part that somebody played in an appearance. */
export type TalkPart =
  /** Led the panel. */
  | 'MODERATOR'
  /** Sat on the panel. */
  | 'PANELIST'
  /** Gave the talk, or was in the conversation. */
  | 'SPEAKER';

/** Which nodes of type Technology a list shows. Conditions are joined by “and”. */
export type TechnologyFilter = {
  /** That were spoken of at these events. */
  events?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** Of one of these kinds. */
  kinds?: ReadonlyArray<TechnologyKind> | null | undefined;
  /** That were used at these organizations. */
  organizations?: ReadonlyArray<ReferenceFilter> | null | undefined;
  /** That these people used, spoke or wrote of, contributed to or claim. */
  people?: ReadonlyArray<ReferenceFilter> | null | undefined;
};

/** What sort of thing a technology is. */
export type TechnologyKind =
  /** Something that stores data, caches included. */
  | 'DATABASE'
  /** A programming language. */
  | 'LANGUAGE'
  /** Code that is built into a program, or a framework that a program is built in. */
  | 'LIBRARY'
  /** Something that other software runs on: an operating system, a cloud, an orchestrator. */
  | 'PLATFORM'
  /** A way of working or of building. */
  | 'PRACTICE'
  /** An agreed way for programs to talk: a protocol, an API, a format. */
  | 'PROTOCOL'
  /** Something that runs and is used over a network. */
  | 'SERVICE'
  /** A program that people work with. */
  | 'TOOL';

/** The orders of a list of type Technology. NAME if not said. */
export type TechnologyOrder =
  /** By name. */
  | 'NAME'
  /** By name, from Z to A. */
  | 'NAME_REVERSED';

/** What the evidence says of a requirement. There is no score. */
export type Verdict =
  /** They say so themselves, and nothing shows it. */
  | 'CLAIMED_ONLY'
  /** The evidence shows it, for long enough and recently enough. */
  | 'MET'
  /** Nothing in the documents says so. That is not a no. */
  | 'NOT_FOUND'
  /** The evidence shows it, but for fewer months than asked. */
  | 'SHORT'
  /** The evidence shows it for long enough, but not since the date asked. */
  | 'STALE';

/** What the document says of a recording. */
export type VideoState =
  /** The document links to it. */
  | 'LINKED'
  /** It never came out. */
  | 'NEVER_PUBLISHED'
  /** It was there and is gone. */
  | 'NO_LONGER_AVAILABLE';
