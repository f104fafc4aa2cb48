import { defineRule } from '../../explain/rule.ts';

/** Rule: The private name of a private AKS cluster is in its private zone alone: AKS links that zone to the VNet of the nodes, and wherever else the name is wanted the zone has to be linked too. */
export const privateNamesAreInTheirZoneAlone = defineRule({
  id: 'dns/private-names-are-in-their-zone-alone',
  says: 'The private name of a private AKS cluster is in its private zone alone: AKS links that zone to the VNet of the nodes, and wherever else the name is wanted the zone has to be linked too.',
  source:
    'https://learn.microsoft.com/azure/aks/private-clusters#hub-and-spoke-with-custom-dns-for-private-aks-clusters',
  checkedOn: '2026-08-05',
  facts: ['DNS-115', 'PAAS-26'],
  /** Does public DNS have the name at all? */
  isPublic: (name: { readonly publicly?: 'privateAddress' | 'nothing' }): boolean =>
    name.publicly !== 'nothing',
});
