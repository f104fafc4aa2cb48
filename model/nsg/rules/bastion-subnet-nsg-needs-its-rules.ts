import { defineRule } from '../../explain/rule.ts';
import type { NsgEnd, NsgFlow } from '../nsg-flow.ts';

const service = (tag: string): NsgEnd => ({ kind: 'service', tag, region: null, ip: null });

/** Rule: An NSG on the subnet of a Bastion host has to let it work: 443 in from GatewayManager, 22 and 3389 out to the VNet, 443 out to AzureCloud. */
export const bastionSubnetNsgNeedsItsRules = defineRule({
  id: 'nsg/bastion-subnet-nsg-needs-its-rules',
  says: 'An NSG on the subnet of a Bastion host has to let it work: 443 in from GatewayManager, 22 and 3389 out to the VNet, 443 out to AzureCloud.',
  source: 'https://learn.microsoft.com/azure/bastion/bastion-nsg',
  checkedOn: '2020-02-03',
  facts: ['NSG-36'],
  /** The connections that the NSG has to allow; an address of the VNet stands for all of it. */
  needs: (bastion: NsgEnd, machine: NsgEnd): readonly { readonly says: string; readonly flow: NsgFlow }[] => [
    {
      says: '443 in from GatewayManager',
      flow: {
        direction: 'Inbound',
        protocol: 'tcp',
        port: 443,
        source: service('GatewayManager'),
        destination: bastion,
      },
    },
    ...[22, 3389].map((port) => ({
      says: `${port} out to VirtualNetwork`,
      flow: { direction: 'Outbound', protocol: 'tcp', port, source: bastion, destination: machine } as const,
    })),
    {
      says: '443 out to AzureCloud',
      flow: {
        direction: 'Outbound',
        protocol: 'tcp',
        port: 443,
        source: bastion,
        destination: service('AzureCloud'),
      },
    },
  ],
});
