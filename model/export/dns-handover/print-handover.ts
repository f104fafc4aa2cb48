import { type Ip, printIp } from '../../address/ip.ts';
import type { ForwardingRule } from '../../dns/dns-world.ts';
import { azureDnsAnswersOnlyInsideTheVnet } from '../../dns/rules/azure-dns-answers-only-inside-the-vnet.ts';
import { find } from '../../document/design.ts';
import { isKind } from '../../document/resource.ts';
import type { AzureRule } from '../../explain/rule.ts';
import { printSentence } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import { mdCode, mdSentence, mdTable, mdText } from '../text/markdown.ts';
import type { HandOverPlace, PlannedForwarder, Target } from './handover-types.ts';
import { printAzureSide } from './print-azure-side.ts';
import { cautionRules, printCautions } from './print-cautions.ts';

const words: Readonly<Record<Target['kind'], string>> = {
  inboundEndpoint: 'resolver inbound endpoint',
  firewall: 'firewall DNS proxy',
  forwarder: 'DNS forwarder machine',
};

/** The sheet for the people who run DNS, in Markdown: first what they have to do, then what Azure holds. */
export function printHandOver(network: Network, title: string, places: readonly HandOverPlace[]): string {
  const blocks = [
    `# DNS hand-over: ${mdText(title)}`,
    ...places.flatMap((place) => printPlace(network, place, places.length > 1)),
    ...printAzureSide(network),
    ...printRules(network, places),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function printPlace(
  network: Network,
  { site, forwarders, missing }: HandOverPlace,
  isOneOfMany: boolean,
): readonly string[] {
  const where = site ? (isOneOfMany ? `: ${mdText(site.name)}` : ' on premises') : '';
  const ready = forwarders.filter(({ targets }) => targets.length > 0);
  return [
    `## Conditional forwarders${where}`,
    forwarders.length === 0
      ? 'Nothing to forward: no name of this design has a private answer that somebody outside could need.'
      : site === null
        ? 'The design draws no on-premises site. Whoever is joined to it later forwards these suffixes.'
        : `Forward the public suffixes below on the DNS servers of ${mdText(site.name)}, and not the \`privatelink\` names. [dns-handover.ps1](dns-handover.ps1) does it on Windows DNS servers.`,
    forwarders.length > 0 ? printForwarders(forwarders) : '',
    ...forwarders.flatMap(printWhy),
    ...(missing.length > 0
      ? ['### What is missing', missing.map((one) => `- ${mdSentence(one)}`).join('\n')]
      : []),
    ...printCautions(network, ready),
    ...printPorts(network, ready, site),
    ...printChecks(ready),
  ];
}

function printForwarders(forwarders: readonly PlannedForwarder[]): string {
  const servers = [...new Set(forwarders.flatMap(({ today }) => today.map(({ server }) => server)))];
  return mdTable(
    ['Forward this suffix', 'to', 'and so reach the zone', ...servers.map((name) => `${mdText(name)} today`)],
    forwarders.map(({ suffix, targets, zones, today }) => [
      mdCode(suffix),
      targets.length > 0 ? targets.map(printTarget).join(', ') : '**nobody yet**, see what is missing',
      zones.map(mdCode).join(', '),
      ...servers.map((name) => {
        const own = today.find(({ server }) => server === name);
        return own ? mdSentence(own.says) : '';
      }),
    ]),
  );
}

function printTarget({ address, kind, name, isStated }: Target): string {
  const sure = isStated ? '' : ', which Azure picks: look after the deployment';
  return `${mdCode(address)} (${words[kind]} ${mdText(name)}${sure})`;
}

function printWhy({ suffix, why, rules }: PlannedForwarder): readonly string[] {
  const because = rules.map(({ id, facts }) => `${mdCode(id)} (${facts.join(', ')})`).join(', ');
  return [`Why ${mdCode(suffix)}: ${mdSentence(why)} Because of ${because}.`];
}

/** The way that the questions themselves take. */
function printPorts(
  { dns, design }: Network,
  ready: readonly PlannedForwarder[],
  site: HandOverPlace['site'],
): readonly string[] {
  const targets = [...new Set(ready.flatMap((one) => one.targets.map(({ address }) => address)))];
  const own = dns.servers.filter((one) => one.kind === 'onPremises' && one.site === site?.id);
  const isHere = (ip: Ip) => own.some(({ address }) => address === ip);
  const isOwn = ({ enabled, targets: all }: ForwardingRule) => enabled && all.some(isHere);
  const asking = dns.rulesets.filter(({ outbound, rules }) => outbound.length > 0 && rules.some(isOwn));
  const asked = asking.flatMap(({ rules }) =>
    rules.filter(isOwn).flatMap(({ targets: all }) => all.filter(isHere)),
  );
  const asks = asking.flatMap(({ outbound }) =>
    outbound.flatMap(({ endpoint }) => {
      const subnet = find(design, find(design, endpoint)?.parent);
      return subnet && isKind(subnet, 'subnet') && subnet.settings.prefix
        ? [`${mdCode(subnet.settings.prefix)} (${mdText(subnet.name)})`]
        : [];
    }),
  );
  const from = own.map(({ address }) => mdCode(printIp(address))).join(', ') || 'the DNS servers of the site';
  return [
    targets.length > 0
      ? `Let UDP and TCP port 53 pass from ${from} to ${targets.map(mdCode).join(', ')}.`
      : '',
    asked.length > 0
      ? `Let UDP and TCP port 53 in from the resolver's outbound endpoint${asks.length > 0 ? `, any address of ${[...new Set(asks)].join(', ')},` : ''} to ${[...new Set(asked)].map((ip) => mdCode(printIp(ip))).join(', ')}.`
      : '',
  ];
}

function printChecks(ready: readonly PlannedForwarder[]): readonly string[] {
  const rows = new Map(
    ready.flatMap(({ names, targets }) =>
      names.flatMap(({ fqdn, addresses }) =>
        targets.map(
          ({ address }) =>
            [
              `${fqdn} ${address}`,
              [
                mdCode(fqdn),
                addresses.map(mdCode).join(' or '),
                mdCode(`Resolve-DnsName ${fqdn} -Server ${address} -Type A`),
              ],
            ] as const,
        ),
      ),
    ),
  );
  if (rows.size === 0) return [];
  return [
    '### How to check',
    'Asked in the model, each of these servers gives the address below. Ask the same on a DNS server of the site.',
    mdTable(['Name', 'must give', 'ask'], [...rows.values()]),
  ];
}

function printRules(network: Network, places: readonly HandOverPlace[]): readonly string[] {
  const ready = places.flatMap(({ forwarders }) => forwarders.filter(({ targets }) => targets.length > 0));
  const cited = places.flatMap(({ forwarders }) => forwarders.flatMap(({ rules }) => rules));
  if (cited.length === 0) return [];
  const rules = new Map<string, AzureRule>(
    [...cited, ...cautionRules(network, ready), azureDnsAnswersOnlyInsideTheVnet].map((rule) => [
      rule.id,
      rule,
    ]),
  );
  return [
    '## Rules it rests on',
    mdTable(
      ['Rule', 'says', 'source', 'read', 'facts'],
      [...rules.values()].map(({ id, says, source, checkedOn, facts }) => [
        mdCode(id),
        mdText(printSentence([says])),
        `<${source}>`,
        checkedOn,
        facts.join(', '),
      ]),
    ),
  ];
}
