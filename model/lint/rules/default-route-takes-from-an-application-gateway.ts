import { ofKind } from '../../document/design.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import { isDefaultRoute } from '../../routing/route.ts';
import { instanceOf } from '../../trace/gateway-ends.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** A default route away from the internet on the subnet of an application gateway with a public frontend. */
export const defaultRouteTakesFromAnApplicationGateway: LintRule = defineRule({
  id: 'lint/default-route-takes-from-an-application-gateway',
  says: 'An application gateway with a public frontend does not support a default route to an appliance, a hub or a site, learned ones included: its management and its replies go another way.',
  source: 'https://learn.microsoft.com/azure/application-gateway/configuration-infrastructure',
  checkedOn: '2021-06-14',
  facts: [],
  check: (network: Network): readonly Fault[] =>
    ofKind(network.design, 'applicationGateway').flatMap((gateway): readonly Fault[] => {
      const subnet = network.subnets.get(instanceOf(network, gateway)?.subnet ?? ('' as never));
      const away = subnet?.routes.active.find(
        (route) =>
          isDefaultRoute(route) && (route.nextHop.kind === 'appliance' || route.nextHop.kind === 'gateway'),
      );
      if (!subnet || !away || gateway.settings.frontend === 'private') return [];
      return [
        {
          at: [gateway.id, subnet.id, ...(away.owner === null ? [] : [away.owner])],
          says: say`The default route of ${nameOf(subnet)} (${code(away.name)}) leads away from the internet. ${nameOf(gateway)} has a public frontend and needs a default route to ${code('Internet')}, unless it was made with network isolation`,
        },
      ];
    }),
});
