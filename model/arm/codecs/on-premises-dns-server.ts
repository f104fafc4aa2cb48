import { defineCodec } from '../../catalog/arm-codec.ts';

/** A DNS server on premises: drawn, never deployed. */
export const onPremisesDnsServer = defineCodec<object>({
  types: [],
  notDeployed: 'The server stands outside Azure; the DNS hand-over sheet says what to set up there.',
  print: () => [],
  read: () => ({ settings: {} }),
});
