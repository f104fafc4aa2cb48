import * as z from 'zod';
import { address, choice, field, flag, reference, rows } from './field.ts';
import { publicSwitch } from './service-settings.ts';

/** The two types of environments; only the first knows routes, NAT gateways and private endpoints. */
const environmentTypes = ['WorkloadProfiles', 'Consumption'] as const;

/** Who may call an app: anybody who reaches the environment, other apps of it, or nobody. */
const ingressWords = ['external', 'internal', 'none'] as const;

/** The settings of a Container Apps environment, as the form shows them. */
export const containerAppsSettings = z.object({
  tier: choice(environmentTypes, 'WorkloadProfiles', {
    label: 'Environment type',
    help: 'Routes, NAT gateways and private endpoints need workload profiles.',
    options: { WorkloadProfiles: 'Workload profiles', Consumption: 'Consumption only (legacy)' },
  }),
  infrastructureSubnet: reference(['subnet'], {
    label: 'Subnet',
    help: 'A subnet of its own: delegated to Microsoft.App/environments with workload profiles, not delegated without. Empty: a network of Microsoft’s.',
    whenGone: 'clear',
  }),
  internal: flag(false, {
    label: 'Internal',
    help: 'With a subnet: apps answer at an address of it and nowhere else. Off: at a public one.',
  }),
  publicNetworkAccess: publicSwitch,
  apps: rows(
    z.object({
      name: field(z.string().default(''), { label: 'Name' }),
      ingress: choice(ingressWords, 'external', {
        label: 'Ingress',
        options: {
          external: 'From outside the environment',
          internal: 'From apps of the environment',
          none: 'None',
        },
      }),
    }),
    { label: 'Apps' },
  ),
  staticIp: address({
    label: 'Static address',
    help: 'Of an internal environment. Azure chooses it.',
    advanced: true,
  }),
  uniqueLabel: field(z.string().default('bluefield-a1b2c3d4'), {
    label: 'Label in its domain',
    help: 'What Azure puts before region.azurecontainerapps.io.',
    advanced: true,
  }),
  publicIp: address({
    label: 'Public address, if known',
    help: 'Settles answers that hang on a rule which names an explicit public prefix.',
    advanced: true,
  }),
});

/** What an environment says of its network and its apps. */
export type ContainerAppsSettings = z.output<typeof containerAppsSettings>;
