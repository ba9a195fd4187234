/** Keeps the schema and the questions of this version, for `test/compatibility.test.ts` to compare later ones with. `npm run release` runs it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schema } from '../src/career-schema.ts';
import { schemaText } from '../src/schema/schema-text.ts';
import { questions } from '../src/questions/questions.ts';
import { typesIn } from './compatibility.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const folder = join('test/released', version);
rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'questions'), { recursive: true });
writeFileSync(join(folder, 'schema.graphql'), schemaText(schema));
writeFileSync(join(folder, 'types.txt'), `${typesIn(readFileSync('src/client/questions.ts', 'utf8')).join('\n')}\n`);
for (const { name, text } of questions()) writeFileSync(join(folder, 'questions', `${name}.graphql`), text);
