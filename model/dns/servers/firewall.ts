import { nameOf, say } from '../../explain/sentence.ts';
import { askAnyOf } from '../ask-in-turn.ts';
import type { FirewallServer } from '../dns-world.ts';
import { precede, type Reply, replyWith, stepOf } from '../reply.ts';
import { firewallAsksWithItsOwnVnet } from '../rules/firewall-asks-with-its-own-vnet.ts';
import { firewallProxyMustBeOn } from '../rules/firewall-proxy-must-be-on.ts';
import { hubTakesNoZoneLink } from '../rules/hub-takes-no-zone-link.ts';
import { askerOf, type Walk } from '../walk.ts';

/** Azure Firewall as DNS server: its proxy relays, or nobody listens. */
export function askFirewall(walk: Walk, server: FirewallServer, name: string): Reply {
  if (!firewallProxyMustBeOn.listens(server)) {
    const rule = firewallProxyMustBeOn.id;
    const evidence = say`${nameOf(server)} is asked for names, but no DNS proxy listens there.`;
    return replyWith(name, 'timeout', {
      steps: [stepOf('blocked', evidence, [rule], [server.id])],
      faults: [{ kind: 'proxyOff', rule, at: server.id, evidence, server: server.id }],
    });
  }
  const rule = firewallAsksWithItsOwnVnet.id;
  const upstream = firewallAsksWithItsOwnVnet.upstreamOf(server);
  const says = say`${nameOf(server)} relays the question with its DNS proxy.`;
  const reply = askAnyOf(walk, askerOf(server), upstream, name, rule);
  const blind = hubTakesNoZoneLink.isBlind(server, walk.index.vnets.get(server.vnet));
  const rules = blind ? [rule, hubTakesNoZoneLink.id] : [rule];
  return precede(reply, { steps: [stepOf('passed', says, rules, [server.id])] });
}
