import { serviceEntry } from '../../catalog/kinds.ts';
import { services } from '../../catalog/services.ts';
import type { ConnectionEntry } from '../connection-entry.ts';
import { done } from '../edit.ts';
import { admitSubnet, whyNotAdmitted } from '../service-access.ts';

/** A service admits a subnet by its identity. */
export const serviceEndpointConnection: ConnectionEntry = {
  id: 'service-endpoint',
  title: 'Admit by service endpoint',
  says: 'A service endpoint on the subnet and a virtual network rule on the service; the service keeps its public address.',
  from: ['subnet'],
  to: services.map(({ kind }) => kind).filter((kind) => serviceEntry(kind)?.service.serviceEndpoint),
  whyNot: ({ design, defaults, from, to }) =>
    from.kind === 'subnet' ? whyNotAdmitted(design, defaults, to, from) : null,
  make: ({ design, defaults, from, to }) =>
    from.kind === 'subnet' ? admitSubnet(design, defaults, to, from) : done(design),
};
