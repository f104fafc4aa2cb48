import { type ArmCodec, defineCodec, type PrintContext } from './arm-codec.ts';
import type { JsonObject } from './arm-resource.ts';
import { plainAt } from './arm-text.ts';
import { at, compact, listAt, numberAt } from './read-json.ts';

const type = 'Microsoft.ContainerInstance/containerGroups';

interface Settings {
  readonly address: string | null;
  readonly ports: string;
}

/** The codec of container groups that stand in a subnet; others, with a public address or none, are left to generic boxes. */
export const containerGroupCodec: ArmCodec<Settings> = defineCodec<Settings>({
  types: [type],
  accepts: ({ body }) => at(listAt(body, 'properties', 'subnetIds')[0], 'id') !== undefined,
  print: ({ name, parent, settings }, context) => {
    const subnet = context.idOf(parent);
    const ports = portsOf(settings.ports).map((port) => ({ port, protocol: 'TCP' }));
    return [
      {
        type,
        name,
        body: {
          location: context.location,
          properties: compact({
            subnetIds: subnet === null ? undefined : [{ id: subnet }],
            ipAddress: ports.length > 0 ? { type: 'Private', ports } : undefined,
          }),
        },
        needs: needsOf(settings, context),
      },
    ];
  },
  read: ({ body }, context) => {
    const ports = listAt(body, 'properties', 'ipAddress', 'ports').filter(
      (one) => (plainAt(one, 'protocol') ?? 'TCP').toUpperCase() === 'TCP',
    );
    return {
      settings: {
        address: plainAt(body, 'properties', 'ipAddress', 'ip') || null,
        ports: ports.flatMap((one) => numberAt(one, 'port') ?? []).join(','),
      },
      parent: context.refer(at(listAt(body, 'properties', 'subnetIds')[0], 'id')),
    };
  },
  // Azure chooses the address anew at every start.
  drops: ['/properties/ipAddress/ip', '/properties/ipAddress/fqdn', '/properties/instanceView'],
});

/** A container that only shows that the group runs: Microsoft's sample image. */
function needsOf({ ports }: Settings, _context: PrintContext): JsonObject {
  const own = portsOf(ports).map((port) => ({ port }));
  return {
    properties: {
      osType: 'Linux',
      containers: [
        {
          name: 'app',
          properties: compact({
            image: 'mcr.microsoft.com/azuredocs/aci-helloworld',
            ports: own.length > 0 ? own : undefined,
            resources: { requests: { cpu: 1, memoryInGB: 1 } },
          }),
        },
      ],
    },
  };
}

function portsOf(text: string): readonly number[] {
  return text.split(',').flatMap((part) => (/^\s*\d+\s*$/.test(part) ? [Number(part)] : []));
}
