import { defineRule } from '../../explain/rule.ts';

/** Rule: Storage takes a virtual network rule only for a subnet whose service endpoint is on; other services can be given the rule first. */
export const storageTakesNoRuleBeforeTheEndpoint = defineRule({
  id: 'rehearse/storage-takes-no-rule-before-the-endpoint',
  says: 'Storage takes a virtual network rule only for a subnet whose service endpoint is on; other services can be given the rule first.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
  checkedOn: '2023-10-01',
  facts: ['SE-20'],
  /** Is it a service to which the rule cannot be given first? */
  appliesTo: (kind: string): boolean => kind === 'storageAccount',
  /** Has the endpoint, which comes on with a change, to be on before the rule is written? */
  waits: (kind: string, wordsBefore: readonly string[], wordsAfter: readonly string[]): boolean =>
    kind === 'storageAccount' && !wordsBefore.some(isStorage) && wordsAfter.some(isStorage),
});

function isStorage(word: string): boolean {
  return word === 'Microsoft.Storage' || word === 'Microsoft.Storage.Global';
}
