/** The words for values of enums, where the schema's own word would mislead a reader. */

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Relation: {
    CLAIMED: 'self-reported',
    ATTESTED: 'according to others',
    MENTIONED: 'mentioned in passing',
    WORKED: 'worked on',
    ABOUT: 'about it',
  },
  EvidenceStrength: { PUBLIC: 'in public', PRACTICED: 'in practice', ATTESTED: 'by others', CLAIMED: 'self-reported' },
  Verdict: { SHORT: 'too short', STALE: 'not recent', ATTESTED_ONLY: 'according to others', CLAIMED_ONLY: 'self-reported only' },
  Engagement: { SELF_EMPLOYED: 'self-employed', MEMBER: 'membership' },
  TalkFormat: { FIRESIDE: 'fireside chat' },
  DocumentKind: { CV: 'CV', RESUME: 'résumé' },
};

/** A value of an enum in words: `FIRESIDE` of `TalkFormat` as “fireside chat”, `MAJOR` as “major”. */
export function enumInWords(enumName: string, value: string): string {
  return words[enumName]?.[value] ?? value.toLowerCase().replaceAll('_', ' ');
}
