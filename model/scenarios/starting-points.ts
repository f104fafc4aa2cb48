import type { StartingPoint } from './starting-point.ts';
import {
  beforeServiceEndpoints,
  serviceEndpoint,
  serviceEndpointNotForEverybody,
  vnetInjection,
} from './starting-points/a-vm-and-azure-sql.ts';
import { allNetworks, privateLink, selectedNetworks } from './starting-points/function-app-and-key-vault.ts';
import { privateLinkDnsForgotten, privateLinkHubAndSpoke } from './starting-points/private-link.ts';
import { securedVirtualWan } from './starting-points/virtual-wan.ts';

/** The gallery, in the order in which a workshop tells the story. */
export const startingPoints: readonly StartingPoint[] = [
  beforeServiceEndpoints,
  serviceEndpoint,
  serviceEndpointNotForEverybody,
  vnetInjection,
  privateLinkHubAndSpoke,
  privateLinkDnsForgotten,
  allNetworks,
  selectedNetworks,
  privateLink,
  securedVirtualWan,
];
