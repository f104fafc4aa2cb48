import { parsePrefix } from '../../address/prefix.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import { anySettings } from '../change-design.ts';
import { type Check, doubt, fault } from '../check.ts';
import { childrenOf, type Design, enclosing, find, ofKind } from '../design.ts';
import type { ResourceOf } from '../resource.ts';

type Gateway = ResourceOf<'applicationGateway'>;

/**
 * What Azure refuses of application gateways v2: a private frontend needs a static address, each listener a frontend and a port of its own,
 * a private link configuration another subnet. https://learn.microsoft.com/azure/application-gateway/configuration-frontend-ip (2023-09-14),
 * https://learn.microsoft.com/azure/application-gateway/private-link (2026-01-21),
 * https://learn.microsoft.com/azure/application-gateway/configuration-infrastructure (2021-06-14).
 */
export const checkApplicationGateways: Check = (design) =>
  ofKind(design, 'applicationGateway').flatMap((gateway) => [
    ...checkFrontends(gateway),
    ...checkListeners(gateway),
    ...checkLink(design, gateway),
    ...checkSubnet(design, gateway),
  ]);

function checkFrontends(gateway: Gateway): readonly Problem[] {
  const { frontend, address } = gateway.settings;
  if (frontend === 'public' || address) return [];
  const says = say`The private frontend of ${nameOf(gateway)} needs a static address of its subnet. Give it one.`;
  return [fault('gateway-without-static-address', gateway, 'settings.address', says)];
}

function checkListeners(gateway: Gateway): readonly Problem[] {
  const { frontend, rules } = gateway.settings;
  return rules.flatMap((rule, index) => {
    const field = `settings.rules.${index}`;
    const missing = frontend !== 'both' && frontend !== rule.frontend;
    const twin = rules
      .slice(0, index)
      .find((one) => one.frontend === rule.frontend && one.port === rule.port);
    return [
      ...(missing
        ? [
            fault(
              'listener-without-frontend',
              gateway,
              `${field}.frontend`,
              say`${nameOf(gateway)} has no ${rule.frontend} frontend. Let this rule listen at the other one, or add that frontend.`,
            ),
          ]
        : []),
      ...(twin
        ? [
            doubt(
              'listener-twice',
              gateway,
              `${field}.port`,
              say`Two rules of ${nameOf(gateway)} listen on port ${code(`${rule.port}`)} of the ${rule.frontend} frontend. Azure allows that for different host names only, and the model asks the first one.`,
            ),
          ]
        : []),
    ];
  });
}

function checkLink(design: Design, gateway: Gateway): readonly Problem[] {
  const { frontend, privateLink, privateLinkSubnet } = gateway.settings;
  if (privateLink === 'none') return [];
  const subnet = find(design, privateLinkSubnet);
  const home = enclosing(design, gateway.parent, 'virtualNetwork')?.id;
  if (frontend !== 'both' && frontend !== privateLink) {
    const says = say`${nameOf(gateway)} has no ${privateLink} frontend for its private link configuration. Choose the other one.`;
    return [fault('gateway-link-without-frontend', gateway, 'settings.privateLink', says)];
  }
  if (!subnet) {
    const says = say`The private link configuration of ${nameOf(gateway)} needs a subnet. Choose one beside that of the gateway.`;
    return [fault('gateway-link-without-subnet', gateway, 'settings.privateLinkSubnet', says)];
  }
  if (subnet.id === gateway.parent || subnet.parent !== home) {
    const says = say`The private link configuration of ${nameOf(gateway)} needs another subnet of the same VNet than that of the gateway. Choose one.`;
    return [fault('gateway-link-subnet', gateway, 'settings.privateLinkSubnet', says)];
  }
  return [];
}

function checkSubnet(design: Design, gateway: Gateway): readonly Problem[] {
  const subnet = find(design, gateway.parent);
  if (subnet?.kind !== 'subnet') return [];
  const badges = ['networkSecurityGroup', 'routeTable', 'natGateway', 'applicationGateway'];
  const stranger = childrenOf(design, subnet.id).find(({ kind }) => !badges.includes(kind));
  const length = parsePrefix(subnet.settings.prefix)?.length ?? 24;
  const policies = anySettings(subnet).serviceEndpointPolicies;
  return [
    ...(stranger
      ? [
          fault(
            'gateway-subnet-shared',
            gateway,
            'parent',
            say`${nameOf(subnet)} also holds ${nameOf(stranger)}. The subnet of an application gateway holds application gateways only; move one of them.`,
          ),
        ]
      : []),
    ...(Array.isArray(policies) && policies.length > 0
      ? [
          fault(
            'gateway-subnet-policies',
            gateway,
            'parent',
            say`${nameOf(subnet)} has a service endpoint policy, which the subnet of an application gateway does not support. Detach it.`,
          ),
        ]
      : []),
    ...(length > 24
      ? [
          doubt(
            'gateway-subnet-small',
            gateway,
            'parent',
            say`${nameOf(subnet)} is ${code(`/${length}`)}; Microsoft advises ${code('/24')} for an application gateway, which takes an address for each of its instances.`,
          ),
        ]
      : []),
  ];
}
