import { overlapsPrefix } from '../address/prefix.ts';
import type { Network } from '../network/network.ts';
import type { Blocker } from '../trace/answer.ts';
import { withoutFixInside } from './without-a-fix-inside.ts';
import type { WithoutFix } from './without-fix.ts';

/** Every kind of blocker that offers no fix; the others offer one that lifts them. */
export const withoutFix: readonly WithoutFix[] = [
  ...withoutFixInside,
  {
    rule: 'routing/overlap-leaves-the-connected-group',
    because: 'which of the VNets that share addresses is to move is not in the drawing',
  },
  {
    rule: 'private-link/direct-connect-reaches-an-address',
    because: 'which address is meant, or in which region everything is to stand, is not in the drawing',
  },
  {
    rule: 'private-link/direct-connect-needs-the-gateway-in-its-vnet',
    because: 'a gateway of its own with a connection to the site is several edits',
  },
  {
    rule: 'private-link/application-gateway-needs-a-link-configuration',
    because: 'which frontend is to be offered, and from which subnet, is not in the drawing',
  },
  {
    rule: 'trace/application-gateway-calls-its-backends-only',
    because:
      'the question is wrong: whether this is to be a backend, and behind which listener, is not in the drawing',
  },
  {
    rule: 'trace/application-gateway-opens-a-second-connection',
    because: 'the question is wrong: an instance of a gateway takes no connection at its own address',
  },
  {
    rule: 'trace/service-listens-on-its-ports',
    because: 'the question is wrong: Front Door listens for HTTP and HTTPS only',
    when: (network, { at }) => kindOf(network, at) === 'frontDoor',
  },
  {
    rule: 'trace/front-door-opens-a-second-connection',
    because: 'whether the origin is to get a public address or Private Link is not in the drawing',
  },
  {
    rule: 'routing/hub-sends-to-an-appliance',
    because:
      'beside a private traffic policy a static route does not count, and which of the two is to go is not in the drawing',
    when: (_, { evidence }) => JSON.stringify(evidence).includes('private traffic policy'),
  },
  {
    rule: 'paas-firewall/perimeter-decides-where-secured-by-perimeter',
    because: 'to which perimeter the service is to belong is not in the drawing',
    when: (_, { evidence }) => JSON.stringify(evidence).includes('belongs to no perimeter'),
  },
  {
    rule: 'paas-firewall/perimeter-decides-where-secured-by-perimeter',
    because: 'the public address of the caller is not stated, so no rule of a perimeter can name it',
    when: (_, { evidence }) => /public address.*not known/.test(JSON.stringify(evidence)),
  },
  {
    rule: 'paas-firewall/who-no-rule-admits-is-refused',
    because:
      'IP rules of storage do not count in its own region, and the firewall of a hub stands in no subnet that a rule could name',
    when: ({ design }, { evidence }) =>
      Object.values(design.resources).some(({ kind, parent }) => {
        return kind === 'azureFirewall' && design.resources[parent as never]?.kind === 'virtualHub';
      }) && /No rule of .* admits/.test(JSON.stringify(evidence).replaceAll('"', '')),
  },
  {
    rule: 'dns/links-are-not-inherited-over-peering',
    because:
      'no zone can be linked to a virtual hub, and no inbound endpoint is drawn that its firewall could ask: resolver, subnet and endpoint are several edits',
    when: ({ design }) => Object.values(design.resources).some(({ kind }) => kind === 'virtualHub'),
  },
  {
    rule: 'routing/routes-may-lead-in-a-circle',
    because:
      'an appliance that announces a default route to a Route Server needs a route table of its own for its subnet: several edits',
    when: ({ design }) => Object.values(design.resources).some(({ kind }) => kind === 'routeServer'),
  },
  {
    rule: 'dns/clients-outside-azure-get-the-public-address',
    because: 'nobody on the internet sees a private zone, whatever is drawn',
    when: (network, { at }) => ['internetClient', 'frontDoor'].includes(kindOf(network, at)),
  },
  {
    rule: 'dns/clients-outside-azure-get-the-public-address',
    because: 'the site first needs a DNS server of its own and one in Azure that it can ask: several edits',
    when: (network, { at }) => ['onPremisesHost', 'onPremisesDnsServer'].includes(kindOf(network, at)),
  },
  {
    rule: 'dns/clients-outside-azure-get-the-public-address',
    because:
      'which DNS server in Azure is to answer the client, by its profile or by its own list, is not in the drawing',
    when: (network, { at }) => kindOf(network, at) === 'vpnClient',
  },
  {
    rule: 'dns/clients-outside-azure-get-the-public-address',
    because: 'a service of Microsoft asks public DNS, whatever is drawn',
    when: (network, { at }) => at === null || network.services.has(at as never),
  },
  {
    rule: 'dns/links-are-not-inherited-over-peering',
    because:
      'AKS makes the zone of a private cluster itself, so that it is not drawn and cannot be linked here',
    when: (_, { evidence }) => JSON.stringify(evidence).includes('.azmk8s.io'),
  },
  {
    rule: 'dns/azures-own-names-stay-in-their-vnet',
    because:
      'no setting makes Azure answer its own names in another VNet; a zone that registers machines is several edits',
  },
  {
    rule: 'dns/azure-dns-answers-only-inside-the-vnet',
    because: 'which server in the VNet is to be asked in its place is not in the drawing',
  },
  {
    rule: 'dns/unreachable-server-is-a-timeout',
    because: 'a rule of the ruleset names no server, and which is meant is not in the drawing',
    when: (_, { evidence }) => JSON.stringify(evidence).includes('No server is named'),
  },
  {
    rule: 'dns/aliases-in-a-circle-have-no-answer',
    because: 'which of the aliases is wrong is not in the drawing',
  },
  {
    rule: 'dns/questions-travel-by-udp-and-tcp',
    because: 'whether the question arrives cannot be told, so that nothing is known to be wrong',
    when: (_, { evidence }) => JSON.stringify(evidence).includes('cannot be told'),
  },
  {
    rule: 'trace/hidden-pods-only-open-connections',
    because:
      'which service of the cluster, or which ingress, is to take the calls for its pods is not in the drawing',
  },
  {
    rule: 'trace/cluster-services-answer-in-the-subnet-of-the-nodes',
    because: 'the question is wrong: the answer names the ports of the service',
  },
  {
    rule: 'trace/vpn-clients-reach-the-vnets-of-their-gateway',
    because: 'the address belongs to no VNet that can be joined with one edit',
  },
  {
    rule: 'paas-firewall/perimeter-decides-where-secured-by-perimeter',
    because:
      'no rule of a perimeter names trusted services, so that only another caller or another mode helps',
    when: (_, { evidence }) => JSON.stringify(evidence).includes('trusted services'),
  },
  {
    rule: 'dns/server-without-azure-dns-answers-publicly',
    because:
      'no DNS server in Azure is drawn that the site could ask: resolver, endpoint and forwarder are several edits',
    when: (network, { at }) => kindOf(network, at) === 'onPremisesDnsServer',
  },
  {
    rule: 'egress/nat-gateway-lets-nothing-in',
    because: 'a NAT gateway carries no other protocol and lets nothing in, and no setting changes that',
  },
  {
    rule: 'paas-firewall/who-no-rule-admits-is-refused',
    because: 'the public address of the client is not stated, so no IP rule can name it',
    when: (network, { at, evidence }) =>
      kindOf(network, at) !== '' && /public address.*not known/.test(JSON.stringify(evidence)),
  },
  {
    rule: 'private-link/endpoint-stands-for-one-target',
    because: 'for which service the endpoint is meant is not in the drawing',
  },
  {
    rule: 'private-link/link-service-carries-tcp-and-udp',
    because: 'the question is wrong: Private Link carries TCP and UDP only',
  },
  {
    rule: 'private-link/link-service-needs-a-standard-load-balancer',
    because: 'no load balancer is drawn that the service could offer, or several are',
  },
  {
    rule: 'private-link/link-service-works-one-way',
    because: 'the question is wrong: the connection opens from the other side',
  },
  {
    rule: 'private-link/private-endpoint-only-receives',
    because: 'the question is wrong: the connection opens from the other side',
  },
  {
    rule: 'trace/paas-opens-no-connection-into-a-vnet',
    because: 'the question is wrong: the connection opens from the other side',
  },
  {
    rule: 'routing/unused-private-ranges-are-dropped',
    because: 'nothing drawn holds the address, so there is nothing to lead to',
  },
  {
    rule: 'trace/unused-address-answers-nobody',
    because: 'nothing drawn holds the address; where a record names it, the fault of the name has the fix',
  },
  {
    rule: 'routing/vnets-need-a-link',
    because: 'Azure peers no VNets that overlap, and moving one of them first is a second edit',
    when: overlaps,
  },
  {
    rule: 'azure-firewall/dnat-rules-come-first',
    because: 'to which machine a new DNAT rule is to lead is not in the drawing',
  },
  {
    rule: 'trace/bastion-connects-from-its-subnet',
    because: 'the question is wrong: Bastion opens RDP and SSH to machines, and nothing else',
  },
  {
    rule: 'trace/outside-cannot-reach-private-addresses',
    because:
      'only a machine takes a public address for this; a question by private address means the address itself',
    when: (network, { at }) => kindOf(network, at) === 'internetClient',
  },
  {
    rule: 'trace/outside-cannot-reach-private-addresses',
    because: 'the tier has no VNet integration, and a higher tier with a subnet for it is several edits',
    when: (network, { at }) => kindOf(network, at) === 'apiManagement',
  },
  {
    rule: 'trace/service-listens-on-its-ports',
    because: 'the question is wrong: the answer names the port on which the service listens',
    when: (network, { at }) =>
      network.services.has(at as never) ||
      ['privatePostgresqlServer', 'containerGroup'].includes(kindOf(network, at)),
  },
  {
    rule: 'trace/public-face-of-an-injected-service',
    because:
      'whether the internet may call it is the mode that it was made with, and a new one is several edits',
  },
  {
    rule: 'trace/public-address-needs-an-nsg',
    because: 'which rules the NSG of a whole subnet needs is more than this connection',
    when: (network, { at }) => kindOf(network, at) === 'subnet',
  },
  {
    rule: 'trace/service-listens-on-its-ports',
    because: 'a load balancer hands on TCP and UDP only',
    when: (network, { at, evidence }) =>
      kindOf(network, at) === 'loadBalancer' && /icmp/i.test(JSON.stringify(evidence)),
  },
  {
    rule: 'trace/service-listens-on-its-ports',
    because: 'which machine is to stand behind the load balancer is not in the drawing',
    when: (network, { at, evidence }) =>
      kindOf(network, at) === 'loadBalancer' && JSON.stringify(evidence).includes('no machine behind it'),
  },
  {
    rule: 'trace/service-listens-on-its-ports',
    because: 'the question is wrong: an address of an outbound rule takes no connection',
    when: (network, { at, evidence }) =>
      kindOf(network, at) === 'loadBalancer' &&
      JSON.stringify(evidence).includes('an address of the outbound rule'),
  },
];

function kindOf({ design }: Network, id: Blocker['at']): string {
  return id === null ? '' : (design.resources[id]?.kind ?? '');
}

/** Do the VNets of which the sentence speaks overlap? */
function overlaps({ vnets }: Network, { evidence }: Blocker): boolean {
  const named = evidence.flatMap((part) =>
    typeof part !== 'string' && 'resource' in part ? (vnets.get(part.resource) ?? []) : [],
  );
  return named.some((one) =>
    named.some(
      (other) =>
        other.id !== one.id &&
        one.addressSpaces.some((space) => other.addressSpaces.some((far) => overlapsPrefix(space, far))),
    ),
  );
}
