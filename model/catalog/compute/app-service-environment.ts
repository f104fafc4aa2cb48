import * as z from 'zod';
import type { ResourceId } from '../../ids.ts';
import { appServiceEnvironmentCodec } from '../app-service-environment-arm.ts';
import { address, choice, flag } from '../field.ts';
import { defineInjected } from '../injected.ts';

const settings = z.object({
  virtualIp: choice(['Internal', 'External'], 'Internal', {
    label: 'Virtual IP',
    help: 'Internal: apps answer at an address of the subnet. External: at a public one.',
  }),
  address: address({ label: 'Inbound address', help: 'With an internal virtual IP. Azure chooses it.' }),
  publicIp: address({
    label: 'Public address',
    help: 'Apps call the internet with it; with an external virtual IP they answer at another one that Azure chooses, taken for the same here.',
    advanced: true,
  }),
  privateEndpoints: flag(false, {
    label: 'Private endpoints for apps',
    help: 'Off: Azure makes no private endpoint for apps of this environment.',
    advanced: true,
  }),
});

type Settings = z.output<typeof settings>;

/** The suffix below which the apps of an environment are called. */
export function environmentSuffix(name: string, { virtualIp }: Pick<Settings, 'virtualIp'>): string {
  return virtualIp === 'Internal' ? `${name}.appserviceenvironment.net` : `${name}.p.azurewebsites.net`;
}

/** App Service Environment v3: the apps of its plans stand in your subnet (INJ-5, INJ-17). */
export const appServiceEnvironment = defineInjected({
  kind: 'appServiceEnvironment',
  title: 'App Service Environment v3',
  properName: true,
  label: 'ASE v3',
  says: 'Fills a delegated subnet of its own; apps that name it are called at its address and call out from its subnet.',
  group: 'Compute',
  keywords: ['ase', 'asev3', 'isolated', 'app service', 'ilb', 'injection'],
  glyph:
    'M7 3h12a2 2 0 0 1 2 2v9M5 8h10a2 2 0 0 1 2 2v9a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-9a2 2 0 0 1 2 -2zM3 13h14',
  drawnAs: 'node',
  livesIn: ['subnet'],
  namePrefix: 'ase',
  nameRule: {
    pattern: /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,34}[a-zA-Z0-9])?$/,
    says: '1 to 36 letters, digits and inner hyphens',
  },
  settings,
  armType: 'Microsoft.Web/hostingEnvironments',
  defaultPort: 443,
  speaks: 'neither',
  summary: ({ virtualIp, address: ip, publicIp }: Settings) =>
    (virtualIp === 'Internal' ? ip : publicIp) ?? '',
  injectedAt: ({ address: ip }: Settings, parent: ResourceId | null) => ({ subnet: parent, address: ip }),
  arm: appServiceEnvironmentCodec,
  callsFrom: 'anyOfSubnet',
  injected: {
    // Endpoints stand for its apps.
    subresources: [],
    names: () => [],
    listens: () => '80,443,21,990,10001-10020,4022,4024,4026,8172',
    publicFace: ({ virtualIp, publicIp }: Settings) => ({
      open: virtualIp === 'External',
      address: publicIp,
    }),
    needs: () => [
      {
        direction: 'Inbound',
        with: 'healthProbe',
        protocol: 'tcp',
        port: 80,
        what: 'the health checks of the platform',
      },
    ],
    routes: () => [],
    source: 'https://learn.microsoft.com/azure/app-service/environment/networking',
  },
});
