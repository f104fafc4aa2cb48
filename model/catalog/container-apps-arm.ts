import { defineCodec, type PrintedArm, type ReadContext } from './arm-codec.ts';
import { type ArmResource, armId, armKey, type JsonObject, lastPart } from './arm-resource.ts';
import { plainAt, unlessEmpty } from './arm-text.ts';
import type { ContainerAppsSettings } from './container-apps-settings.ts';
import { at, compact, flagAt, listAt, textAt, wordOf } from './read-json.ts';

const type = 'Microsoft.App/managedEnvironments';
const appType = 'Microsoft.App/containerApps';

/** What a new app runs until somebody says otherwise. */
const firstImage: JsonObject = {
  containers: [{ name: 'main', image: 'mcr.microsoft.com/k8se/quickstart:latest' }],
};

/** An environment; its apps are resources of their own that name it. */
export const containerAppsEnvironmentCodec = defineCodec<ContainerAppsSettings>({
  types: [type],
  print: ({ name, settings }, context) => {
    const { tier, infrastructureSubnet, internal, publicNetworkAccess, apps } = settings;
    const subnet = context.idOf(infrastructureSubnet) ?? undefined;
    const vnetConfiguration = unlessEmpty(
      compact({ infrastructureSubnetId: subnet, internal: subnet === undefined ? undefined : internal }),
    );
    const profiles = [{ name: 'Consumption', workloadProfileType: 'Consumption' }];
    const properties = compact({
      vnetConfiguration,
      publicNetworkAccess,
      workloadProfiles: tier === 'WorkloadProfiles' ? profiles : undefined,
    });
    return [
      { type, name, body: { location: context.location, properties } },
      ...apps
        .filter((app) => app.name !== '')
        .map((app) => printApp(app, context.partId(type, name), context.location)),
    ];
  },
  read: (arm, context) => ({
    settings: {
      tier:
        listAt(arm.body, 'properties', 'workloadProfiles').length > 0 ? 'WorkloadProfiles' : 'Consumption',
      infrastructureSubnet: context.refer(
        at(arm.body, 'properties', 'vnetConfiguration', 'infrastructureSubnetId'),
      ),
      internal: flagAt(arm.body, 'properties', 'vnetConfiguration', 'internal') ?? false,
      publicNetworkAccess:
        wordOf(['Enabled', 'Disabled'], at(arm.body, 'properties', 'publicNetworkAccess')) ?? 'Enabled',
      apps: readApps(arm, context),
      ...readDomain(arm),
    },
  }),
  drops: [
    '/properties/privateEndpointConnections',
    '/properties/defaultDomain',
    '/properties/staticIp',
    // The older word of an app for its environment, which is printed by the newer one.
    '/properties/managedEnvironmentId',
    '/properties/vnetConfiguration/internal',
  ],
});

function printApp(
  { name, ingress }: ContainerAppsSettings['apps'][number],
  environmentId: string,
  location: string,
): PrintedArm {
  const configuration = compact({
    ingress: ingress === 'none' ? undefined : { external: ingress === 'external' },
  });
  return {
    type: appType,
    name,
    part: `app/${name}`,
    body: { location, properties: compact({ environmentId, configuration: unlessEmpty(configuration) }) },
    needs: {
      properties: {
        template: firstImage,
        ...(ingress === 'none' ? {} : { configuration: { ingress: { targetPort: 80 } } }),
      },
    },
  };
}

/** Apps that name the environment are rows of it. */
function readApps(arm: ArmResource, context: ReadContext): ContainerAppsSettings['apps'] {
  const own = armKey(armId(arm));
  return context.ofType(appType).flatMap((app) => {
    const id =
      textAt(app.body, 'properties', 'environmentId') ??
      textAt(app.body, 'properties', 'managedEnvironmentId');
    if (id === undefined || armKey(id) !== own) return [];
    const name = lastPart(app.name);
    context.fold(app, `app/${name}`);
    const ingress = at(app.body, 'properties', 'configuration', 'ingress');
    const word =
      ingress === undefined || ingress === null
        ? 'none'
        : flagAt(ingress, 'external')
          ? 'external'
          : 'internal';
    return [{ name, ingress: word } as const];
  });
}

/** Azure tells the domain and the address of environments that exist. */
function readDomain({ body }: ArmResource) {
  const label = plainAt(body, 'properties', 'defaultDomain')?.split('.')[0];
  const staticIp = plainAt(body, 'properties', 'staticIp');
  const isInternal = flagAt(body, 'properties', 'vnetConfiguration', 'internal') ?? false;
  return {
    ...(label ? { uniqueLabel: label } : {}),
    ...(staticIp && isInternal ? { staticIp } : {}),
    ...(staticIp && !isInternal ? { publicIp: staticIp } : {}),
  };
}
