import { coversPorts, type PortSet } from '../../address/port-set.ts';
import { defineRule } from '../../explain/rule.ts';

const firstClientPort = 1024;
const clientPorts: PortSet = { ranges: [[firstClientPort, 65535]] };

/** Rule: Clients pick a high source port at random, so a rule with a low source port matches no ordinary connection. */
export const sourcePortsBelongToTheClient = defineRule({
  id: 'nsg/source-ports-belong-to-the-client',
  says: 'Clients pick a high source port at random, so a rule with a low source port matches no ordinary connection.',
  source: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
  checkedOn: '2025-07-15',
  facts: ['NSG-1'],
  confidence: 'derived',
  /** Does a set of source ports match a client that picks any port from 1024 up? */
  matches(sourcePorts: PortSet): 'yes' | 'no' | 'maybe' {
    if (coversPorts(sourcePorts, clientPorts)) return 'yes';
    return sourcePorts.ranges.some(([, last]) => last >= firstClientPort) ? 'maybe' : 'no';
  },
});
