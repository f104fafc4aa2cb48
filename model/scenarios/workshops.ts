import type { Workshop } from './workshop.ts';
import { fromPublicToPrivate } from './workshops/from-public-to-private.ts';
import { functionAppAndKeyVaultWorkshop } from './workshops/function-app-and-key-vault.ts';
import { privateLinkDnsMicrohack } from './workshops/private-link-dns-microhack.ts';

/** The documents of the gallery that are presented step by step. */
export const workshops: readonly Workshop[] = [
  fromPublicToPrivate,
  functionAppAndKeyVaultWorkshop,
  privateLinkDnsMicrohack,
];
