import { forwarder, ip, machineIn, publicName, ruleset, worldOf, zone } from '../drawn-for-tests.ts';
import { blob, blobAlias, blobName, blobZone, fabrikam, foreignBlob, internetClient } from './drawings.ts';
import type { Scenario } from './scenario.ts';

/** Zones that are shared, incomplete, stale or too wide. */
export const zoneScenarios: readonly Scenario[] = [
  {
    key: 'S-37',
    title: 'a foreign account whose alias enters the own zone',
    world: fabrikam(),
    client: machineIn('app'),
    name: foreignBlob.fqdn,
    answer: 'nxdomain',
    faults: ['recordMissing'],
  },
  {
    key: 'S-37',
    title: 'the same from an unlinked VNet',
    world: fabrikam(),
    client: machineIn('west'),
    name: foreignBlob.fqdn,
    answer: 'public',
    faults: [],
  },
  {
    key: 'S-38a',
    title: 'repaired by fallback on the link',
    world: fabrikam({}, 'NxDomainRedirect'),
    client: machineIn('app'),
    name: foreignBlob.fqdn,
    answer: 'public',
    faults: [],
  },
  {
    key: 'S-38b',
    title: 'repaired by a rule for the one name',
    world: fabrikam({ rulesets: [ruleset(['app'], { 'contosostg1.blob.core.windows.net.': ['8.8.8.8'] })] }),
    client: machineIn('app'),
    name: foreignBlob.fqdn,
    answer: 'public',
  },
  {
    key: 'S-38b',
    title: 'a conditional forwarder for the one name, which is not reliable',
    world: fabrikam({
      servers: [forwarder('10.1.0.4', 'azure', { 'contosostg1.blob.core.windows.net': ['8.8.8.8'] }, 'app')],
      dns: { app: ['10.1.0.4'] },
    }),
    client: machineIn('app'),
    name: foreignBlob.fqdn,
    answer: 'unreliable',
  },
  {
    key: 'S-38c',
    title: 'repaired by an own endpoint with its record',
    world: worldOf({
      publicNames: [{ ...foreignBlob, endpoints: [{ id: foreignBlob.resource, address: ip('10.9.0.4') }] }],
      zones: [zone(blobZone, ['app'], { contosostg1: '10.9.0.4' })],
    }),
    client: machineIn('app'),
    name: foreignBlob.fqdn,
    answer: 'private',
    faults: [],
  },
  {
    key: 'S-43',
    title: 'a registry with its first record only',
    world: worldOf({
      publicNames: [
        publicName('reg1.azurecr.io', 'reg1.privatelink.azurecr.io'),
        publicName('reg1.westeurope.data.azurecr.io', 'reg1.westeurope.data.privatelink.azurecr.io'),
      ],
      zones: [zone('privatelink.azurecr.io', ['app'], { reg1: '10.1.0.7' })],
    }),
    client: machineIn('app'),
    name: 'reg1.westeurope.data.azurecr.io',
    answer: 'nxdomain',
    faults: ['recordMissing'],
  },
  {
    key: 'S-44',
    title: 'an app without the record of its deployment site',
    world: worldOf({
      publicNames: [
        publicName('app1.azurewebsites.net', 'app1.privatelink.azurewebsites.net'),
        publicName('app1.scm.azurewebsites.net', 'app1.scm.privatelink.azurewebsites.net'),
      ],
      zones: [zone('privatelink.azurewebsites.net', ['app'], { app1: '10.1.0.8' })],
    }),
    client: machineIn('app'),
    name: 'app1.scm.azurewebsites.net',
    answer: 'nxdomain',
  },
  {
    key: 'S-49',
    title: 'a new region of Cosmos DB without its record',
    world: worldOf({
      publicNames: [
        publicName('cos1.documents.azure.com', 'cos1.privatelink.documents.azure.com'),
        publicName('cos1-eastus.documents.azure.com', 'cos1-eastus.privatelink.documents.azure.com'),
      ],
      zones: [zone('privatelink.documents.azure.com', ['app'], { cos1: '10.1.0.9' })],
    }),
    client: machineIn('app'),
    name: 'cos1-eastus.documents.azure.com',
    answer: 'nxdomain',
  },
  {
    key: 'S-51',
    title: 'two monitor scopes that share a zone: the later one has written the name',
    world: worldOf({
      publicNames: [
        publicName('api.monitor.azure.com', 'api.privatelink.monitor.azure.com', ['10.0.1.4', '10.0.2.4']),
      ],
      zones: [zone('privatelink.monitor.azure.com', ['east', 'west'], { api: '10.0.2.4' })],
    }),
    client: machineIn('east'),
    name: 'api.monitor.azure.com',
    answer: 'private',
    address: '10.0.2.4',
  },
  {
    key: 'S-53',
    title: 'a record whose endpoint is gone, with fallback',
    world: worldOf({
      publicNames: [publicName(blobName, blobAlias, ['10.7.0.4'])],
      zones: [zone(blobZone, ['app'], { sa1: '10.0.0.5' }, { policy: 'NxDomainRedirect' })],
    }),
    client: machineIn('app'),
    name: blobName,
    answer: 'private',
    address: '10.0.0.5',
    faults: ['wrongAddress'],
  },
  {
    key: 'S-54',
    title: 'a zone for the whole public suffix, and the account it has',
    world: worldOf({
      publicNames: [blob],
      zones: [zone('blob.core.windows.net', ['app'], { sa1: '10.0.0.5' })],
    }),
    client: machineIn('app'),
    name: blobName,
    answer: 'private',
  },
  {
    key: 'S-54',
    title: 'a zone for the whole public suffix, and any other account',
    world: worldOf({
      zones: [zone('blob.core.windows.net', ['app'], { sa1: '10.0.0.5' }, { policy: 'NxDomainRedirect' })],
    }),
    client: machineIn('app'),
    name: 'other.blob.core.windows.net',
    answer: 'nxdomain',
  },
  ...(['node', 'hub'] as const).map(
    (linked): Scenario => ({
      key: 'S-56',
      title: `the private name of a cluster whose zone is linked to ${linked}, asked in the hub`,
      world: worldOf({
        publicNames: [{ ...publicName('c1.privatelink.westeurope.azmk8s.io'), answer: null }],
        zones: [zone('privatelink.westeurope.azmk8s.io', [linked], { c1: '10.3.0.4' })],
      }),
      client: machineIn('hub'),
      name: 'c1.privatelink.westeurope.azmk8s.io',
      answer: linked === 'hub' ? 'private' : 'nxdomain',
      faults: linked === 'hub' ? [] : ['zoneNotLinked'],
    }),
  ),
  {
    key: 'S-56',
    title: 'the public name of the cluster, from anywhere',
    world: worldOf({
      publicNames: [
        {
          ...publicName('c1.hcp.westeurope.azmk8s.io'),
          answer: { text: 'private address of c1', ip: '10.3.0.4', private: true },
        },
      ],
    }),
    client: internetClient,
    name: 'c1.hcp.westeurope.azmk8s.io',
    answer: 'private',
    address: '10.3.0.4',
    faults: [],
  },
];
