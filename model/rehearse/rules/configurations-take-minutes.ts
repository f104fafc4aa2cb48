import { defineRule } from '../../explain/rule.ts';

const kinds = ['securityAdminConfiguration', 'connectivityConfiguration', 'networkGroup'];

/** Rule: What changes in a Virtual Network Manager counts once it is deployed again, and a few minutes later. */
export const configurationsTakeMinutes = defineRule({
  id: 'rehearse/configurations-take-minutes',
  says: 'What changes in a configuration of a Virtual Network Manager counts once it is deployed again, and some minutes later; so do its rules at resources that are added.',
  source: 'https://learn.microsoft.com/azure/virtual-network-manager/concept-deployments',
  checkedOn: '2023-01-19',
  facts: ['NSG-23'],
  /** Does a change of this kind of thing wait for a deployment? */
  waits: (kind: string): boolean => kinds.includes(kind),
});
