import { azureDnsAddress } from '../../catalog/facts/reserved-addresses.ts';
import { ofKind } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import { evaluateNsg } from '../../nsg/evaluate-nsg.ts';
import type { NsgEnd, NsgFlow } from '../../nsg/nsg-flow.ts';
import { instanceOf } from '../../trace/gateway-ends.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** An NSG on the subnet of an application gateway that takes away what the gateway needs to work at all. */
export const nsgShutsAnApplicationGateway: LintRule = defineRule({
  id: 'lint/nsg-shuts-an-application-gateway',
  says: 'An NSG on the subnet of an application gateway has to let in the health probe, and with a public frontend also GatewayManager on 65200-65535, and let the gateway out to the internet; only gateways made with network isolation need the probe alone.',
  source: 'https://learn.microsoft.com/azure/application-gateway/configuration-infrastructure',
  checkedOn: '2021-06-14',
  facts: [],
  check: (network: Network): readonly Fault[] =>
    ofKind(network.design, 'applicationGateway').flatMap((gateway) => faultsOf(network, gateway)),
});

interface Need {
  readonly direction: NsgFlow['direction'];
  readonly ports: string;
  readonly asked: readonly number[];
  readonly other: string;
  readonly end: NsgEnd;
}

const probe: Need = {
  direction: 'Inbound',
  ports: '*',
  asked: [443],
  other: 'AzureLoadBalancer',
  end: { kind: 'ip', ip: azureDnsAddress },
};
const withPublicFrontend: readonly Need[] = [
  {
    direction: 'Inbound',
    ports: '65200-65535',
    asked: [65200, 65535],
    other: 'GatewayManager',
    end: { kind: 'service', tag: 'GatewayManager', region: null, ip: null },
  },
  {
    direction: 'Outbound',
    ports: '*',
    asked: [443],
    other: 'Internet',
    end: { kind: 'internet', ip: null },
  },
];

function faultsOf(network: Network, gateway: ResourceOf<'applicationGateway'>): readonly Fault[] {
  const instance = instanceOf(network, gateway);
  const subnet = instance && network.subnets.get(instance.subnet);
  const nsg = subnet?.nsg;
  if (!instance || !nsg) return [];
  const inside: NsgEnd = { kind: 'ip', ip: instance.ip };
  const needs = gateway.settings.frontend === 'private' ? [probe] : [probe, ...withPublicFrontend];
  return needs.flatMap(({ direction, ports, asked, other, end }): readonly Fault[] => {
    const [source, destination] = direction === 'Inbound' ? [end, inside] : [inside, end];
    const decisions = asked.map((port) =>
      evaluateNsg(nsg, { direction, protocol: 'tcp', port, source, destination }, subnet.nsgTags),
    );
    const denied = decisions.find(({ access }) => access === 'Deny');
    if (!denied) return [];
    const way = direction === 'Inbound' ? 'from' : 'to';
    const what = say`${code(ports === '*' ? 'everything' : `TCP ${ports}`)} ${way} ${code(other)}`;
    const priority = Math.max(100, Math.min(denied.rule?.priority ?? 4097, 4097) - 1);
    const rule = {
      name: `allow-${other}`,
      direction,
      access: 'Allow',
      protocol: ports === '*' ? '*' : 'Tcp',
      sources: [direction === 'Inbound' ? other : '*'],
      destinations: [direction === 'Inbound' ? '*' : other],
      ports,
      sourcePorts: '*',
      priority,
    };
    return [
      {
        at: [gateway.id, nsg.id],
        says: say`${nameOf(nsg)} denies ${what}, which ${nameOf(gateway)} needs to work`,
        fix: {
          edit: 'add-nsg-rule',
          input: { nsg: nsg.id, rule },
          says: say`Allow ${what} in ${nameOf(nsg)}`,
        },
      },
    ];
  });
}
