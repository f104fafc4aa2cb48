import * as z from 'zod';
import type { ResourceId } from '../../ids.ts';
import { containerGroupCodec } from '../container-group-arm.ts';
import { address, field } from '../field.ts';
import { defineInjected } from '../injected.ts';

const settings = z.object({
  address: address({
    label: 'Address',
    help: 'Azure chooses it, and another one at a restart.',
  }),
  ports: field(z.string().default('80'), {
    label: 'TCP ports',
    help: 'Single ports on which its containers listen, such as 80,443. Empty: none, it only opens connections.',
  }),
});

type Settings = z.output<typeof settings>;

/** Container Instances in a VNet: a group of containers in a delegated subnet, with a private address alone. */
export const containerGroup = defineInjected({
  kind: 'containerGroup',
  title: 'Container group (Container Instances) in a VNet',
  label: 'Container group',
  says: 'A group of containers in a delegated subnet: a private address, no public one, and it opens connections like a machine.',
  group: 'Compute',
  keywords: ['aci', 'container instances', 'container', 'docker', 'injection'],
  glyph: 'M3 10h18v10H3zM7 13v4M12 13v4M17 13v4M6 10V6h5v4M13 10V4h5v6',
  drawnAs: 'node',
  livesIn: ['subnet'],
  namePrefix: 'ci',
  nameRule: {
    pattern: /^[a-z0-9](?:[a-z0-9]|-(?!-)){0,61}[a-z0-9]$/,
    says: '2 to 63 lower-case letters, digits and single inner hyphens',
  },
  settings,
  armType: 'Microsoft.ContainerInstance/containerGroups',
  defaultPort: 80,
  speaks: 'both',
  summary: ({ address: ip }: Settings) => ip ?? '',
  injectedAt: ({ address: ip }: Settings, parent: ResourceId | null) => ({ subnet: parent, address: ip }),
  arm: containerGroupCodec,
  injected: {
    subresources: [],
    // In a VNet a group has no DNS label, so that it is called by its address.
    names: () => [],
    listens: ({ ports }: Settings) => ports,
    needs: () => [],
    routes: () => [],
    noGlobalPeering: true,
    source:
      'https://learn.microsoft.com/azure/container-instances/container-instances-virtual-network-concepts',
  },
});
