import * as z from 'zod';
import { address, addresses, choice, field, flag, reference, text, texts } from './field.ts';

/** How pods get their addresses: which of them anybody outside the cluster ever sees. */
const networkModels = ['overlay', 'flat', 'kubenet', 'none'] as const;

/** The words of `networkProfile.outboundType` (OUT-18). */
export const outboundTypes = [
  'loadBalancer',
  'managedNATGateway',
  'userAssignedNATGateway',
  'userDefinedRouting',
  'none',
  'block',
] as const;

/** The settings of an AKS cluster, as the form shows them. */
export const kubernetesClusterSettings = z.object({
  apiServer: choice(['public', 'private'], 'public', {
    label: 'API server',
    help: 'Private: nothing of it is public. Without VNet integration it is a private endpoint in the subnet of the first node pool.',
    options: { public: 'Public', private: 'Private cluster' },
  }),
  ipRules: texts({
    label: 'Authorised IP ranges',
    onlyWhen: { field: 'apiServer', is: ['public'] },
    help: 'Public addresses that may call the public API server; empty: everybody. The cluster’s own way out has to be among them.',
    placeholder: '203.0.113.0/24',
  }),
  publicFqdn: flag(true, {
    label: 'Public name of a private cluster',
    onlyWhen: { field: 'apiServer', is: ['private'] },
    help: 'A second name, in public DNS, with the private address: found from anywhere, reached from inside only.',
  }),
  privateDns: choice(['system', 'none', 'own'], 'system', {
    label: 'Private DNS zone',
    onlyWhen: { field: 'apiServer', is: ['private'] },
    help: 'System: Azure makes a zone and links it to the VNet of the nodes alone.',
    options: { system: 'Made by Azure (system)', none: 'None', own: 'A zone of yours' },
  }),
  zone: reference(['privateDnsZone'], {
    label: 'Zone of yours',
    onlyWhen: { field: 'privateDns', is: ['own'] },
    help: 'Azure writes the record and links the zone to the VNet of the nodes.',
    whenGone: 'clear',
  }),
  vnetIntegration: flag(false, {
    label: 'API server VNet integration',
    help: 'The API server stands in a subnet of yours, and nodes always call it there.',
  }),
  apiServerSubnet: reference(['subnet'], {
    label: 'Subnet of the API server',
    onlyWhen: { field: 'vnetIntegration', is: [true] },
    help: 'Delegated to Microsoft.ContainerService/managedClusters, /28 or larger.',
    whenGone: 'clear',
  }),
  apiServerAddress: address({
    label: 'Private address of the API server',
    onlyWhen: { field: 'vnetIntegration', is: [true] },
    help: 'Empty: the next free one of its subnet.',
    advanced: true,
  }),
  networkModel: choice(networkModels, 'overlay', {
    label: 'Pod network',
    help: 'Overlay and kubenet hide pods behind their node; with Azure CNI pods have addresses of a subnet.',
    options: {
      overlay: 'Azure CNI Overlay',
      flat: 'Azure CNI (addresses of a subnet)',
      kubenet: 'Kubenet (legacy)',
      none: 'A plugin of your own (not modelled)',
    },
  }),
  outboundType: choice(outboundTypes, 'loadBalancer', {
    label: 'Outbound type',
    help: 'What gives nodes and pods a public address, where the route of their subnet leads to the internet.',
    options: {
      loadBalancer: 'Load balancer of the cluster',
      managedNATGateway: 'NAT gateway that Azure makes',
      userAssignedNATGateway: 'NAT gateway of the subnet',
      userDefinedRouting: 'Own routes',
      none: 'None',
      block: 'Block (preview)',
    },
  }),
  outboundIps: addresses({
    label: 'Public addresses of its load balancer',
    onlyWhen: { field: 'outboundType', is: ['loadBalancer'] },
    help: 'Where known: what the internet sees of nodes with outbound type load balancer.',
    advanced: true,
  }),
  podCidr: field(z.string().default('10.244.0.0/16'), {
    label: 'Pod range',
    onlyWhen: { field: 'networkModel', is: ['overlay', 'kubenet'] },
    help: 'Known inside the cluster alone; for overlay and kubenet.',
    widget: 'prefix',
    advanced: true,
  }),
  serviceCidr: field(z.string().default('172.16.0.0/16'), {
    label: 'Service range',
    help: 'Known inside the cluster alone; it may overlap no subnet that the cluster talks to.',
    widget: 'prefix',
    advanced: true,
  }),
  dnsPrefix: text({ label: 'DNS prefix', help: 'Empty: the name of the cluster.', advanced: true }),
  uniqueLabel: field(z.string().default('a1b2c3d4'), {
    label: 'Label in its names',
    help: 'The characters that Azure puts behind the prefix.',
    advanced: true,
  }),
  publicIp: address({
    label: 'Public address, if known',
    help: 'Settles answers that hang on a rule which names an explicit public prefix.',
    advanced: true,
  }),
});

/** What a cluster says of its API server, its pods and its way out. */
export type KubernetesClusterSettings = z.output<typeof kubernetesClusterSettings>;
