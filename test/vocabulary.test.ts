/** The vocabulary: kinds of technology, broader technologies, and the vendors whose products they are. */
import { expect, test } from 'vitest';
import { graphOf, twoCareers } from './asking.ts';
import { seedFolder } from './seed-folder.ts';

const { ask, refusal, site } = graphOf(twoCareers);

type Named = { readonly name: string };

const names = ({ nodes }: { readonly nodes: readonly Named[] }) => nodes.map(({ name }) => name);

test("a person's technologies can be narrowed to the products of a vendor", async () => {
  const { person } = await ask(
    '{ person(slug: "justen-walker") { technologies(relations: [USED], where: { vendors: [{ any: ["HashiCorp"] }] }) { totalCount nodes { name } } } }',
  );
  expect(person.technologies.totalCount).toBe(person.technologies.nodes.length);
  expect(names(person.technologies)).toMatchInlineSnapshot(`
    [
      "Boundary",
      "Consul",
      "consul-template",
      "Nomad",
      "Terraform",
      "Terraform Cloud",
      "Vault",
    ]
  `);
});

test('technologies can be listed with one of some vendors, and without', async () => {
  const { any, all, none, every } = await ask(`{
    any: technologies(first: 100, where: { vendors: [{ any: ["elastic", "joyent"] }] }) { totalCount nodes { name vendor { name } } }
    all: technologies(first: 100, where: { vendors: [{ all: ["elastic", "joyent"] }] }) { totalCount nodes { name } }
    none: technologies(first: 100, where: { vendors: [{ none: ["elastic", "joyent"] }] }) { totalCount }
    every: technologies { totalCount }
  }`);
  expect(any.nodes).toMatchInlineSnapshot(`
    [
      {
        "name": "ContainerPilot",
        "vendor": {
          "name": "Joyent",
        },
      },
      {
        "name": "Elasticsearch",
        "vendor": {
          "name": "Elastic",
        },
      },
      {
        "name": "ELK stack",
        "vendor": {
          "name": "Elastic",
        },
      },
      {
        "name": "Kibana",
        "vendor": {
          "name": "Elastic",
        },
      },
      {
        "name": "Logstash",
        "vendor": {
          "name": "Elastic",
        },
      },
    ]
  `);
  expect(all).toEqual({ totalCount: 0, nodes: [] });
  expect(none.totalCount).toBe(every.totalCount - any.totalCount);
});

test('a vendor that no document mentions can be looked up with its products, and is in no list of organizations', async () => {
  const { organization, organizations, technology } = await ask(`{
    organization(slug: "hashicorp") { name url products { name vendor { name } } technologies { totalCount } }
    organizations(first: 100) { nodes { name } }
    technology(slug: "kubernetes") { vendor { name } }
  }`);
  expect(organization.products.map(({ name }: Named) => name)).toContain('Vault');
  expect(new Set(organization.products.map(({ vendor }: { vendor: Named }) => vendor.name))).toEqual(new Set(['HashiCorp']));
  expect(organization.technologies.totalCount).toBe(0);
  expect(names(organizations)).not.toContain('HashiCorp');
  expect(technology.vendor).toBeNull();
});

test('the page of a technology links to its vendor, whose page links back', async () => {
  const page = async (path: string) => (await site.request(path)).text();
  expect(await page('/technology/vault')).toContain('<a href="/organization/hashicorp">HashiCorp</a>');
  expect(await page('/organization/hashicorp')).toContain('<a href="/technology/vault">Vault</a>');
});

test('a vendor that is not in the vocabulary is refused with a suggestion', async () => {
  expect(await refusal('{ technologies(where: { vendors: [{ any: ["hashicorb"] }] }) { totalCount } }')).toMatchInlineSnapshot(
    `"NOT_FOUND: There is no organization "hashicorb" in the graph. Did you mean "HashiCorp"?"`,
  );
  expect(await refusal('{ technologies(where: { vendors: [{ none: [] }] }) { totalCount } }')).toMatch(/empty/);
  expect(() =>
    graphOf(seedFolder({ 'technologies.yaml': '- { slug: examplang, name: Examplang, kind: LANGUAGE, vendor: nobody }\n' })),
  ).toThrow(/no organization "nobody"/);
});

test('services of one cloud belong to it, and brokers and stores each share a kind', async () => {
  const kindsOf = async (...slugs: readonly string[]) => {
    const found = await ask(
      `{ ${slugs.map((slug, index) => `t${index}: technology(slug: "${slug}") { kind broader { slug } }`).join(' ')} }`,
    );
    return Object.values(found) as { kind: string; broader: { slug: string }[] }[];
  };
  const aws = await kindsOf('athena', 'dynamodb', 'ec2', 'eks', 'elb', 'emr', 'kinesis', 'rds', 'redshift', 's3', 'sns', 'sqs');
  for (const { broader } of aws) expect(broader.map(({ slug }) => slug)).toContain('aws');
  const distinct = async (...slugs: readonly string[]) => [...new Set((await kindsOf(...slugs)).map(({ kind }) => kind))];
  expect(await distinct('kafka', 'rabbitmq', 'kinesis', 'sns', 'sqs')).toEqual(['BROKER']);
  expect(await distinct('redshift', 'athena', 'rds', 'dynamodb')).toEqual(['DATABASE']);
  expect(await distinct('containers', 'nosql', 'olap', 'data-lakes', 'relational-databases', 'saas')).toEqual(['CONCEPT']);
});
