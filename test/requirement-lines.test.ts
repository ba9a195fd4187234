/** What the lines of a job ad are understood to require. */
import { expect, test } from 'vitest';
import type { Day } from '../src/graph/partial-date.ts';
import { readLines } from '../src/questions/requirement-lines.ts';
import { graphOf, twoCareers } from './asking.ts';

const { store } = graphOf(twoCareers);

/** Each part of a text, and what it requires: `Go 3y: Go ≥36`. */
function understood(text: string): readonly string[] {
  const { requirements, lines } = readLines(text, store, '2026-11-20' as Day);
  return lines.map(({ text: written, requirements: indexes, isBeyondLimit }) => {
    const required = indexes.map((index) => {
      const { names, minMonths, usedSince } = requirements[index]!;
      return [names.join('|'), minMonths && `≥${minMonths}`, usedSince && `since ${usedSince}`].filter(Boolean).join(' ');
    });
    return `${written}: ${required.join(', ') || (isBeyondLimit ? 'too many' : '?')}`;
  });
}

test('a short list has names, durations and dates', () => {
  expect(understood('Go 3y, AWS 2y, Terraform since 2024, people management')).toEqual([
    'Go 3y: Go ≥36',
    'AWS 2y: AWS ≥24',
    'Terraform since 2024: Terraform since 2024',
    'people management: people management',
  ]);
});

test.each([
  ['5+ years of Go', 'Go ≥60'],
  ['Go (5 years)', 'Go ≥60'],
  ['5 years’ experience with Go', 'Go ≥60'],
  ['3-5 years Go', 'Go ≥36'],
  ['between 2 and 3 years of Go', 'Go ≥24'],
  ['at least two years of Python', 'Python ≥24'],
  ['a year of Ruby', 'Ruby ≥12'],
  ['1.5 years of Ruby', 'Ruby ≥18'],
  ['half a year of Ruby', 'Ruby ≥6'],
  ['Go 18 months', 'Go ≥18'],
  ['Go 6 y 1 m', 'Go ≥73'],
  ['up to 3 years of Java', 'Java'],
  ['Terraform since March 2024', 'Terraform since 2024-03'],
  ['Terraform used in 2024-05 or later', 'Terraform since 2024-05'],
  ['Terraform 2024+', 'Terraform since 2024'],
  ['recent Terraform', 'Terraform since 2024-11'],
  ['current Terraform', 'Terraform since 2025-11'],
  ['Terraform within the last three years', 'Terraform since 2023-11'],
  ['Kubernetes, 2+ years, current', 'Kubernetes ≥24 since 2025-11'],
  ['5+ years, Go', 'Go ≥60'],
  ['- experience with Docker', 'Docker'],
  ['3. Strong knowledge of Kubernetes (EKS, Karpenter)', 'Kubernetes'],
  ['Python experience is a plus', 'Python'],
  ['3 yrs Kubernetes or Nomad', 'Kubernetes|Nomad ≥36'],
  ['AWS/Azure 3y', 'AWS|Azure ≥36'],
  ['cloud (AWS or Azure) 2 years', 'AWS|Azure ≥24'],
  ['Ansible, Puppet, or Chef', 'Ansible|Puppet|Chef'],
  ['3 years of Go and AWS', 'Go ≥36, AWS ≥36'],
  ['Go 3y and AWS 2y', 'Go ≥36, AWS ≥24'],
  ['You will go and build Go services with Kubernetes or Nomad', 'Go, Kubernetes|Nomad'],
  ['Azure DevOps', 'Azure DevOps'],
  ['人员管理 3 years', '人员管理 ≥36'],
  ['C# 2y', 'C# ≥24'],
  ['We offer a competitive salary and a friendly team of nerds', '?'],
  ['Requirements:', '?'],
])('“%s” requires %s', (line, required) => {
  const parts = understood(line);
  expect(parts).toHaveLength(1);
  expect(parts[0]!.slice(parts[0]!.lastIndexOf(': ') + 2)).toBe(required);
});

test('what is required twice becomes one requirement, which is the stricter of the two', () => {
  expect(understood('Go since 2020\nGo 3y, golang 5y')).toEqual([
    'Go since 2020: Go ≥60 since 2020',
    'Go 3y: Go ≥60 since 2020',
    'golang 5y: Go ≥60 since 2020',
  ]);
});

test('nothing becomes nothing, and no more requirements are taken than a question takes', () => {
  expect(understood('  ,, ;\n•\n ')).toEqual([]);
  const many = understood(Array.from({ length: 200 }, (_, index) => `Skill${index} 3y`).join('\n'));
  expect(many).toHaveLength(200);
  expect(many.slice(19, 21)).toEqual(['Skill19 3y: Skill19 ≥36', 'Skill20 3y: too many']);
});

test.each(['(,'.repeat(900), 'a '.repeat(900), '1 year '.repeat(280), '\u{E000}\u{F8FF}', '((((', '/ or / or', '𝕲𝖔 🚀'])(
  'odd text is read without an error, in a moment: %s',
  (text) => {
    const started = performance.now();
    understood(text);
    expect(performance.now() - started).toBeLessThan(1_000);
  },
);
