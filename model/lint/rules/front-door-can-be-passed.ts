import { find, ofKind } from '../../document/design.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { Network } from '../../network/network.ts';
import { trace } from '../../trace/trace.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** An address of nobody (RFC 5737), for anyone on the internet. */
const anyone = '192.0.2.1';

/** An origin of Front Door that the internet reaches without it. */
export const frontDoorCanBePassed: LintRule = defineRule({
  id: 'lint/front-door-can-be-passed',
  says: 'An origin that takes calls from anywhere is reached past Front Door and its firewall; let it admit AzureFrontDoor.Backend with the right X-Azure-FDID only, or reach it by Private Link with its public access off.',
  source: 'https://learn.microsoft.com/azure/frontdoor/origin',
  checkedOn: '2022-03-10',
  facts: [],
  check: (network: Network): readonly Fault[] =>
    ofKind(network.design, 'frontDoor').flatMap((door) =>
      [...new Set(door.settings.origins.flatMap(({ target }) => target ?? []))].flatMap((id) =>
        faultOf(network, door, id),
      ),
    ),
});

function faultOf(
  network: Network,
  door: { readonly id: ResourceId; readonly name: string },
  id: ResourceId,
): readonly Fault[] {
  const origin = find(network.design, id);
  if (!origin || origin.kind === 'privateLinkService') return [];
  const { verdict } = trace(network, {
    from: { address: anyone },
    to: { resource: id },
    port: 443,
    protocol: 'tcp',
  });
  if (verdict !== 'reachable') return [];
  return [
    {
      at: [id, door.id],
      says: say`Anyone on the internet reaches ${nameOf(origin)} without passing ${nameOf(door)}. Let ${nameOf(origin)} admit ${code('AzureFrontDoor.Backend')} only and check the header ${code('X-Azure-FDID')}, or reach it by Private Link`,
    },
  ];
}
