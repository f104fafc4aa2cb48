import { defineRule } from '../../explain/rule.ts';

/** Rule: Azure gives the first interface of a machine a default gateway and the others none: what lies in the subnet of an interface leaves there, everything else by the first, unless the machine has routes of its own. */
export const firstInterfaceHasTheDefaultGateway = defineRule({
  id: 'routing/first-interface-has-the-default-gateway',
  says: 'Azure gives the first interface of a machine a default gateway and the others none: what lies in the subnet of an interface leaves there, everything else by the first, unless the machine has routes of its own.',
  source: 'https://learn.microsoft.com/azure/virtual-machines/windows/multiple-nics',
  checkedOn: '2026-11-30',
  facts: [],
  /** The interface by which a machine of the usual settings sends; its own subnet comes first. */
  leavesBy<N extends { readonly index: number }>(
    nics: readonly N[],
    isInSubnetOf: (nic: N) => boolean,
  ): N | undefined {
    return nics.find(isInSubnetOf) ?? nics.find(({ index }) => index === 0) ?? nics[0];
  },
});
