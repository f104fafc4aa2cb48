import { defineRule } from '../../explain/rule.ts';

/** Rule: An address that nothing holds answers nobody; a stale record keeps pointing at it. */
export const unusedAddressAnswersNobody = defineRule({
  id: 'trace/unused-address-answers-nobody',
  says: 'An address that nothing holds answers nobody; a stale record keeps pointing at it.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  checkedOn: '2025-12-01',
  facts: ['DNS-39', 'DNS-22'],
  confidence: 'derived',
  /** Does anybody answer there; a question by address may mean a machine that is not drawn. */
  answers: (place: {
    readonly isHeld: boolean;
    readonly inSubnet: boolean;
    readonly askedByName: boolean;
  }): boolean => place.isHeld || (place.inSubnet && !place.askedByName),
});
