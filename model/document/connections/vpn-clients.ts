import { byReference } from '../connection-entry.ts';

/** A remote user connects to a VPN gateway. */
export const vpnClientGateway = byReference({
  id: 'vpn-client',
  title: 'Connect to this gateway',
  says: 'The client gets an address of the gateway’s client pool and reaches the VNets of the gateway.',
  from: ['vpnClient'],
  to: ['vpnGateway'],
  field: 'gateway',
});
