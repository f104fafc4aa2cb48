import { describe, expect, test } from 'vitest';
import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import { type Drawing, draw } from '../../scenarios/draw.ts';
import { checkDesign } from '../checks.ts';
import { usualDefaults } from '../document.ts';

type Gateway = Partial<SettingsOf<'applicationGateway'>>;
type Service = Partial<SettingsOf<'privateLinkService'>>;
type Rule = SettingsOf<'applicationGateway'>['rules'][number];

const rule: Rule = {
  name: 'web',
  frontend: 'public',
  protocol: 'Https',
  port: 443,
  backends: [],
  backendAddresses: ['app.contoso.com'],
  backendProtocol: 'Https',
  backendPort: 443,
};

function gateway(d: Drawing, settings: Gateway, subnet: Partial<SettingsOf<'subnet'>> = {}): ResourceId {
  const vnet = d.vnet('net', '10.0.0.0/16', {}, { region: 'eastus2' });
  const own = d.subnet(vnet, 'own', '10.0.3.0/24', subnet);
  d.subnet(vnet, 'link', '10.0.4.0/24', { privateLinkServiceNetworkPolicies: 'Disabled' });
  d.add('applicationGateway', 'agw', own, settings);
  return own;
}

function service(
  d: Drawing,
  settings: Service,
  region = 'eastus2',
  policies: 'Disabled' | 'Enabled' = 'Disabled',
): void {
  const vnet = d.vnet('net', '10.0.0.0/16', {}, { region });
  const nat = d.subnet(vnet, 'nat', '10.0.9.0/24', { privateLinkServiceNetworkPolicies: 'Disabled' });
  d.add('loadBalancer', 'lb', nat, { address: '10.0.9.200' });
  const pls = d.add('privateLinkService', 'pls', nat, settings, { region });
  const clients = d.subnet(vnet, 'clients', '10.0.1.0/24', { privateEndpointNetworkPolicies: policies });
  d.endpoint(clients, 'pe', '10.0.1.10', pls, '');
}

/** A Front Door with these origins. */
function door(
  d: Drawing,
  origins: readonly Partial<Origin>[],
  tier: 'Standard' | 'Premium' = 'Premium',
): void {
  d.add('webApp', 'app', null);
  service(d, direct);
  d.add('frontDoor', 'afd', null, { tier, origins: origins.map((one) => ({ ...origin, ...one })) });
}

type Origin = SettingsOf<'frontDoor'>['origins'][number];

const origin: Origin = {
  name: 'app',
  target: 'app' as ResourceId,
  hostName: '',
  httpPort: 80,
  httpsPort: 443,
  privateLink: true,
  subresource: '',
  state: 'Approved',
  region: 'northeurope',
};

const direct = { destinationAddress: '10.0.8.4', natAddresses: ['10.0.9.4', '10.0.9.5'] };
const nine = Array.from({ length: 9 }, (_, index) => `10.0.9.${10 + index}`);
const link = { privateLink: 'public', privateLinkSubnet: 'link' as ResourceId } as const;

const cases: readonly {
  readonly fault: string;
  readonly bad: (d: Drawing) => unknown;
  readonly good: (d: Drawing) => unknown;
}[] = [
  {
    fault: 'check/gateway-without-static-address agw',
    bad: (d) => gateway(d, { frontend: 'both' }),
    good: (d) => gateway(d, { frontend: 'both', address: '10.0.3.250' }),
  },
  {
    fault: 'check/listener-without-frontend agw',
    bad: (d) => gateway(d, { rules: [{ ...rule, frontend: 'private' }] }),
    good: (d) => gateway(d, { rules: [rule] }),
  },
  {
    fault: 'check/listener-twice agw',
    bad: (d) => gateway(d, { rules: [rule, { ...rule, name: 'more' }] }),
    good: (d) => gateway(d, { rules: [rule, { ...rule, name: 'more', port: 80 }] }),
  },
  {
    fault: 'check/gateway-link-without-frontend agw',
    bad: (d) => gateway(d, { ...link, privateLink: 'private' }),
    good: (d) => gateway(d, link),
  },
  {
    fault: 'check/gateway-link-without-subnet agw',
    bad: (d) => gateway(d, { privateLink: 'public' }),
    good: (d) => gateway(d, link),
  },
  {
    fault: 'check/gateway-link-subnet agw',
    bad: (d) => gateway(d, { ...link, privateLinkSubnet: 'own' as ResourceId }),
    good: (d) => gateway(d, link),
  },
  {
    fault: 'check/gateway-subnet-shared agw',
    bad: (d) => d.vm(gateway(d, {}), 'vm', '10.0.3.9'),
    good: (d) => d.add('applicationGateway', 'agw-2', gateway(d, {})),
  },
  {
    fault: 'check/gateway-subnet-policies agw',
    bad: (d) => {
      const policy = d.add('serviceEndpointPolicy', 'sep', null);
      return gateway(d, {}, { serviceEndpoints: ['Microsoft.Storage'], serviceEndpointPolicies: [policy] });
    },
    good: (d) => gateway(d, {}, { serviceEndpoints: ['Microsoft.Storage'] }),
  },
  {
    fault: 'check/gateway-subnet-small agw',
    bad: (d) => gateway(d, {}, { prefix: '10.0.3.0/27' }),
    good: (d) => gateway(d, {}),
  },
  {
    fault: 'check/link-service-addresses pls',
    bad: (d) => service(d, { natAddresses: nine }),
    good: (d) => service(d, { natAddresses: nine.slice(1) }),
  },
  {
    fault: 'check/approved-but-unseen pls',
    bad: (d) => service(d, { autoApproval: ['a', 'b'], visibility: ['a'] }),
    good: (d) => service(d, { autoApproval: ['a'], visibility: ['a'] }),
  },
  {
    fault: 'check/direct-connect-and-balancer pls',
    bad: (d) => service(d, { ...direct, loadBalancer: 'lb' as ResourceId }),
    good: (d) => service(d, direct),
  },
  {
    fault: 'check/direct-connect-addresses pls',
    bad: (d) => service(d, { ...direct, natAddresses: ['10.0.9.4'] }),
    good: (d) => service(d, direct),
  },
  {
    fault: 'check/direct-connect-region pls',
    bad: (d) => service(d, direct, 'westeurope'),
    good: (d) => service(d, direct),
  },
  {
    fault: 'check/direct-connect-policies pe',
    bad: (d) => service(d, direct, 'eastus2', 'Enabled'),
    good: (d) => service(d, direct),
  },
  {
    fault: 'check/origin-open afd',
    bad: (d) => door(d, [{ target: null }]),
    good: (d) => door(d, [{}]),
  },
  {
    fault: 'check/origin-needs-link afd',
    bad: (d) => door(d, [{ target: 'pls' as ResourceId, privateLink: false }]),
    good: (d) => door(d, [{ target: 'pls' as ResourceId }]),
  },
  {
    fault: 'check/origin-link-tier afd',
    bad: (d) => door(d, [{}], 'Standard'),
    good: (d) => door(d, [{}]),
  },
  {
    fault: 'check/origin-link-kind afd',
    bad: (d) => door(d, [{ target: 'lb' as ResourceId }]),
    good: (d) => door(d, [{ target: 'lb' as ResourceId, privateLink: false }]),
  },
  {
    fault: 'check/origin-subresource afd',
    bad: (d) => door(d, [{ subresource: 'blob' }]),
    good: (d) => door(d, [{ subresource: 'sites' }]),
  },
  {
    fault: 'check/origin-region afd',
    bad: (d) => door(d, [{ region: 'westindia' }]),
    good: (d) => door(d, [{}]),
  },
  {
    fault: 'check/origins-mixed afd',
    bad: (d) => door(d, [{}, { privateLink: false }]),
    good: (d) => door(d, [{}, { name: 'more' }]),
  },
  {
    fault: 'check/origin-ports afd',
    bad: (d) => door(d, [{}, { httpsPort: 8443 }]),
    good: (d) => door(d, [{}, { httpsPort: 8443, region: 'westeurope' }]),
  },
];

/** Codes of what is found in a drawing, each with the name of the thing. */
function found(build: (d: Drawing) => unknown): readonly string[] {
  const d = draw();
  build(d);
  const design = d.design();
  return checkDesign(design, usualDefaults).map(
    ({ code, where }) =>
      `${code} ${where.resource === undefined ? '' : design.resources[where.resource]?.name}`,
  );
}

describe('what Azure refuses of gateways and link services', () => {
  test.each(cases)('$fault', ({ fault, bad, good }) => {
    expect(found(bad)).toContain(fault);
    expect(found(good)).not.toContain(fault);
  });
});
