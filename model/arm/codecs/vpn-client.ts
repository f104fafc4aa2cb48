import { defineCodec } from '../../catalog/arm-codec.ts';

/** Somebody who is connected to a VPN gateway: drawn, never deployed; the pool is the gateway's. */
export const vpnClient = defineCodec<object>({
  types: [],
  notDeployed: 'The client stands outside Azure; its gateway holds the address pool alone.',
  print: () => [],
  read: () => ({ settings: {} }),
});
