import { defineCodec } from '../../catalog/arm-codec.ts';

/** A machine on premises: drawn, never deployed. */
export const onPremisesHost = defineCodec<object>({
  types: [],
  notDeployed: 'The host stands outside Azure; its site is what Azure knows.',
  print: () => [],
  read: () => ({ settings: {} }),
});
