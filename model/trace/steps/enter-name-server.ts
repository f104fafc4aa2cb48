import { firewallProxyMustBeOn } from '../../dns/rules/firewall-proxy-must-be-on.ts';
import { inboundEndpointUsesItsOwnVnet } from '../../dns/rules/inbound-endpoint-uses-its-own-vnet.ts';
import { find } from '../../document/design.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { AddressHolder, SubnetNode } from '../../network/network.ts';
import { block, doubt, newWalk, note, type Parcel, printFlow, type Walk } from '../walk.ts';
import { enterByNat } from './enter-firewall.ts';
import { arrive } from './enter-machine.ts';
import { enterNsgs } from './leave.ts';

const dnsPort = 53;

/** An inbound endpoint or the DNS proxy of a firewall: both answer on port 53, by UDP and TCP, and what else they answer is not modelled. A firewall may lead a call on by DNAT. */
export function enterNameServer(
  walk: Walk,
  holder: AddressHolder,
  subnet: SubnetNode | null,
  parcel: Parcel,
): void {
  arrive(walk, holder, parcel);
  const server = find(walk.network.design, holder.id);
  if (
    server?.kind === 'azureFirewall' &&
    enterByNat(walk, server, holder, holder.ip, parcel.sourceIp, parcel)
  )
    return;
  if (parcel.port !== dnsPort || parcel.protocol === 'icmp') {
    walk.notModelled.push(say`What ${nameOf(holder)} answers on ${code(printFlow(parcel))} is not modelled`);
    return;
  }
  if (server?.kind !== 'azureFirewall') {
    if (subnet) askNsgOfResolver(walk, holder, subnet, parcel);
    answer(walk, holder, inboundEndpointUsesItsOwnVnet.id);
    return;
  }
  const proxy = server.settings.dnsProxy && server.settings.tier !== 'Basic';
  if (firewallProxyMustBeOn.listens({ proxy })) answer(walk, holder, firewallProxyMustBeOn.id);
  else
    block(walk, 'enter', {
      layer: 'appliance',
      at: holder.id,
      rule: firewallProxyMustBeOn.id,
      evidence: say`No DNS proxy listens on ${nameOf(holder)}`,
    });
}

function answer(walk: Walk, holder: AddressHolder, rule: string): void {
  note(walk, {
    action: 'enter',
    says: say`${nameOf(holder)} answers DNS questions`,
    rules: [rule],
    at: [holder.id],
  });
}

/** No page says whether the NSG of a resolver's subnet stands before its endpoint: a rule that would shut it leaves it open. */
function askNsgOfResolver(walk: Walk, holder: AddressHolder, subnet: SubnetNode, parcel: Parcel): void {
  const tried = newWalk(walk.network, walk.resolveAtFirewall, walk.quiet);
  enterNsgs(tried, subnet, null, holder.id, parcel);
  const shut = tried.blockers.find(({ fatal }) => fatal);
  if (!shut) return;
  doubt(walk, 'enter', {
    says: say`${shut.evidence}; Microsoft's pages do not say whether an NSG counts for an endpoint of a resolver`,
    rule: shut.rule,
    layer: 'nsgIn',
    at: shut.at,
  });
}
