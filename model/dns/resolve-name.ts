import { type Ip, parseIp, printIp } from '../address/ip.ts';
import { code, nameOf, say } from '../explain/sentence.ts';
import { askClientList, askInTurn } from './ask-in-turn.ts';
import { askServer } from './ask-server.ts';
import { conclude } from './conclude.ts';
import type { NameAnswer } from './dns-answer.ts';
import { indexOf } from './dns-index.ts';
import type { ConditionalForwarder, DnsClient, DnsWorld, HostEntry, Reaches } from './dns-world.ts';
import { toDomain } from './domain.ts';
import { askPublicDns } from './public-dns.ts';
import { precede, type Reply, replyWith, stepOf } from './reply.ts';
import { addressInTheRecordDecidesPrivateOrPublic } from './rules/address-in-the-record-decides-private-or-public.ts';
import { appWithoutVnetIntegrationSeesNoPrivateZone } from './rules/app-without-vnet-integration-sees-no-private-zone.ts';
import { clientsOutsideAzureGetThePublicAddress } from './rules/clients-outside-azure-get-the-public-address.ts';
import { customDnsServersReplaceAzureDns } from './rules/custom-dns-servers-replace-azure-dns.ts';
import { hostsFileFirst } from './rules/hosts-file-first.ts';
import { suffixRulesOfAClientComeFirst } from './rules/suffix-rules-of-a-client-come-first.ts';
import { vpnClientsTakeTheServersOfTheVnet } from './rules/vpn-clients-take-the-servers-of-the-vnet.ts';
import type { Asker, Walk } from './walk.ts';

/** More questions than any sensible chain of servers sends; a web of forwarders that needs more is a loop in all but name. */
const questionBudget = 300;

/** What a client gets for a name, over every server and alias on the way, and what keeps it from the private endpoint. */
export function resolveName(world: DnsWorld, client: DnsClient, fqdn: string, reaches: Reaches): NameAnswer {
  const name = toDomain(fqdn);
  const newWalk = () => startWalk(world, reaches);
  const entry = hostsFileFirst.find(client.hostsFile, name);
  const reply = fromHostsFile(client, entry, name) ?? askAsClient(newWalk(), client, name);
  return conclude(newWalk, client, name, reply);
}

function startWalk(world: DnsWorld, reaches: Reaches): Walk {
  let left = questionBudget;
  return { index: indexOf(world), reaches, path: [], spend: () => left-- > 0, ask: askServer };
}

function fromHostsFile(client: DnsClient, entry: HostEntry | null, name: string): Reply | null {
  const ip = entry ? parseIp(entry.address) : null;
  if (ip === null) return null;
  const says = say`The hosts file gives ${code(name)} the address ${code(printIp(ip))}; no server is asked.`;
  const at = client.id === null ? [] : [client.id];
  return replyWith(name, 'address', {
    address: { text: printIp(ip), ip, private: addressInTheRecordDecidesPrivateOrPublic.isPrivate(ip) },
    steps: [stepOf('passed', says, [hostsFileFirst.id], at)],
    record: client.id === null ? null : { at: client.id, name },
  });
}

/** Which servers the client asks depends on where it stands. */
function askAsClient(walk: Walk, client: DnsClient, name: string): Reply {
  const { place } = client;
  const asker: Asker = { id: client.id, place, server: null };
  const rule = suffixRulesOfAClientComeFirst.find(client.nameRules ?? [], name);
  if (rule) return askByRule(walk, asker, rule, name);
  switch (place.kind) {
    case 'vnet': {
      const vnet = walk.index.vnets.get(place.vnet);
      const ofVnet = vnet?.dnsServers ?? [];
      const servers = customDnsServersReplaceAzureDns.serversOf(place.servers, ofVnet);
      const reply = askClientList(walk, asker, servers, name);
      if (place.servers.length === 0 && ofVnet.length === 0) return reply;
      const list = code(servers.map(printIp).join(', '));
      const many = servers.length > 1;
      const says =
        place.servers.length > 0 || !vnet
          ? say`The client has ${list} as its own DNS ${many ? 'servers' : 'server'}.`
          : say`${nameOf(vnet)} names ${list} as its DNS ${many ? 'servers' : 'server'}.`;
      return precede(reply, {
        steps: [stepOf('info', says, [customDnsServersReplaceAzureDns.id], [place.vnet])],
      });
    }
    case 'site': {
      const reply =
        place.servers.length === 0
          ? askOutside(walk, client, name)
          : askInTurn(walk, asker, place.servers, name);
      return place.tunnel ? precede(reply, { steps: [stepOfProfile(place.servers, client)] }) : reply;
    }
    case 'internet':
    case 'azure':
      return askOutside(walk, client, name);
  }
}

function stepOfProfile(servers: readonly Ip[], { id }: DnsClient) {
  const list = code(servers.map(printIp).join(', '));
  const says =
    servers.length > 0
      ? say`The VPN client asks ${list}, from its profile or the VNet of its gateway.`
      : say`The VPN client asks its DNS server at home, because neither its profile nor the VNet of its gateway names one.`;
  return stepOf('info', says, [vpnClientsTakeTheServersOfTheVnet.id], id === null ? [] : [id]);
}

/** A rule of the client takes the name to other servers, whatever its own are. */
function askByRule(walk: Walk, asker: Asker, rule: ConditionalForwarder, name: string): Reply {
  const { id } = suffixRulesOfAClientComeFirst;
  const at = asker.id === null ? [] : [asker.id];
  const evidence = say`The client has a rule of its own (NRPT): for ${code(rule.domain)} it asks ${code(rule.targets.map(printIp).join(', '))}.`;
  return precede(askInTurn(walk, asker, rule.targets, name), {
    steps: [stepOf('info', evidence, [id], at)],
    faults: [{ kind: 'ruleOfClient', rule: id, at: asker.id, evidence, ruleName: rule.domain }],
  });
}

/** A client that has nothing but public DNS. */
function askOutside(walk: Walk, client: DnsClient, name: string): Reply {
  const isApp = appWithoutVnetIntegrationSeesNoPrivateZone.isBlind(client.place);
  const rule = isApp
    ? appWithoutVnetIntegrationSeesNoPrivateZone.id
    : clientsOutsideAzureGetThePublicAddress.id;
  const evidence = isApp
    ? say`An app without VNet integration uses public DNS, which does not know private zones.`
    : say`The client uses public DNS, which does not know private zones.`;
  const at = client.id === null ? [] : [client.id];
  return precede(askPublicDns(walk.index, name), {
    servers: ['public DNS'],
    steps: [stepOf('info', evidence, [rule], at)],
    faults: [{ kind: 'outsideAzure', rule, at: client.id, evidence }],
  });
}
