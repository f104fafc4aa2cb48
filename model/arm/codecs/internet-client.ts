import { defineCodec } from '../../catalog/arm-codec.ts';

/** Somebody on the internet: drawn, never deployed. */
export const internetClient = defineCodec<object>({
  types: [],
  notDeployed: 'The client stands on the internet; nothing in Azure stands for it.',
  print: () => [],
  read: () => ({ settings: {} }),
});
