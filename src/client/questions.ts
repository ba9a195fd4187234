/** The questions that come with the graph, and what they answer. Written by `npm run generate` from src/snippets and the schema. */
import type { GraphQLClient } from 'graphql-request';
import { type Call, question } from './question.ts';

/** A graph that can be asked: a client of graphql-request that has a function for every question. */
export interface CareerGraph extends GraphQLClient {
  /** Which achievements come with a number, which way did it go, and how sure is it? */
  achievements(variables?: AchievementsVariables, call?: Call): Promise<AchievementsAnswer>;
  /** A whole career: positions, roles and projects with what was used in each, talks, articles, open source and education */
  career(variables?: CareerVariables, call?: Call): Promise<CareerAnswer>;
  /** At which employers was a technology used, under any of the names of its parts? */
  employersUsing(variables?: EmployersUsingVariables, call?: Call): Promise<EmployersUsingAnswer>;
  /** Who else was on stage, in which part, and where did they come from? */
  onStageWith(variables?: OnStageWithVariables, call?: Call): Promise<OnStageWithAnswer>;
  /** How are two nodes connected, and how do we know? */
  path(variables?: PathVariables, call?: Call): Promise<PathAnswer>;
  /** In which roles was a technology used, and how do we know? */
  rolesUsing(variables?: RolesUsingVariables, call?: Call): Promise<RolesUsingAnswer>;
  /** Where do these words stand: in which names, and in which statements about what? */
  search(variables?: SearchVariables, call?: Call): Promise<SearchAnswer>;
  /** Which talks were about a technology, and how do we know? */
  talksAbout(variables?: TalksAboutVariables, call?: Call): Promise<TalksAboutAnswer>;
  /** Everything that touches one technology: roles, projects, talks, articles, contributions and people */
  technologyEverywhere(variables?: TechnologyEverywhereVariables, call?: Call): Promise<TechnologyEverywhereAnswer>;
}

/** Every question as a document, for any other GraphQL client. */
export const questions = {
  achievements: question<AchievementsAnswer, AchievementsVariables>(`
    query Achievements {
      statements(withFigures: true) {
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
          subject {
            id
            name
          }
          section
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
            roles {
              nodes {
                title
                isImplicit
                statements(own: true) {
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
                technologies {
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
            projects {
              nodes {
                name
                statements {
                  nodes {
                    text
                  }
                }
                technologies {
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
        contributions {
          nodes {
            level
            address
            project {
              name
              address
            }
          }
        }
        talks {
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
        articles {
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
        education {
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
  employersUsing: question<EmployersUsingAnswer, EmployersUsingVariables>(`
    query EmployersUsing($technology: String! = "aws") {
      employers(using: $technology) {
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
          }
        }
      }
    }
  `),
  onStageWith: question<OnStageWithAnswer, OnStageWithVariables>(`
    query OnStageWith($person: String! = "justen-walker") {
      talks(where: {people: {all: [$person]}}) {
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
      }
    }
  `),
  path: question<PathAnswer, PathVariables>(`
    query Path($from: ID! = "technology/kubernetes", $to: ID! = "organization/stoke") {
      path(from: $from, to: $to) {
        length
        steps {
          from {
            id
            name
          }
          direction
          relation
          to {
            id
            name
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
    query RolesUsing($technology: String! = "golang") {
      roles(using: $technology) {
        totalCount
        edges {
          node {
            title
            period {
              start
              end
              isOngoing
              isInherited
            }
            position {
              person {
                name
              }
              organization {
                name
              }
            }
          }
          evidence {
            text
            section
          }
        }
      }
    }
  `),
  search: question<SearchAnswer, SearchVariables>(`
    query Search($text: String! = "kub") {
      search(text: $text) {
        totalCount
        isCapped
        edges {
          node {
            id
            name
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
      }
    }
  `),
  talksAbout: question<TalksAboutAnswer, TalksAboutVariables>(`
    query TalksAbout($technology: String! = "nomad") {
      talks(about: $technology) {
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
      }
    }
  `),
  technologyEverywhere: question<TechnologyEverywhereAnswer, TechnologyEverywhereVariables>(`
    query TechnologyEverywhere($technology: String! = "k8s") {
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
          edges {
            node {
              name
            }
            relations
            strength
          }
        }
        roles {
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
          edges {
            node {
              title
            }
            relation
          }
        }
        articles {
          edges {
            node {
              title
            }
            relation
          }
        }
        contributions {
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
};

/** The answer to “Which achievements come with a number, which way did it go, and how sure is it?” */
export type AchievementsAnswer = {
  /** Every sentence of every document, in their order. */
  statements: {
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
      /** What it is about. */
      subject: {
        /** Readable, and stable for as long as the slug is: `technology/go`, `role/justen-walker/jet/go-club`. */
        id: string;
        /** What to call it. */
        name: string;
      };
      /** The headings that lead to it in the document, joined by ›. */
      section: string;
    }>;
  };
};

/** What may be given to “Which achievements come with a number, which way did it go, and how sure is it?” */
export type AchievementsVariables = Record<string, never>;

/** The answer to “A whole career: positions, roles and projects with what was used in each, talks, articles, open source and education” */
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
          /** The nodes of this page, for those who need no evidence. */
          nodes: Array<{
            /** What it is called. */
            title: string;
            /** Whether the document names no role here, so that this one bears the title of the position. */
            isImplicit: boolean;
            /** What is said of it and of what is part of it: for a position, also what is said of its roles and projects; for a document, what is said in it. */
            statements: {
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
          /** The nodes of this page, for those who need no evidence. */
          nodes: Array<{
            /** What to call it. */
            name: string;
            /** What is said of it and of what is part of it: for a position, also what is said of its roles and projects; for a document, what is said in it. */
            statements: {
              /** The statements of this page. */
              nodes: Array<{
                /** What it says. */
                text: string;
              }>;
            };
            /** What it was made with, replaced, did without or is likened to, with the statements that say so. */
            technologies: {
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

/** What may be given to “A whole career: positions, roles and projects with what was used in each, talks, articles, open source and education” */
export type CareerVariables = {
  /**
   * Whose career
   * @default "justen-walker"
   */
  person?: string | undefined;
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
      }>;
    }>;
  };
};

/** What may be given to “At which employers was a technology used, under any of the names of its parts?” */
export type EmployersUsingVariables = {
  /**
   * A technology or project, by any of its names
   * @default "aws"
   */
  technology?: string | undefined;
};

/** The answer to “Who else was on stage, in which part, and where did they come from?” */
export type OnStageWithAnswer = {
  /** Every talk, panel and fireside chat. */
  talks: {
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
  };
};

/** What may be given to “Who else was on stage, in which part, and where did they come from?” */
export type OnStageWithVariables = {
  /**
   * Whose talks
   * @default "justen-walker"
   */
  person?: string | undefined;
};

/** The answer to “How are two nodes connected, and how do we know?” */
export type PathAnswer = {
  /** How two nodes are connected: the shortest way from the one to the other, and of several always the same. It goes round people, and round whatever more than 100 arrows touch, which connect nearly everything, unless that makes it longer by more than 1 step. Null if no way of 8 steps or fewer is found; where very many arrows meet, not all are followed. */
  path: {
    /** How many steps it has; 0 from a node to itself. */
    length: number;
    /** Its steps, each of which begins where the one before ended. */
    steps: Array<{
      /** The node that it leaves. */
      from: {
        /** Readable, and stable for as long as the slug is: `technology/go`, `role/justen-walker/jet/go-club`. */
        id: string;
        /** What to call it. */
        name: string;
      };
      /** Which of the two the statements are about. FORWARD where there are statements about each that name the other. */
      direction: Direction;
      /** How the two are related: of all that the evidence says, what says most about experience. */
      relation: Relation;
      /** The node that it leads to. */
      to: {
        /** Readable, and stable for as long as the slug is: `technology/go`, `role/justen-walker/jet/go-club`. */
        id: string;
        /** What to call it. */
        name: string;
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

/** What may be given to “How are two nodes connected, and how do we know?” */
export type PathVariables = {
  /**
   * The id of the node to begin at
   * @default "technology/kubernetes"
   */
  from?: string | undefined;
  /**
   * The id of the node to end at
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
      };
      /** The statements that say so, in the order of the documents: all, or the first 100. Never empty. */
      evidence: Array<{
        /** What it says. */
        text: string;
        /** The headings that lead to it in the document, joined by ›. */
        section: string;
      }>;
    }>;
  };
};

/** What may be given to “In which roles was a technology used, and how do we know?” */
export type RolesUsingVariables = {
  /**
   * A technology or project, by any of its names
   * @default "golang"
   */
  technology?: string | undefined;
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
        /** Readable, and stable for as long as the slug is: `technology/go`, `role/justen-walker/jet/go-club`. */
        id: string;
        /** What to call it. */
        name: string;
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
  };
};

/** What may be given to “Where do these words stand: in which names, and in which statements about what?” */
export type SearchVariables = {
  /**
   * Some words, of which the last may be unfinished
   * @default "kub"
   */
  text?: string | undefined;
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
  };
};

/** What may be given to “Which talks were about a technology, and how do we know?” */
export type TalksAboutVariables = {
  /**
   * A technology or project, by any of its names
   * @default "nomad"
   */
  technology?: string | undefined;
};

/** The answer to “Everything that touches one technology: roles, projects, talks, articles, contributions and people” */
export type TechnologyEverywhereAnswer = {
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
      /** The nodes of this page, each with why it is in the list. */
      edges: Array<{
        /** What the row shows. */
        node: {
          /** What to call it. */
          name: string;
        };
        /** All the ways in which the two are related, beginning with `relation`. */
        relations: Array<Relation>;
        /** The strength of the best statement among the evidence. */
        strength: EvidenceStrength;
      }>;
    };
    /** The roles whose own statements speak of it. */
    roles: {
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
      /** The nodes of this page, each with why it is in the list. */
      edges: Array<{
        /** What the row shows. */
        node: {
          /** Its title. */
          title: string;
        };
        /** How the two are related: of all that the evidence says, what says most about experience. */
        relation: Relation;
      }>;
    };
    /** The articles whose statements speak of it. */
    articles: {
      /** The nodes of this page, each with why it is in the list. */
      edges: Array<{
        /** What the row shows. */
        node: {
          /** Its title. */
          title: string;
        };
        /** How the two are related: of all that the evidence says, what says most about experience. */
        relation: Relation;
      }>;
    };
    /** Contributions to it, made with it, or to something made for it. */
    contributions: {
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

/** What may be given to “Everything that touches one technology: roles, projects, talks, articles, contributions and people” */
export type TechnologyEverywhereVariables = {
  /**
   * A technology, by any of its names
   * @default "k8s"
   */
  technology?: string | undefined;
};

/** Which nodes of type Article a list shows. Conditions are joined by “and”. */
export type ArticleFilter = {
  /** At some time within these dates. What has no date never matches; what goes on counts until today. */
  during?: DateRange | null | undefined;
  /** Published by these organizations, or about them. */
  organizations?: Array<ReferenceFilter> | null | undefined;
  /** Written by these people. */
  people?: Array<ReferenceFilter> | null | undefined;
  /** That are about these. */
  technologies?: Array<ReferenceFilter> | null | undefined;
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
  levels?: Array<ContributionLevel> | null | undefined;
  /** By these people. */
  people?: Array<ReferenceFilter> | null | undefined;
  /** To these projects. */
  projects?: Array<ReferenceFilter> | null | undefined;
  /** To these, made with these, or to something made for these. */
  technologies?: Array<ReferenceFilter> | null | undefined;
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
  kinds?: Array<DocumentKind> | null | undefined;
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
  organizations?: Array<ReferenceFilter> | null | undefined;
  /** Of these people. */
  people?: Array<ReferenceFilter> | null | undefined;
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
  people?: Array<ReferenceFilter> | null | undefined;
  /** Where somebody spoke about these. */
  technologies?: Array<ReferenceFilter> | null | undefined;
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
  /** Somebody says so of themselves. */
  | 'CLAIMED'
  /** It was done within a position, a project or a course of study. */
  | 'PRACTISED'
  /** A talk, an article or an open-source contribution that anyone can look up. */
  | 'PUBLIC';

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
  people?: Array<ReferenceFilter> | null | undefined;
  /** Where these were used. */
  technologies?: Array<ReferenceFilter> | null | undefined;
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
  events?: Array<ReferenceFilter> | null | undefined;
  /** Whether their career is told here. */
  isSubject?: boolean | null | undefined;
  /** Who worked or studied there, or came from there to an event. */
  organizations?: Array<ReferenceFilter> | null | undefined;
  /** Who used these, contributed to them, spoke or wrote of them, or claim them. */
  technologies?: Array<ReferenceFilter> | null | undefined;
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
  organizations?: Array<ReferenceFilter> | null | undefined;
  /** Held by these people. */
  people?: Array<ReferenceFilter> | null | undefined;
  /** In which these were used, in any role or project. */
  technologies?: Array<ReferenceFilter> | null | undefined;
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
  organizations?: Array<ReferenceFilter> | null | undefined;
  /** That these people worked on, in a position or in the open. */
  people?: Array<ReferenceFilter> | null | undefined;
  /** That used these. */
  technologies?: Array<ReferenceFilter> | null | undefined;
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
  all: Array<string>;
  any?: never;
  none?: never;
} | {
  all?: never;
  /** At least one of these. */
  any: Array<string>;
  none?: never;
} | {
  all?: never;
  any?: never;
  /** None of these. */
  none: Array<string>;
};

/** What a statement says about another node. */
export type Relation =
  /** The statement is about it: a talk or an article on it, or a person, organization or event that is spoken of. */
  | 'ABOUT'
  /** The work was done without it, on purpose. */
  | 'AVOIDED'
  /** A person says that they know it, without saying where it was used. */
  | 'CLAIMED'
  /** The work is likened to it, or stands in for it. Nothing is said of using it. */
  | 'COMPARED'
  /** Work was given to it, as an open-source contribution. */
  | 'CONTRIBUTED'
  /** It is cited word for word. */
  | 'QUOTED'
  /** The work took its place: it was there before and gave way. */
  | 'REPLACED'
  /** A record of an appearance at an event. */
  | 'SPOKE'
  /** A record of a course of study. */
  | 'STUDIED'
  /** The work was done with it. This counts as experience. */
  | 'USED'
  /** A record of work: a position, a role in it or a project at it. Of a project, this counts as experience. */
  | 'WORKED'
  /** A record of something written. */
  | 'WROTE';

/** Something asked of a person: a technology, or any of several, for how long and how recently. */
export type Requirement = {
  /** Several of them, of which any will do; their months are taken together. */
  anyOf?: Array<string> | null | undefined;
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
  organizations?: Array<ReferenceFilter> | null | undefined;
  /** Of these people. */
  people?: Array<ReferenceFilter> | null | undefined;
  /** Whose own statements say that these were used. */
  technologies?: Array<ReferenceFilter> | null | undefined;
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
  events?: Array<ReferenceFilter> | null | undefined;
  /** Of one of these formats. */
  formats?: Array<TalkFormat> | null | undefined;
  /** About these organizations, or with somebody from there on stage. */
  organizations?: Array<ReferenceFilter> | null | undefined;
  /** With these people on stage. */
  people?: Array<ReferenceFilter> | null | undefined;
  /** That are about these. */
  technologies?: Array<ReferenceFilter> | null | undefined;
  /** Of whose recording the document says one of these. */
  videos?: Array<VideoState> | null | undefined;
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
  events?: Array<ReferenceFilter> | null | undefined;
  /** Of one of these kinds. */
  kinds?: Array<TechnologyKind> | null | undefined;
  /** That were used at these organizations. */
  organizations?: Array<ReferenceFilter> | null | undefined;
  /** That these people used, spoke or wrote of, contributed to or claim. */
  people?: Array<ReferenceFilter> | null | undefined;
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
