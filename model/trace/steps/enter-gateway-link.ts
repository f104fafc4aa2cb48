import { find } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { SubnetNode } from '../../network/network.ts';
import { applicationGatewayNeedsALinkConfiguration } from '../../private-link/rules/application-gateway-needs-a-link-configuration.ts';
import { linkServiceSubnetNeedsPoliciesOff } from '../../private-link/rules/link-service-subnet-needs-policies-off.ts';
import { fixSettings } from '../fixes/fix-settings.ts';
import { instanceOf } from '../gateway-ends.ts';
import { assume, block, note, type Parcel, takePath, type Walk } from '../walk.ts';
import { listen } from './enter-gateway.ts';
import { enterNsgs } from './leave.ts';

/** Behind a private endpoint of an application gateway: the private link configuration, which translates the source, then the listeners of its frontend. */
export function enterGatewayLink(
  walk: Walk,
  gateway: ResourceOf<'applicationGateway'>,
  parcel: Parcel,
): void {
  const { id: rule, frontend: frontendOf, sourceSeen } = applicationGatewayNeedsALinkConfiguration;
  const frontend = frontendOf(gateway.settings.privateLink);
  const subnet = walk.network.subnets.get(gateway.settings.privateLinkSubnet ?? ('' as ResourceId));
  if (frontend === null || !subnet) {
    block(walk, 'enter', {
      layer: 'endpointState',
      at: gateway.id,
      rule,
      evidence:
        frontend === null
          ? say`${nameOf(gateway)} has no private link configuration, so no private endpoint reaches it`
          : say`The private link configuration of ${nameOf(gateway)} names no subnet`,
    });
    return;
  }
  const { privateLinkServiceNetworkPolicies: policies } = subnet.settings;
  if (!linkServiceSubnetNeedsPoliciesOff.accepts(policies)) {
    block(walk, 'enter', {
      layer: 'endpointState',
      at: gateway.id,
      rule: linkServiceSubnetNeedsPoliciesOff.id,
      evidence: say`Private Link Service network policies of ${nameOf(subnet)}, from which connections by private endpoint come, are ${code(policies)}`,
      fix: fixSettings(
        subnet.id,
        { privateLinkServiceNetworkPolicies: 'Disabled' },
        say`Disable Private Link Service network policies in ${nameOf(subnet)}`,
      ),
    });
  }
  note(walk, {
    action: 'source',
    says: say`The private link configuration hands it to the ${frontend} frontend of ${nameOf(gateway)}, from an address of ${nameOf(subnet)}, ${code(sourceSeen(subnet.settings))}`,
    rules: [rule],
    at: [gateway.id],
    outcome: 'info',
  });
  enter(walk, gateway, subnet, parcel);
  takePath(walk, 'privateEndpoint');
  listen(walk, gateway, frontend, parcel);
}

/** The NSG of the gateway subnet sees an address of the VNet; that is derived, so the answer says what it supposes. */
function enter(
  walk: Walk,
  gateway: ResourceOf<'applicationGateway'>,
  linkSubnet: SubnetNode,
  parcel: Parcel,
): void {
  const instance = instanceOf(walk.network, gateway);
  const home = instance && walk.network.subnets.get(instance.subnet);
  if (!instance || !home) return;
  const nsg = find(walk.network.design, home.settings.networkSecurityGroup);
  if (nsg) {
    assume(
      walk,
      'azure',
      say`${nameOf(nsg)} sees a connection of the private link configuration as coming from ${nameOf(linkSubnet)}. Microsoft's pages do not say what it sees.`,
    );
  }
  const inside: Parcel = {
    ...parcel,
    sourceIp: linkSubnet.prefix?.base ?? parcel.sourceIp,
    sourceText: null,
    destination: { kind: 'private', ip: instance.ip },
    originVnet: home.vnet,
    meant: null,
  };
  enterNsgs(walk, home, null, gateway.id, inside);
}
