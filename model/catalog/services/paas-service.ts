import * as z from 'zod';
import { privateLinkZones } from '../facts/private-link-zones.ts';
import { ownTypes, zoneHosts, zoneServiceOf, zoneServices } from '../facts/zone-services.ts';
import { choice, text } from '../field.ts';
import { defineService, type HostName, receivingService } from '../service.ts';
import { switchAlone, unsetPublicSwitch } from '../service-settings.ts';

const usual = 'Microsoft.Purview/accounts';

const settings = z.object({
  ...switchAlone,
  publicNetworkAccess: unsetPublicSwitch,
  resourceType: choice(zoneServices.map(({ type }) => type) as [string, ...string[]], usual, {
    label: 'Service',
    help: 'Its names, groups and zones are known; its firewall is not modelled.',
    options: Object.fromEntries(zoneServices.map(({ type, title }) => [type, title])),
  }),
  zonePart: text({
    label: 'Region code or partition',
    help: 'What stands in the zone’s name for a region’s code or a partition. Empty: the usual code, no partition.',
    advanced: true,
  }),
});

type ServiceSettings = z.output<typeof settings>;

// Ports of groups that do not speak HTTPS alone; of all of these services, ports beside them are not known to the model.
const ports: Readonly<Record<string, readonly number[]>> = {
  iotHub: [443, 8883, 5671],
  iotDps: [443, 8883, 5671],
  coordinator: [5432],
  postgresqlServer: [5432],
  mysqlServer: [3306],
  mariadbServer: [3306],
  MongoCluster: [10260],
  volumegroup: [3260],
};

const groups = [
  ...new Set(
    privateLinkZones
      .filter(({ resourceType }) => !ownTypes.includes(resourceType))
      .map(({ subresource }) => subresource),
  ),
];

/** Any other service that takes a private endpoint, made from the zone table: its names and zones are known, its firewall is not (DNS-108, DNS-109, DNS-114, DNS-115, DNS-116, DNS-117). */
export const paasService = defineService({
  ...receivingService,
  kind: 'paasService',
  title: 'Other PaaS service',
  properName: true,
  label: 'Other service',
  says: 'Any service that takes a private endpoint: its names and zones are known, what its firewall admits is not modelled.',
  keywords: ['private endpoint', 'private link', 'service', 'paas'],
  presets: zoneServices.map(({ type, title }) => ({
    label: title.replace(/^(?:Azure|Microsoft) (?!Azure)/, ''),
    keywords: [title, type],
    settings: { resourceType: type },
  })),
  glyph: 'M12 22v-5M15 8V2M17 8a1 1 0 0 1 1 1v4a4 4 0 0 1-4 4h-4a4 4 0 0 1-4-4V9a1 1 0 0 1 1-1zM9 8V2',
  namePrefix: 'svc',
  settings,
  armType: usual,
  defaultPort: 443,
  summary: ({ resourceType }: ServiceSettings) => zoneServiceOf(resourceType)?.title ?? resourceType,
  service: {
    // Scanners of Purview and computes of Azure Machine Learning may run in one.
    managedVnet: ({ resourceType }: ServiceSettings) =>
      /^Microsoft\.(?:Purview|MachineLearningServices)\//i.test(resourceType) ? 'maybe' : 'no',
    subresources: groups.map((groupId) => ({
      groupId,
      ports: ports[groupId] ?? [443],
      otherPorts: 'unknown' as const,
      // What the members of these groups are called is not known.
      member: null,
    })),
    hosts: (name, region, { resourceType, zonePart }: ServiceSettings): readonly HostName[] => {
      const service = zoneServiceOf(resourceType);
      return service === undefined ? [] : zoneHosts(service, { name, region, zonePart });
    },
    serviceTag: null,
    serviceEndpoint: null,
    firewall: {
      decidesBy: 'notModelled',
      ipRules: false,
      vnetRules: false,
      exception: 'none',
      exceptionSurvivesDisabled: 'unknown',
    },
  },
});
