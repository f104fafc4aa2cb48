import { type Ip, printIp } from '../../address/ip.ts';
import { azureDnsAddress } from '../../catalog/facts/reserved-addresses.ts';
import type { DnsFault, NameAnswer } from '../../dns/dns-answer.ts';
import { suffixRulesOfAClientComeFirst } from '../../dns/rules/suffix-rules-of-a-client-come-first.ts';
import { find, ofKind } from '../../document/design.ts';
import type { Resource, ResourceOf } from '../../document/resource.ts';
import { code, nameOf, type Sentence, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { parseIps } from '../../network/names.ts';
import type { Network, VnetNode } from '../../network/network.ts';
import type { Fix } from '../answer.ts';
import { askName } from '../ask-name.ts';
import { walkToServer } from '../dns-reach.ts';
import { fixSettings } from './fix-settings.ts';
import { fixNoGateway, fixNoPeering } from './joins.ts';

/** The smallest change of a DNS server, or of the list of servers that a VNet asks, by which a name leads to its private endpoint. */
export function fixServer(
  network: Network,
  fault: DnsFault,
  answer: NameAnswer,
  asker: ResourceId | null,
): Fix | undefined {
  const server = find(network.design, fault.server);
  switch (fault.kind) {
    case 'proxyOff':
      return server?.kind === 'azureFirewall' ? switchProxyOn(server) : undefined;
    case 'serverUnreachable':
      return openWay(network, fault) ?? joinWithServer(network, fault, fault.way?.from.id ?? asker);
    case 'noServer':
    case 'answersDiffer':
      return dropRuleInUse(network, fault, answer) ?? askAnotherServer(network, fault.at, answer);
    case 'loop':
      return breakLoop(network, fault);
    case 'impatient':
      return server?.kind === 'virtualMachine' ? waitLonger(server) : undefined;
    case 'blockedByPolicy':
      return stopBlocking(network, fault);
    case 'ruleOfClient':
      return dropRuleOfClient(network, fault);
    case 'ruleForwardsElsewhere':
      return stopRule(network, fault);
    case 'noOutboundEndpoint':
      return giveOutboundEndpoint(network, fault);
    case 'forwardsElsewhere':
    case 'azureDnsFromOutside':
    case 'chainNotCovered':
      if (server?.kind === 'azureFirewall')
        return fixSettings(
          server.id,
          { dnsServers: [] },
          say`Set the DNS servers of ${nameOf(server)} to Azure-provided`,
        );
      return server ? forward(network, server.id, fault) : askAnotherServer(network, fault.at, answer);
    default:
      return undefined;
  }
}

function switchProxyOn(firewall: ResourceOf<'azureFirewall'>): Fix {
  return firewall.settings.tier === 'Basic'
    ? fixSettings(
        firewall.id,
        { dnsProxy: true, tier: 'Standard' },
        say`Change ${nameOf(firewall)} to tier Standard and turn on its DNS proxy`,
      )
    : fixSettings(firewall.id, { dnsProxy: true }, say`Turn on the DNS proxy of ${nameOf(firewall)}`);
}

/** A conditional forwarder to a server that leads there; a machine in a VNet may ask Azure DNS itself. */
function forward({ design }: Network, id: ResourceId, fault: DnsFault): Fix | undefined {
  const server = find(design, id);
  const [target, domain] = [fault.targets?.[0], fault.domains?.[0]];
  if (server && target !== undefined && domain !== undefined) {
    return {
      edit: 'add-conditional-forwarder',
      input: { dnsServer: server.id, domain, targets: [printIp(target)] },
      says: say`Forward ${code(domain)} at ${nameOf(server)} to ${code(printIp(target))}`,
    };
  }
  return server?.kind === 'virtualMachine' ? askAzureDns(server) : undefined;
}

function askAzureDns(machine: ResourceOf<'virtualMachine'>): Fix {
  const { dnsForwarder } = machine.settings;
  return fixSettings(
    machine.id,
    { dnsForwarder: { ...dnsForwarder, upstream: 'azure' } },
    say`Let ${nameOf(machine)} forward to Azure DNS`,
  );
}

/** The list of servers that a client asks becomes Azure DNS, or the one of them that leads to a private address. */
function askAnotherServer(network: Network, at: ResourceId | null, answer: NameAnswer): Fix | undefined {
  const vnet = vnetOf(network, at);
  const fqdn = answer.dns.chain[0];
  if (!vnet || fqdn === undefined) return undefined;
  const leads = (server: Ip) =>
    askName(
      network,
      { id: at, place: { kind: 'vnet', vnet: vnet.id, servers: [server] }, hostsFile: [] },
      fqdn,
    ).dns.answer === 'private';
  const list = listOf(network, at);
  const server = [azureDnsAddress, ...(list ?? vnet.dnsServers)].find(leads) ?? azureDnsAddress;
  const isAzure = server === azureDnsAddress;
  const what = isAzure ? say`Azure DNS` : say`${code(printIp(server))} alone`;
  const client = find(network.design, at);
  if (client && list) return askOfItsOwn(client, printIp(server), say`Let ${nameOf(client)} ask ${what}`);
  return {
    edit: 'set-vnet-dns',
    input: { vnet: vnet.id, servers: isAzure ? [] : [printIp(server)] },
    says: say`Let ${nameOf(vnet)} ask ${what}`,
  };
}

/** The servers that a client names itself, which count instead of those of its VNet; null where it names none. */
function listOf(network: Network, at: ResourceId | null): readonly Ip[] | null {
  const client = find(network.design, at);
  const list = isAppRecord(client)
    ? parseIps(client.settings.dnsServers)
    : (network.nics.get(at as ResourceId)?.[0]?.dnsServers ?? []);
  return list.length > 0 ? list : null;
}

function askOfItsOwn(client: Resource, server: string, says: Sentence): Fix | undefined {
  if (isAppRecord(client)) return fixSettings(client.id, { dnsServers: [server] }, says);
  if (client.kind !== 'virtualMachine') return undefined;
  const interfaces = client.settings.interfaces.map((nic, index) =>
    index === 0 ? { ...nic, dnsServers: [server] } : nic,
  );
  return fixSettings(client.id, { interfaces }, says);
}

function isAppRecord(
  client: Resource | undefined,
): client is ResourceOf<'functionApp'> | ResourceOf<'webApp'> {
  return client?.kind === 'functionApp' || client?.kind === 'webApp';
}

/** The VNet in which something stands, or through which an app calls. */
function vnetOf(network: Network, id: ResourceId | null | undefined): VnetNode | undefined {
  const resource = find(network.design, id);
  const subnet = isAppRecord(resource)
    ? resource.settings.integrationSubnet
    : resource && network.addressesOf(resource.id)[0]?.subnet;
  return network.vnets.get(network.subnets.get(subnet as ResourceId)?.vnet ?? (id as ResourceId));
}

/** What stops the question on its way to the server is mended where it stands. */
function openWay(network: Network, { way }: DnsFault): Fix | undefined {
  const walk = way && walkToServer(network, way.from, way.to);
  return walk?.blockers.find(({ fatal }) => fatal)?.fix;
}

/** The VNet or the site of a server is joined with that of the client. */
function joinWithServer(network: Network, { server }: DnsFault, asker: ResourceId | null): Fix | undefined {
  const [here, there] = [siteOf(network, asker), siteOf(network, server)];
  const [own, far] = [vnetOf(network, asker), vnetOf(network, server)];
  if (here) return far && fixNoGateway(network, far, here);
  if (!own) return undefined;
  if (there) return fixNoGateway(network, own, there);
  return far && own.id !== far.id ? fixNoPeering(own, far) : undefined;
}

function siteOf({ design, sites }: Network, id: ResourceId | null | undefined) {
  const resource = find(design, id);
  return sites.get((resource?.kind === 'onPremisesSite' ? id : resource?.parent) as ResourceId);
}

/** A machine that stands in the circle asks Azure DNS instead; a rule that leads back goes out of force. */
function breakLoop(network: Network, fault: DnsFault): Fix | undefined {
  const server = find(network.design, fault.at);
  if (server?.kind === 'virtualMachine') return askAzureDns(server);
  const vnet = server ? vnetOf(network, server.id) : undefined;
  const ruleset = ofKind(network.design, 'dnsForwardingRuleset').find(({ settings }) =>
    settings.links.some((link) => link.vnet === vnet?.id),
  );
  const address = server && network.addressesOf(server.id)[0]?.ip;
  const rule = ruleset?.settings.rules.find(
    ({ targets, enabled }) => enabled && address !== undefined && targets.includes(printIp(address)),
  );
  return ruleset && rule ? withoutRule(ruleset, rule.name) : undefined;
}

function waitLonger(machine: ResourceOf<'virtualMachine'>): Fix {
  return fixSettings(machine.id, { dnsTimeout: 5 }, say`Let ${nameOf(machine)} wait 5 seconds for Azure DNS`);
}

function stopBlocking({ design }: Network, fault: DnsFault): Fix | undefined {
  const policy = find(design, fault.policy);
  if (policy?.kind !== 'dnsSecurityPolicy') return undefined;
  const rules = policy.settings.rules.map((rule) =>
    rule.name === fault.ruleName ? { ...rule, enabled: false } : rule,
  );
  const lists = policy.settings.rules.find(({ name }) => name === fault.ruleName)?.domainLists ?? [];
  const domains = lists.flatMap((id) => {
    const list = find(design, id);
    return list?.kind === 'dnsDomainList' ? list.settings.domains : [];
  });
  const more = domains.length > 1 ? say`, which unblocks ${`${domains.length}`} domains` : [];
  const says = say`Disable rule ${code(fault.ruleName ?? '')} of ${nameOf(policy)}${more}`;
  return fixSettings(policy.id, { rules }, says);
}

function dropRuleOfClient({ design }: Network, fault: DnsFault): Fix | undefined {
  const client = find(design, fault.at);
  if (!client || !('nameRules' in client.settings)) return undefined;
  const nameRules = client.settings.nameRules.filter(({ domain }) => domain !== fault.ruleName);
  return fixSettings(
    client.id,
    { nameRules },
    say`Remove the rule for ${code(fault.ruleName ?? '')} from ${nameOf(client)}`,
  );
}

/** A client that asks by a rule of its own is not mended by other servers of its VNet. */
function dropRuleInUse(network: Network, fault: DnsFault, { dns }: NameAnswer): Fix | undefined {
  const client = find(network.design, fault.at);
  if (!client || !('nameRules' in client.settings)) return undefined;
  const [fqdn = ''] = dns.chain;
  const rules = client.settings.nameRules.map(({ domain, targets }) => ({
    domain,
    targets: parseIps(targets),
  }));
  const used = suffixRulesOfAClientComeFirst.find(rules, fqdn);
  return used ? dropRuleOfClient(network, { ...fault, ruleName: used.domain }) : undefined;
}

function stopRule({ design }: Network, fault: DnsFault): Fix | undefined {
  const ruleset = find(design, fault.ruleset);
  return ruleset?.kind === 'dnsForwardingRuleset' && fault.ruleName !== undefined
    ? withoutRule(ruleset, fault.ruleName)
    : undefined;
}

function withoutRule(ruleset: ResourceOf<'dnsForwardingRuleset'>, name: string): Fix {
  const rules = ruleset.settings.rules.map((rule) =>
    rule.name === name ? { ...rule, enabled: false } : rule,
  );
  return fixSettings(ruleset.id, { rules }, say`Disable rule ${code(name)} of ${nameOf(ruleset)}`);
}

function giveOutboundEndpoint({ design }: Network, fault: DnsFault): Fix | undefined {
  const ruleset = find(design, fault.ruleset);
  const [endpoint] = ofKind(design, 'dnsOutboundEndpoint');
  if (ruleset?.kind !== 'dnsForwardingRuleset' || !endpoint) return undefined;
  return fixSettings(
    ruleset.id,
    { outboundEndpoints: [endpoint.id] },
    say`Give ${nameOf(ruleset)} the outbound endpoint ${nameOf(endpoint)}`,
  );
}
