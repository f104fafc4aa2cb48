import * as z from 'zod';
import type { ResourceId } from '../../ids.ts';
import { address, choice } from '../field.ts';
import { defineInjected, type InjectedNeed } from '../injected.ts';
import { injectedApiManagementCodec } from '../injected-api-management-arm.ts';

const settings = z.object({
  tier: choice(['Developer', 'Premium', 'PremiumV2'], 'Developer', {
    label: 'Tier',
    help: 'Only these tiers can stand in a subnet; Premium v2 only from its creation on.',
    options: { Developer: 'Developer', Premium: 'Premium', PremiumV2: 'Premium v2' },
  }),
  mode: choice(['External', 'Internal'], 'Internal', {
    label: 'Virtual network type',
    help: 'External: the gateway answers at a public address. Internal: at a private address alone, and its names are yours to publish.',
  }),
  address: address({ label: 'Private address', help: 'Of the gateway in internal mode. Azure chooses it.' }),
  publicIp: address({
    label: 'Public address',
    help: 'For calls to the internet and for management; in external mode the gateway answers here.',
  }),
});

type Settings = z.output<typeof settings>;

const isClassic = ({ tier }: Settings): boolean => tier !== 'PremiumV2';
const hosts = ['', 'portal', 'developer', 'management', 'scm'] as const;

/** What an instance of the classic tiers has to reach and be reached by: virtual-network-reference of 2026-04-30. */
const classicNeeds = ({ tier }: Settings, region: string): readonly InjectedNeed[] => [
  {
    direction: 'Inbound',
    with: { tag: 'ApiManagement', region: null },
    protocol: 'tcp',
    port: 3443,
    what: 'its management by Azure',
  },
  // One unit needs no probe.
  ...(tier === 'Premium'
    ? [
        {
          direction: 'Inbound',
          with: 'healthProbe',
          protocol: 'tcp',
          port: 6390,
          what: 'the health probe of its load balancer',
        } as const,
      ]
    : []),
  outbound('Storage', 443, 'its configuration in Storage', region),
  outbound('Sql', 1433, 'its configuration in SQL', region),
  outbound('AzureKeyVault', 443, 'its secrets in Key Vault', region),
  outbound('AzureMonitor', 443, 'its diagnostics', null),
];

function outbound(tag: string, port: number, what: string, region: string | null): InjectedNeed {
  return { direction: 'Outbound', with: { tag, region }, protocol: 'tcp', port, what };
}

/** API Management that stands in a subnet: external with a public gateway, internal with a private one (PAAS-29, INJ-6). */
export const injectedApiManagement = defineInjected({
  kind: 'injectedApiManagement',
  title: 'API Management in a virtual network',
  properName: true,
  label: 'APIM in a subnet',
  says: 'Injected into a subnet: it calls backends with addresses of the subnet, and answers at a public or a private address.',
  group: 'Services',
  keywords: ['apim', 'api gateway', 'gateway', 'injection', 'internal', 'external'],
  glyph:
    'M6 4h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2zM1 12h14M12 9l3 3l-3 3M20 12h3',
  drawnAs: 'node',
  livesIn: ['subnet'],
  namePrefix: 'apim',
  nameRule: {
    pattern: /^[a-zA-Z](?:[a-zA-Z0-9-]{0,48}[a-zA-Z0-9])?$/,
    says: '1 to 50 letters, digits and hyphens, starting with a letter',
  },
  settings,
  armType: 'Microsoft.ApiManagement/service',
  defaultPort: 443,
  speaks: 'both',
  summary: ({ mode, address: ip, publicIp }: Settings) => (mode === 'Internal' ? ip : publicIp) ?? '',
  injectedAt: ({ address: ip }: Settings, parent: ResourceId | null) => ({ subnet: parent, address: ip }),
  arm: injectedApiManagementCodec,
  callsFrom: 'anyOfSubnet',
  injected: {
    // Injection and private endpoints exclude each other.
    subresources: [],
    names: (name: string, one: Settings) =>
      (isClassic(one) ? hosts : ([''] as const)).map((host) => {
        const fqdn = `${name}${host === '' ? '' : `.${host}`}.azure-api.net`;
        return {
          fqdn,
          subresource: 'Gateway',
          ...(one.mode === 'External'
            ? { publicly: 'publicAddress' as const }
            : { publicly: 'nothing' as const, ownZone: { zone: fqdn, record: '@' } }),
        };
      }),
    listens: () => '80,443,3443',
    publicFace: ({ mode, publicIp }: Settings) => ({ open: mode === 'External', address: publicIp }),
    closedWithoutNsg: true,
    needs: (one: Settings, region: string) =>
      isClassic(one)
        ? classicNeeds(one, region)
        : [outbound('Storage', 443, 'its configuration in Storage', region)],
    routes: (one: Settings) =>
      isClassic(one)
        ? [
            {
              to: { tag: 'ApiManagement', region: null },
              nextHop: 'Internet',
              without: 'answers to its management take another way than the calls, and Azure loses it',
            },
          ]
        : [],
    source: 'https://learn.microsoft.com/azure/api-management/virtual-network-reference',
  },
});
