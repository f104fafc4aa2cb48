import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Network, ServiceNode } from '../../network/network.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** A private endpoint for Data Lake without one for blob: many calls for the one go to the other. */
export const dataLakeNeedsBlobToo: LintRule = defineRule({
  id: 'lint/data-lake-needs-blob-too',
  says: 'A private endpoint for dfs of a storage account needs one for blob beside it: clients of Data Lake call both names.',
  source: 'https://learn.microsoft.com/azure/storage/common/storage-private-endpoints',
  checkedOn: '2026-08-11',
  facts: ['DNS-102'],
  check: (network: Network): readonly Fault[] =>
    [...network.services.values()].flatMap((service) => faultOf(network, service)),
});

function faultOf(network: Network, service: ServiceNode): readonly Fault[] {
  if (service.kind !== 'storageAccount') return [];
  const approved = service.endpoints.filter((one) => one.approved);
  const lake = approved.find(({ subresource }) => subresource === 'dfs');
  const vnet = lake && network.vnets.get(lake.vnet);
  if (!lake || !vnet || approved.some(({ subresource }) => subresource === 'blob')) return [];
  return [
    {
      at: [lake.id, service.id],
      says: say`${nameOf(lake)} serves dfs of ${nameOf(service)}, but no private endpoint serves blob, which Data Lake clients need too`,
      fix: {
        edit: 'create-private-endpoint',
        input: { vnet: vnet.id, service: service.id, subresource: 'blob' },
        says: say`Add a private endpoint for blob of ${nameOf(service)} to ${nameOf(vnet)} too`,
      },
    },
  ];
}
