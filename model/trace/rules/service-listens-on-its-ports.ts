import { hasPort, type PortSet } from '../../address/port-set.ts';
import type { Protocol } from '../../address/traffic.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: A service answers on its own ports only. */
export const serviceListensOnItsPorts = defineRule({
  id: 'trace/service-listens-on-its-ports',
  says: 'A service answers on its own ports only.',
  source: 'https://learn.microsoft.com/azure/azure-sql/database/connectivity-architecture',
  checkedOn: '2022-07-13',
  facts: ['PAAS-11', 'SE-14'],
  /** Does a service with these TCP ports answer? */
  answers: (ports: PortSet, protocol: Protocol, port: number): boolean =>
    protocol === 'tcp' && hasPort(ports, port),
});
