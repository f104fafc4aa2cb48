import { defineRule } from '../../explain/rule.ts';

/** Rule: In a zone the exact record name wins over a wildcard, and the closer wildcard over the wider one. */
export const exactRecordBeatsWildcard = defineRule({
  id: 'dns/exact-record-beats-wildcard',
  says: 'In a zone the exact record name wins over a wildcard, and the closer wildcard over the wider one.',
  source: 'https://learn.microsoft.com/azure/dns/dns-private-records',
  checkedOn: '2023-10-09',
  facts: ['DNS-30'],
  confidence: 'derived',
  /** The record names that may answer the relative name, the one that wins first. */
  candidates: (name: string): readonly string[] => {
    if (name === '@') return [name];
    const labels = name.split('.');
    return [name, ...labels.map((_, at) => ['*', ...labels.slice(at + 1)].join('.'))];
  },
});
