/** Stores each arrow once, with the weight of its evidence, for paths to follow. */
import { readFileSync } from 'node:fs';
import type { StoredAnswer } from '../../build/stored-answer.ts';
import { type EvidenceStrength, relationsInOrder, strengths } from '../../graph/relation.ts';
import { weightOf } from './weight.ts';

export const storedPaths: StoredAnswer = {
  finish(database, progress) {
    progress?.(null, 'Counting arrows');
    database.exec('create temp table weight (relation text, strength text, weight integer, primary key (relation, strength)) strict');
    const insert = database.prepare('insert into weight (relation, strength, weight) values (?, ?, ?)');
    for (const relation of relationsInOrder)
      for (const strength of Object.keys(strengths) as EvidenceStrength[]) insert.run(relation, strength, weightOf(relation, strength));
    database.exec(readFileSync(new URL('arrow.sql', import.meta.url), 'utf8'));
  },
};
