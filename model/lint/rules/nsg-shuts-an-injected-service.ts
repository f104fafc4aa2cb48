import type { InjectedNeed } from '../../catalog/injected.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Network, SubnetNode } from '../../network/network.ts';
import { evaluateNsg } from '../../nsg/evaluate-nsg.ts';
import { flowOf, type InjectedThing, injectedThings, printOther } from '../injected.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** An NSG that takes away what a service needs to work at all. */
export const nsgShutsAnInjectedService: LintRule = defineRule({
  id: 'lint/nsg-shuts-an-injected-service',
  says: 'A service that stands in a subnet needs flows of its own, such as management of API Management on port 3443 and the health probe of an App Service Environment on port 80; an NSG that denies them breaks it.',
  source: 'https://learn.microsoft.com/azure/api-management/virtual-network-reference',
  checkedOn: '2026-04-30',
  facts: ['INJ-3', 'INJ-4', 'INJ-5', 'INJ-6', 'PAAS-34'],
  check: (network: Network): readonly Fault[] => injectedThings(network).flatMap(faultsOf),
});

function faultsOf(thing: InjectedThing): readonly Fault[] {
  const { resource, facet, subnet, region } = thing;
  const { nsg } = subnet;
  if (!nsg) return facet.closedWithoutNsg ? [withoutNsg(thing)] : [];
  return facet.needs(resource.settings as never, region).flatMap((need): readonly Fault[] => {
    const { access, rule } = evaluateNsg(nsg, flowOf(need, subnet), subnet.nsgTags);
    if (access !== 'Deny') return [];
    const from = need.direction === 'Inbound' ? 'from' : 'to';
    const what = say`${code(`${need.protocol.toUpperCase()} ${need.port}`)} ${from} ${code(printOther(need, subnet))}`;
    return [
      {
        at: [resource.id, nsg.id],
        says: say`${nameOf(nsg)} denies ${what}, without which ${nameOf(resource)} loses ${need.what}`,
        fix: {
          edit: 'add-nsg-rule',
          input: { nsg: nsg.id, rule: ruleFor(need, subnet, rule?.priority ?? highest + 1) },
          says: say`Allow ${what} in ${nameOf(nsg)}`,
        },
      },
    ];
  });
}

const lowest = 100;
const highest = 4096;

/** A rule that allows the need, before the rule that denies it. */
function ruleFor(need: InjectedNeed, subnet: SubnetNode, denies: number) {
  const other = printOther(need, subnet);
  const own = subnet.settings.prefix;
  const [sources, destinations] = need.direction === 'Inbound' ? [[other], [own]] : [[own], [other]];
  return {
    name: `allow-${other.replace(/[^A-Za-z0-9]+/g, '-')}-${need.port}-${need.direction.toLowerCase()}`,
    direction: need.direction,
    access: 'Allow',
    protocol: need.protocol === 'tcp' ? 'Tcp' : 'Udp',
    sources,
    destinations,
    ports: `${need.port}`,
    sourcePorts: '*',
    priority: Math.max(lowest, Math.min(denies, highest + 1) - 1),
  };
}

function withoutNsg({ resource, subnet }: InjectedThing): Fault {
  return {
    at: [resource.id, subnet.id],
    says: say`${nameOf(subnet)} has no NSG. The load balancer of ${nameOf(resource)} lets nobody in until an NSG does, Azure's management included. Attach an NSG that allows what is needed`,
  };
}
