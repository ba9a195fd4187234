/** What everybody asks of the two careers, and the answers that the documents give. */
import { expect, test } from 'vitest';
import { graphOf, twoCareers } from './asking.ts';

const { ask } = graphOf(twoCareers);

test('talks about Nomad are found with the sentence that says so, and where it was read', async () => {
  const { talks } = await ask(`{
    talks(about: "nomad") {
      totalCount
      edges { relation strength node { title date event { name } } matchedVia { name } evidence { text section document { title } seedFile } }
    }
  }`);
  expect(talks).toMatchInlineSnapshot(`
    {
      "edges": [
        {
          "evidence": [
            {
              "document": {
                "title": "Justen Walker's résumé",
              },
              "section": "Speaking Events › (2019-09-09) HashiConf US 2019",
              "seedFile": "seed/people/justen-walker/talks.yaml",
              "text": "Explains how Jet constrains Windows microservices on Nomad with Damon, which calls the Win32 APIs.",
            },
          ],
          "matchedVia": [
            {
              "name": "Nomad",
            },
          ],
          "node": {
            "date": "2019-09-09",
            "event": {
              "name": "HashiConf US 2019",
            },
            "title": "Containment Without Containers - Running Windows Microservices on Nomad",
          },
          "relation": "ABOUT",
          "strength": "PUBLIC",
        },
        {
          "evidence": [
            {
              "document": {
                "title": "Justen Walker's résumé",
              },
              "section": "Speaking Events › (2018-06-19) QCon NYC",
              "seedFile": "seed/people/justen-walker/talks.yaml",
              "text": "Describes the move from a legacy in-house system to HashiCorp Nomad and the custom tooling that Jet built.",
            },
          ],
          "matchedVia": [
            {
              "name": "Nomad",
            },
          ],
          "node": {
            "date": "2018-06-19",
            "event": {
              "name": "QCon NYC",
            },
            "title": "Managing Moderate-Scale Multi-Tenant Micro-Services @Jet.com",
          },
          "relation": "ABOUT",
          "strength": "PUBLIC",
        },
        {
          "evidence": [
            {
              "document": {
                "title": "Justen Walker's résumé",
              },
              "section": "Speaking Events › (2017-05-15) HashiDays NYC",
              "seedFile": "seed/people/justen-walker/talks.yaml",
              "text": "Presents how Jet, at the time, used consul-template to write NGINX templates dynamically for its Nomad services.",
            },
          ],
          "matchedVia": [
            {
              "name": "Nomad",
            },
          ],
          "node": {
            "date": "2017-05-15",
            "event": {
              "name": "HashiDays NYC",
            },
            "title": "Nomad auto-proxying with Consul-template and NGINX",
          },
          "relation": "ABOUT",
          "strength": "PUBLIC",
        },
      ],
      "totalCount": 3,
    }
  `);
});

test('roles using Go are those whose own statements say so, under any name of Go', async () => {
  const { roles, short, same } = await ask(`{
    roles(using: "golang") { nodes { id position { organization { name } } } }
    short: roles(using: "golang") { nodes { person { slug } organization { name } } }
    same: roles(using: "Go Language") { nodes { id position { organization { name } } } }
  }`);
  expect(roles).toMatchInlineSnapshot(`
    {
      "nodes": [
        {
          "id": "role/justen-walker/stoke/sr-staff-software-engineer",
          "position": {
            "organization": {
              "name": "Stoke, LLC.",
            },
          },
        },
        {
          "id": "role/justen-walker/walmart/principal-software-engineer",
          "position": {
            "organization": {
              "name": "Walmart",
            },
          },
        },
        {
          "id": "role/justen-walker/jet/devops",
          "position": {
            "organization": {
              "name": "Jet.com, Inc.",
            },
          },
        },
        {
          "id": "role/justen-walker/jet/go-club",
          "position": {
            "organization": {
              "name": "Jet.com, Inc.",
            },
          },
        },
      ],
    }
  `);
  expect(same).toEqual(roles);
  expect(short.nodes).toEqual(
    roles.nodes.map(({ position }: any) => ({ person: { slug: 'justen-walker' }, organization: position.organization })),
  );
});

test('employers using AWS are found through its parts, and the answer says through which', async () => {
  const { employers } = await ask(`{ employers(using: "aws") { edges { node { name } matchedVia { name } } } }`);
  expect(employers.edges).toMatchInlineSnapshot(`
    [
      {
        "matchedVia": [
          {
            "name": "AWS",
          },
        ],
        "node": {
          "name": "Artica, Inc.",
        },
      },
      {
        "matchedVia": [
          {
            "name": "Amazon EC2",
          },
          {
            "name": "Amazon RDS",
          },
          {
            "name": "AWS",
          },
          {
            "name": "Elastic Load Balancing",
          },
        ],
        "node": {
          "name": "Skubana, Inc.",
        },
      },
      {
        "matchedVia": [
          {
            "name": "Amazon EKS",
          },
        ],
        "node": {
          "name": "Stoke, LLC.",
        },
      },
      {
        "matchedVia": [
          {
            "name": "Amazon EC2",
          },
          {
            "name": "Amazon RDS",
          },
          {
            "name": "AWS",
          },
          {
            "name": "Elastic Load Balancing",
          },
        ],
        "node": {
          "name": "The Cools, Inc.",
        },
      },
    ]
  `);
});

test('asking for something narrow does not find those who only name something broader', async () => {
  const { eks, aws } = await ask(`{
    eks: employers(using: "eks") { nodes { name } }
    aws: people(knows: "eks") { nodes { name } }
  }`);
  expect(eks.nodes).toEqual([{ name: 'Stoke, LLC.' }]);
  expect(aws.nodes).toEqual([{ name: 'Justen Walker' }]); // Andrew names EC2 and others, but not EKS.
});

test('one technology leads to all that speaks of it, from either side', async () => {
  const { technology } = await ask(`{
    technology(slug: "k8s") {
      name
      roles { nodes { id } }
      projects { nodes { id } }
      talks { totalCount }
      contributions { nodes { id level } }
      people { edges { node { name } relations strength } }
    }
  }`);
  expect(technology).toMatchInlineSnapshot(`
    {
      "contributions": {
        "nodes": [
          {
            "id": "contribution/justen-walker/helm",
            "level": "MINOR",
          },
          {
            "id": "contribution/justen-walker/kuberlr",
            "level": "MINOR",
          },
        ],
      },
      "name": "Kubernetes",
      "people": {
        "edges": [
          {
            "node": {
              "name": "Justen Walker",
            },
            "relations": [
              "USED",
              "CLAIMED",
            ],
            "strength": "PRACTICED",
          },
        ],
      },
      "projects": {
        "nodes": [
          {
            "id": "project/aws-eks",
          },
          {
            "id": "project/sledge",
          },
          {
            "id": "project/helm",
          },
          {
            "id": "project/kuberlr",
          },
        ],
      },
      "roles": {
        "nodes": [
          {
            "id": "role/justen-walker/walmart/principal-software-engineer",
          },
        ],
      },
      "talks": {
        "totalCount": 0,
      },
    }
  `);
});

test('projects can be filtered by several technologies at once', async () => {
  const { all, none } = await ask(`{
    all: projects(where: { technologies: { all: ["go", "nginx"] } }) { nodes { name } }
    none: projects(where: { organizations: { all: ["jet"] }, technologies: { none: ["go", "azure", "nomad"] } }) { nodes { name } }
  }`);
  expect(all.nodes).toEqual([{ name: 'UpDog' }]);
  expect(none.nodes).toEqual([{ name: 'OhNo' }]);
});

test('a year counts from its first day to its last', async () => {
  const { talks } = await ask(`{ talks(where: { during: { from: "2016", to: "2016" } }) { nodes { title date } } }`);
  expect(talks.nodes).toMatchInlineSnapshot(`
    [
      {
        "date": "2016-10-11",
        "title": "Ansible at Jet - Managing Azure Cloud Deployments",
      },
      {
        "date": "2016-06-14",
        "title": "Containers & ContainerPilot at Jet.com",
      },
      {
        "date": "2016-02-10",
        "title": "Containers are Eating the Enterprise (Panel)",
      },
    ]
  `);
});

test('a role’s technologies come with relation, strength and the statement for each', async () => {
  const { node } = await ask(`{
    node(id: "role/justen-walker/jet/devops") {
      ... on Role {
        title
        period { start end isOngoing isInherited }
        technologies { edges { node { name } relation strength evidence { text document { title } section } } }
      }
    }
  }`);
  expect(node).toMatchInlineSnapshot(`
    {
      "period": {
        "end": "2019-10",
        "isInherited": true,
        "isOngoing": false,
        "start": "2015-09",
      },
      "technologies": {
        "edges": [
          {
            "evidence": [
              {
                "document": {
                  "title": "Justen Walker's résumé",
                },
                "section": "Work Experience › Principal Software Engineer at Jet.com, Inc. › Role: Software Engineer, DevOps",
                "text": "Automated VM provisioning with Ansible.",
              },
            ],
            "node": {
              "name": "Ansible",
            },
            "relation": "USED",
            "strength": "PRACTICED",
          },
          {
            "evidence": [
              {
                "document": {
                  "title": "Justen Walker's résumé",
                },
                "section": "Work Experience › Principal Software Engineer at Jet.com, Inc. › Role: Software Engineer, DevOps",
                "text": "Developed the microservice platform on Docker and Nomad.",
              },
            ],
            "node": {
              "name": "Docker",
            },
            "relation": "USED",
            "strength": "PRACTICED",
          },
          {
            "evidence": [
              {
                "document": {
                  "title": "Justen Walker's résumé",
                },
                "section": "Work Experience › Principal Software Engineer at Jet.com, Inc. › Role: Software Engineer, DevOps",
                "text": "Built Go tooling for provisioning and operating the cloud platform.",
              },
            ],
            "node": {
              "name": "Go",
            },
            "relation": "USED",
            "strength": "PRACTICED",
          },
          {
            "evidence": [
              {
                "document": {
                  "title": "Justen Walker's résumé",
                },
                "section": "Work Experience › Principal Software Engineer at Jet.com, Inc. › Role: Software Engineer, DevOps",
                "text": "First explored HashiCorp Nomad, and eventually replaced Jet's home-grown microservices scheduler.",
              },
            ],
            "node": {
              "name": "home-grown microservices scheduler",
            },
            "relation": "REPLACED",
            "strength": "PRACTICED",
          },
          {
            "evidence": [
              {
                "document": {
                  "title": "Justen Walker's résumé",
                },
                "section": "Work Experience › Principal Software Engineer at Jet.com, Inc. › Role: Software Engineer, DevOps",
                "text": "Developed the microservice platform on Docker and Nomad.",
              },
            ],
            "node": {
              "name": "microservices",
            },
            "relation": "USED",
            "strength": "PRACTICED",
          },
          {
            "evidence": [
              {
                "document": {
                  "title": "Justen Walker's résumé",
                },
                "section": "Work Experience › Principal Software Engineer at Jet.com, Inc. › Role: Software Engineer, DevOps",
                "text": "Designed and maintained the stacks for cloud services, site reliability and monitoring.",
              },
            ],
            "node": {
              "name": "monitoring",
            },
            "relation": "USED",
            "strength": "PRACTICED",
          },
          {
            "evidence": [
              {
                "document": {
                  "title": "Justen Walker's résumé",
                },
                "section": "Work Experience › Principal Software Engineer at Jet.com, Inc. › Role: Software Engineer, DevOps",
                "text": "First explored HashiCorp Nomad, and eventually replaced Jet's home-grown microservices scheduler.",
              },
              {
                "document": {
                  "title": "Justen Walker's résumé",
                },
                "section": "Work Experience › Principal Software Engineer at Jet.com, Inc. › Role: Software Engineer, DevOps",
                "text": "Developed the microservice platform on Docker and Nomad.",
              },
            ],
            "node": {
              "name": "Nomad",
            },
            "relation": "USED",
            "strength": "PRACTICED",
          },
          {
            "evidence": [
              {
                "document": {
                  "title": "Justen Walker's résumé",
                },
                "section": "Work Experience › Principal Software Engineer at Jet.com, Inc. › Role: Software Engineer, DevOps",
                "text": "Designed and maintained the stacks for cloud services, site reliability and monitoring.",
              },
              {
                "document": {
                  "title": "Justen Walker's résumé",
                },
                "section": "Work Experience › Principal Software Engineer at Jet.com, Inc. › Role: Software Engineer, DevOps",
                "text": "Worked on projects for better site reliability.",
              },
            ],
            "node": {
              "name": "site reliability",
            },
            "relation": "USED",
            "strength": "PRACTICED",
          },
          {
            "evidence": [
              {
                "document": {
                  "title": "Justen Walker's résumé",
                },
                "section": "Work Experience › Principal Software Engineer at Jet.com, Inc. › Role: Software Engineer, DevOps",
                "text": "Introduced HashiCorp Vault to store secrets, and documented for developers how to use it.",
              },
            ],
            "node": {
              "name": "Vault",
            },
            "relation": "USED",
            "strength": "PRACTICED",
          },
        ],
      },
      "title": "Software Engineer, DevOps",
    }
  `);
});

test('one thing is one node: everything that touches Damon is reached from it', async () => {
  const { node } = await ask(`{ node(id: "project/damon") { related(first: 50) { edges { relation node { id } } } } }`);
  const neighbors = node.related.edges.map((edge: { relation: string; node: { id: string } }) => `${edge.relation} ${edge.node.id}`);
  expect(neighbors).toMatchInlineSnapshot(`
    [
      "USED person/justen-walker",
      "USED organization/jet",
      "USED position/justen-walker/jet",
      "USED project/nomad",
      "CONTRIBUTED contribution/justen-walker/damon",
      "ABOUT event/hashiconf-us-2019",
      "ABOUT talk/containment-without-containers",
      "ABOUT article/containing-windows-executables",
      "USED technology/go",
      "USED technology/nomad",
      "USED technology/win32-api",
      "USED technology/windows",
      "AVOIDED technology/windows-containers",
    ]
  `);
});

test('a panel shows who was on it, in which part, and where they came from', async () => {
  const { talk } = await ask(`{
    talk(slug: "containers-are-eating-the-enterprise") { format date participants { part title person { name } organization { name } } videoState event { siteState } }
  }`);
  expect(talk).toMatchInlineSnapshot(`
    {
      "date": "2016-02-10",
      "event": {
        "siteState": "NO_LONGER_AVAILABLE",
      },
      "format": "PANEL",
      "participants": [
        {
          "organization": null,
          "part": "PANELIST",
          "person": {
            "name": "Justen Walker",
          },
          "title": null,
        },
        {
          "organization": {
            "name": "Kickstarter",
          },
          "part": "MODERATOR",
          "person": {
            "name": "James Turnbull",
          },
          "title": null,
        },
        {
          "organization": {
            "name": "Uber",
          },
          "part": "PANELIST",
          "person": {
            "name": "Michael Hamrah",
          },
          "title": null,
        },
        {
          "organization": {
            "name": "HBC",
          },
          "part": "PANELIST",
          "person": {
            "name": "Larry Glenn",
          },
          "title": null,
        },
        {
          "organization": {
            "name": "Canadian Tire",
          },
          "part": "PANELIST",
          "person": {
            "name": "Jeff Ashton",
          },
          "title": null,
        },
      ],
      "videoState": "NO_LONGER_AVAILABLE",
    }
  `);
});

test('what was replaced, avoided or only compared is not what was used', async () => {
  const { technologies } = await ask(`{
    technologies: person(slug: "justen-walker") {
      technologies(relations: [REPLACED, AVOIDED, COMPARED], first: 100) { edges { node { name } relations evidence { text } } }
    }
  }`);
  expect(technologies.technologies.edges).toMatchInlineSnapshot(`
    [
      {
        "evidence": [
          {
            "text": "Helped move the build from Maven to Gradle.",
          },
        ],
        "node": {
          "name": "Apache Maven",
        },
        "relations": [
          "REPLACED",
        ],
      },
      {
        "evidence": [
          {
            "text": "Shows in depth how to call the Windows Win32 APIs from Go without CGO.",
          },
          {
            "text": "Gives a crash course in calling the Win32 API from Go without CGO.",
          },
        ],
        "node": {
          "name": "cgo",
        },
        "relations": [
          "AVOIDED",
        ],
      },
      {
        "evidence": [
          {
            "text": "Helped support developers in the move from ClearCase to SVN.",
          },
        ],
        "node": {
          "name": "ClearCase",
        },
        "relations": [
          "REPLACED",
        ],
      },
      {
        "evidence": [
          {
            "text": "Replaced consul-template, which no longer scaled well for the team.",
          },
        ],
        "node": {
          "name": "consul-template",
        },
        "relations": [
          "REPLACED",
        ],
      },
      {
        "evidence": [
          {
            "text": "Describes Damon, an alternative way to constrain Windows executables without containers.",
          },
        ],
        "node": {
          "name": "containers",
        },
        "relations": [
          "AVOIDED",
        ],
      },
      {
        "evidence": [
          {
            "text": "First explored HashiCorp Nomad, and eventually replaced Jet's home-grown microservices scheduler.",
          },
          {
            "text": "Describes the move from a legacy in-house system to HashiCorp Nomad and the custom tooling that Jet built.",
          },
        ],
        "node": {
          "name": "home-grown microservices scheduler",
        },
        "relations": [
          "REPLACED",
        ],
      },
      {
        "evidence": [
          {
            "text": "Mock application that mirrored the APIs of Infoblox to help with end-to-end testing.",
          },
        ],
        "node": {
          "name": "Infoblox",
        },
        "relations": [
          "COMPARED",
        ],
      },
      {
        "evidence": [
          {
            "text": "Core CLI for Walmart's Kubernetes platform, with a plugin distribution system much like Krew.",
          },
        ],
        "node": {
          "name": "Krew",
        },
        "relations": [
          "COMPARED",
        ],
      },
      {
        "evidence": [
          {
            "text": "Supervisor process that constrains the resources of Windows executables without Windows containers. Built with Go and the Win32 API.",
          },
        ],
        "node": {
          "name": "Windows containers",
        },
        "relations": [
          "AVOIDED",
        ],
      },
    ]
  `);
  const { used } = await ask(`{ used: employers(using: "krew") { totalCount } }`);
  expect(used.totalCount).toBe(0);
});

test('figures keep their number, unit, direction and hedge', async () => {
  const { statements } = await ask(
    `{ statements(where: { hasFigures: true }) { nodes { subject { id } figures { kind measure value unit frequency change hedge before after } } } }`,
  );
  expect(statements.nodes).toMatchInlineSnapshot(`
    [
      {
        "figures": [
          {
            "after": null,
            "before": null,
            "change": null,
            "frequency": null,
            "hedge": null,
            "kind": "AIM",
            "measure": "growth of a working system",
            "unit": "times",
            "value": 10,
          },
        ],
        "subject": {
          "id": "person/andrew",
        },
      },
      {
        "figures": [
          {
            "after": null,
            "before": null,
            "change": null,
            "frequency": null,
            "hedge": "OVER",
            "kind": "RESULT",
            "measure": "open-source contributions",
            "unit": "contributions",
            "value": 10,
          },
        ],
        "subject": {
          "id": "role/justen-walker/stoke/sr-staff-software-engineer",
        },
      },
      {
        "figures": [
          {
            "after": null,
            "before": null,
            "change": "INCREASE",
            "frequency": null,
            "hedge": null,
            "kind": "RESULT",
            "measure": "code coverage",
            "unit": "percent",
            "value": 60,
          },
          {
            "after": null,
            "before": null,
            "change": null,
            "frequency": null,
            "hedge": "NEARLY",
            "kind": "RESULT",
            "measure": "code coverage of critical paths",
            "unit": "percent",
            "value": 100,
          },
        ],
        "subject": {
          "id": "role/justen-walker/stoke/sr-staff-software-engineer",
        },
      },
      {
        "figures": [
          {
            "after": null,
            "before": null,
            "change": "DECREASE",
            "frequency": null,
            "hedge": null,
            "kind": "RESULT",
            "measure": "cloud spend",
            "unit": "percent",
            "value": 50,
          },
        ],
        "subject": {
          "id": "role/justen-walker/stoke/sr-staff-software-engineer",
        },
      },
      {
        "figures": [
          {
            "after": null,
            "before": null,
            "change": "DECREASE",
            "frequency": null,
            "hedge": null,
            "kind": "RESULT",
            "measure": "cycle time of adding data streams",
            "unit": "percent",
            "value": 50,
          },
        ],
        "subject": {
          "id": "role/justen-walker/stoke/sr-staff-software-engineer",
        },
      },
      {
        "figures": [
          {
            "after": "minutes",
            "before": "days",
            "change": "DECREASE",
            "frequency": null,
            "hedge": null,
            "kind": "RESULT",
            "measure": "onboarding time",
            "unit": null,
            "value": null,
          },
        ],
        "subject": {
          "id": "role/justen-walker/artica/sr-staff-software-engineer",
        },
      },
      {
        "figures": [
          {
            "after": null,
            "before": null,
            "change": null,
            "frequency": null,
            "hedge": null,
            "kind": "LEVEL",
            "measure": "precision of the usage data",
            "unit": "minute",
            "value": 1,
          },
        ],
        "subject": {
          "id": "role/justen-walker/walmart/principal-software-engineer",
        },
      },
      {
        "figures": [
          {
            "after": null,
            "before": null,
            "change": null,
            "frequency": null,
            "hedge": "ABOUT",
            "kind": "LEVEL",
            "measure": "team coached",
            "unit": "developers",
            "value": 8,
          },
        ],
        "subject": {
          "id": "role/justen-walker/jet/tech-lead",
        },
      },
      {
        "figures": [
          {
            "after": null,
            "before": null,
            "change": null,
            "frequency": "weekly",
            "hedge": null,
            "kind": "LEVEL",
            "measure": "sync-up meetings of the squads",
            "unit": null,
            "value": null,
          },
        ],
        "subject": {
          "id": "role/justen-walker/jet/tech-lead",
        },
      },
      {
        "figures": [
          {
            "after": null,
            "before": null,
            "change": null,
            "frequency": "bi-weekly",
            "hedge": null,
            "kind": "LEVEL",
            "measure": "book club meetings",
            "unit": null,
            "value": null,
          },
        ],
        "subject": {
          "id": "role/justen-walker/jet/go-club",
        },
      },
      {
        "figures": [
          {
            "after": null,
            "before": null,
            "change": null,
            "frequency": "every month",
            "hedge": null,
            "kind": "LEVEL",
            "measure": "charging of customers",
            "unit": null,
            "value": null,
          },
        ],
        "subject": {
          "id": "project/invoicing",
        },
      },
      {
        "figures": [
          {
            "after": null,
            "before": null,
            "change": null,
            "frequency": null,
            "hedge": null,
            "kind": "LEVEL",
            "measure": "GPA",
            "unit": null,
            "value": 3.95,
          },
        ],
        "subject": {
          "id": "education/justen-walker/njit",
        },
      },
    ]
  `);
});

test('claims are claims: Andrew has no employer, and knows nothing by more than his own word and letter', async () => {
  const { person } = await ask(`{
    person(slug: "andrew") {
      positions { totalCount }
      organizations { totalCount }
      technologies(first: 100) { totalCount edges { strength } }
      used: technologies(relations: [USED, WORKED]) { totalCount }
      articles { nodes { title date publisher { name } } }
    }
  }`);
  expect(person.positions.totalCount).toBe(0);
  expect(person.organizations.totalCount).toBe(0);
  expect(person.technologies.totalCount).toBeGreaterThan(30);
  expect(new Set(person.technologies.edges.map(({ strength }: { strength: string }) => strength))).toEqual(new Set(['CLAIMED']));
  expect(person.used.totalCount).toBe(0);
  expect(person.articles.nodes).toEqual([{ title: 'An expansive view of back-end engineering', date: '2020-06-01', publisher: null }]);
});

test('an employer is an organization with a position; schools, publishers and guests’ homes are not', async () => {
  const { employers, others } = await ask(`{
    employers { nodes { name } }
    others: organizations(where: { isEmployer: false }) { nodes { name } }
  }`);
  expect(employers.nodes).toHaveLength(8);
  expect(others.nodes.map(({ name }: { name: string }) => name)).toEqual([
    'Canadian Tire',
    'HBC',
    'Jet Tech Blog',
    'Joyent',
    'Kickstarter',
    'New Jersey Institute of Technology',
    'Uber',
  ]);
});

test('a date is returned exactly as it was written, and an ongoing period has no end', async () => {
  const { person } = await ask(`{
    person(slug: "justen-walker") {
      positions(first: 3) { nodes { period { start end isOngoing isInherited } } }
      education { nodes { degree field school { name } period { start end } grade { value scale } honors } }
    }
  }`);
  expect(person).toMatchInlineSnapshot(`
    {
      "education": {
        "nodes": [
          {
            "degree": "B.S.",
            "field": "Computer Engineering",
            "grade": {
              "scale": 4,
              "value": 3.95,
            },
            "honors": [
              "Member, Phi Eta Sigma honors society",
              "Albert Dorman Honors College (ADHC) Scholar",
              "Summa Cum Laude",
            ],
            "period": {
              "end": "2009-06",
              "start": "2005-09",
            },
            "school": {
              "name": "New Jersey Institute of Technology",
            },
          },
        ],
      },
      "positions": {
        "nodes": [
          {
            "period": {
              "end": null,
              "isInherited": false,
              "isOngoing": true,
              "start": "2022-12",
            },
          },
          {
            "period": {
              "end": "2022-11",
              "isInherited": false,
              "isOngoing": false,
              "start": "2021-10",
            },
          },
          {
            "period": {
              "end": "2021-10",
              "isInherited": false,
              "isOngoing": false,
              "start": "2019-10",
            },
          },
        ],
      },
    }
  `);
});

test('what is ongoing counts until today for a date range, and not beyond', async () => {
  const query = `{ now: positions(where: { during: { from: "2026-11" } }) { totalCount } later: positions(where: { during: { from: "2027" } }) { totalCount } }`;
  expect(await ask(query)).toEqual({ now: { totalCount: 1 }, later: { totalCount: 0 } });
});

test('a project that is a technology under its own name is found as either', async () => {
  const { byName, technology, project } = await ask(`{
    byName: projects(using: "airbyte") { nodes { name } }
    technology(slug: "Airbyte") { contributions { nodes { level } } projects { nodes { name } } roles { nodes { id } } }
    project(slug: "AirByte Platform") { name technology { name } positions { nodes { organization { name } } } contributions { nodes { level } } }
  }`);
  expect({ byName, technology, project }).toMatchInlineSnapshot(`
    {
      "byName": {
        "nodes": [
          {
            "name": "Airbyte Platform",
          },
          {
            "name": "Stoke Workflows",
          },
        ],
      },
      "project": {
        "contributions": {
          "nodes": [
            {
              "level": "MINOR",
            },
          ],
        },
        "name": "Airbyte Platform",
        "positions": {
          "nodes": [
            {
              "organization": {
                "name": "Stoke, LLC.",
              },
            },
          ],
        },
        "technology": {
          "name": "Airbyte",
        },
      },
      "technology": {
        "contributions": {
          "nodes": [
            {
              "level": "MINOR",
            },
          ],
        },
        "projects": {
          "nodes": [
            {
              "name": "Airbyte Platform",
            },
            {
              "name": "Stoke Workflows",
            },
          ],
        },
        "roles": {
          "nodes": [
            {
              "id": "role/justen-walker/stoke/sr-staff-software-engineer",
            },
          ],
        },
      },
    }
  `);
});
