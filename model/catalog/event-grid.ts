import { type ArmCodec, defineCodec } from './arm-codec.ts';
import { compact, listAt } from './read-json.ts';
import { nameUnder, type ServiceFacet } from './service.ts';
import { printIpRules, readIpRules, readPublicAccess } from './service-arm.ts';

interface Settings {
  readonly publicNetworkAccess: 'Enabled' | 'Disabled' | 'SecuredByPerimeter';
  readonly ipRules: readonly string[];
}

/** The codec of topics and domains, which spell their rules alike. */
export function eventGridCodec(type: string): ArmCodec<Settings> {
  return defineCodec<Settings>({
    types: [type],
    print: ({ name, settings: { publicNetworkAccess, ipRules } }, context) => {
      const rules = printIpRules(ipRules, 'ipMask')?.map((rule) => ({ ...rule, action: 'Allow' }));
      const properties = compact({ publicNetworkAccess, inboundIpRules: rules });
      return [{ type, name, body: { location: context.location, properties } }];
    },
    read: (arm) => ({
      settings: {
        publicNetworkAccess: readPublicAccess(arm),
        ipRules: readIpRules(listAt(arm.body, 'properties', 'inboundIpRules')),
      },
    }),
    drops: ['/properties/privateEndpointConnections'],
  });
}

/** Names, ports and firewall of topics and domains. */
export function eventGridFacet(groupId: 'topic' | 'domain') {
  return {
    subresources: [{ groupId, ports: [443] }],
    hosts: nameUnder('eventgrid.azure.net', groupId, (name, region) => `${name}.${region}-1`),
    serviceTag: 'AzureEventGrid',
    serviceEndpoint: null,
    firewall: {
      decidesBy: 'openWithoutRules',
      ipRules: true,
      vnetRules: false,
      exception: 'none',
      exceptionSurvivesDisabled: false,
    },
  } as const satisfies ServiceFacet;
}
