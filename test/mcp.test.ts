/** Assistants ask over the Model Context Protocol, with the SDK's own client. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { questions } from '../src/questions/questions.ts';
import { graphOf, temporaryFolder, twoCareers } from './asking.ts';
import { seedFolder } from './seed-folder.ts';

/** A client of a graph over HTTP. */
async function clientOf(folder: string): Promise<Client> {
  const { site } = graphOf(folder);
  const client = new Client({ name: 'test', version: '1.0.0' });
  const transport = new StreamableHTTPClientTransport(new URL('http://graph/mcp'), {
    fetch: async (url, init) => site.request(String(url), init),
  });
  await client.connect(transport);
  onTestFinished(() => client.close());
  return client;
}

type Called = {
  readonly outcome: string;
  readonly sentence: string;
  readonly data: any;
  readonly links: string;
  readonly text: string;
  readonly isError: boolean;
};

async function call(client: Client, name: string, given: object = {}): Promise<Called> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: { ...given } });
  const [{ text }] = content as [{ text: string }];
  return { ...(structuredContent as Omit<Called, 'text' | 'isError'>), text, isError: isError === true };
}

describe('over HTTP', () => {
  test('every question is a tool that only reads, with its title, its explanation and its variables', async () => {
    const { tools } = await (await clientOf(twoCareers)).listTools();
    expect(tools.map(({ name }) => name)).toEqual(questions().map(({ name }) => name));
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
    const tool = tools.find(({ name }) => name === 'fit');
    expect(tool?.title).toBe(questions().find(({ name }) => name === 'fit')?.title);
    expect(tool?.inputSchema).toMatchObject({
      required: [],
      properties: {
        people: { type: 'array', items: { type: 'string' } },
        requirements: { type: 'array', items: { properties: { technology: { type: 'string' }, minMonths: { type: 'integer' } } } },
        lines: { type: 'string' },
      },
    });
  });

  test('an answer has the sentence, the section and a link for every fact', async () => {
    const { outcome, text, links, data } = await call(await clientOf(twoCareers), 'talks-about', { technology: 'nomad' });
    expect(outcome).toBe('FOUND');
    expect(data.talks.totalCount).toBe(3);
    expect(text).toContain('[Containment Without Containers - Running Windows Microservices on Nomad](http://graph/talk/');
    expect(text).toMatch(
      /“Explains how Jet constrains Windows microservices on Nomad[^”]*” \(\[.*Speaking Events › \(2019-09-09\) HashiConf US 2019\]\(http:\/\/graph\/statement\//,
    );
    expect(links).toBe('http://graph/{id}');
  });

  test('every link in an answer leads to a page', async () => {
    const { site } = graphOf(twoCareers);
    const { text } = await call(await clientOf(twoCareers), 'experience', { person: 'justen-walker', technology: 'go' });
    const links = [...text.matchAll(/\]\((http:\/\/graph\/[^)]+)\)/g)].flatMap(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(5);
    for (const link of new Set(links)) expect([link, (await site.request(link)).status]).toEqual([link, 200]);
  });

  test('what no document says is not found, and a name that no document mentions is unknown: neither is a no', async () => {
    const client = await clientOf(twoCareers);
    const silent = await call(client, 'talks-about', { technology: 'java' });
    expect([silent.outcome, silent.isError]).toEqual(['NOT_FOUND', false]);
    expect(silent.text).toContain('That is not a no.');
    const unknown = await call(client, 'talks-about', { technology: 'nomd' });
    expect([unknown.outcome, unknown.isError]).toEqual(['UNKNOWN_NAME', false]);
    expect(unknown.text).toContain('[Nomad](http://graph/technology/nomad)');
    expect(unknown.text).toContain('That is not a no.');
  });

  test('an argument that a question does not take is refused with what it takes', async () => {
    const { outcome, isError, sentence } = await call(await clientOf(twoCareers), 'talks-about', { technology: 'nomad', person: 'andrew' });
    expect([outcome, isError]).toEqual(['REFUSED', true]);
    expect(sentence).toContain('This question does not take “person”.');
  });

  test('requirements are rows, and lines of a job ad stand in for them', async () => {
    const client = await clientOf(twoCareers);
    const rows = await call(client, 'fit', { requirements: [{ technology: 'Go', minMonths: 36 }] });
    const lines = await call(client, 'fit', { lines: 'Go 3y' });
    expect(rows.outcome).toBe('FOUND');
    expect(rows.data).toEqual(lines.data);
  });

  test('a tool that does not exist is an error with the nearest name', async () => {
    await expect((await clientOf(twoCareers)).callTool({ name: 'talks-abuot' })).rejects.toThrow('Did you mean "talks-about"?');
  });

  test('careers and documents are listed as resources, and any node is read by its ID', async () => {
    const client = await clientOf(twoCareers);
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toContain('career:///person/justen-walker');
    expect(resources.map(({ title }) => title)).toContain('Andrew');
    for (const { uri } of resources) expect((await client.readResource({ uri })).contents[0]?.uri).toBe(uri);
    const { contents } = await client.readResource({ uri: 'career:///technology/nomad' });
    expect((contents[0] as { text: string }).text).toMatch(/^# Nomad\n[\s\S]*http:\/\/graph\/talk\//);
    await expect(client.readResource({ uri: 'career:///technology/nomd' })).rejects.toThrow('There is no resource');
  });

  test('a graph of another career answers every question without examples, or says what it needs', async () => {
    const client = await clientOf(seedFolder());
    const { tools } = await client.listTools();
    for (const { name } of tools) expect(['FOUND', 'NOT_FOUND', 'UNKNOWN_NAME', 'REFUSED']).toContain((await call(client, name)).outcome);
  });

  test('a request has the limits of GraphQL: no batches, and no large bodies', async () => {
    const { site } = graphOf(twoCareers);
    const post = (body: string) =>
      site.request('http://graph/mcp', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
        body,
      });
    const batch = await post(JSON.stringify([{ jsonrpc: '2.0', id: 1, method: 'tools/list' }]));
    expect([batch.status, await batch.json()]).toMatchObject([400, { error: { message: expect.stringContaining('batches') } }]);
    expect((await post('{')).status).toBe(400);
    expect((await post(' '.repeat(300_000))).status).toBe(413);
    const deep = await post(
      `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"fit","arguments":{"requirements":${'['.repeat(50_000)}${']'.repeat(50_000)}}}}`,
    );
    expect(deep.status).toBeLessThan(500);
    expect((await site.request('http://graph/mcp')).status).toBe(405);
  });
});

test('over standard input and output, an assistant gets the same answers, with URIs of resources as links', async () => {
  const client = new Client({ name: 'test', version: '1.0.0' });
  const database = join(temporaryFolder(), 'career.db');
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['src/career.js', 'mcp', '--seed', twoCareers, '--database', database],
    stderr: 'pipe',
  });
  await client.connect(transport);
  onTestFinished(() => client.close());
  expect(client.getServerVersion()?.name).toBe('career-graph');
  const { outcome, text } = await call(client, 'who-knows', { technology: 'nomad' });
  expect(outcome).toBe('FOUND');
  const uri = /\((career:\/\/\/[^)]+)\)/.exec(text)?.[1] ?? '';
  expect((await client.readResource({ uri })).contents).toHaveLength(1);
});
