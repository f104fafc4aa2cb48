import { hasIp, type IpSet } from '../address/ip-set.ts';
import { parseArmId } from '../catalog/arm-resource.ts';
import type { ServiceTag } from '../catalog/facts/service-tag-names.ts';
import { code, type Sentence, say } from '../explain/sentence.ts';
import type { Match } from './match.ts';
import { matchGroups } from './match-groups.ts';
import type { NsgEnd } from './nsg-flow.ts';
import type { RuleSide } from './rule-side.ts';
import { azureCloudTagIncludesOtherCustomers } from './rules/azure-cloud-tag-includes-other-customers.ts';
import { defaultRouteWidensTheVirtualNetworkTag } from './rules/default-route-widens-the-virtual-network-tag.ts';
import { internetTagIncludesAzureServices } from './rules/internet-tag-includes-azure-services.ts';
import { loadBalancerTagIsTheProbeOnly } from './rules/load-balancer-tag-is-the-probe-only.ts';
import { serviceTagMeansTheWholeService } from './rules/service-tag-means-the-whole-service.ts';
import { serviceTagsNeverMatchPrivateAddresses } from './rules/service-tags-never-match-private-addresses.ts';
import { virtualNetworkTagFollowsPeeringAccess } from './rules/virtual-network-tag-follows-peering-access.ts';
import { virtualNetworkTagIncludesPeersAndOnPremises } from './rules/virtual-network-tag-includes-peers-and-on-premises.ts';
import type { NsgTags } from './security-rule.ts';

const no: Match = { match: 'no', why: null, because: [] };
const plainYes: Match = { match: 'yes', why: null, because: [] };

/** Does one side of a rule match one end of a connection? */
export function matchEnd(side: RuleSide, end: NsgEnd, tags: NsgTags): Match {
  if (side.any) return plainYes;
  let best = matchAddresses(side, end);
  for (const tag of side.tags) {
    if (best.match === 'yes') break;
    const found = matchTag(tag, end, tags);
    best = surer(best, found);
  }
  return best.match === 'yes' ? best : surer(best, matchGroups(side.groups, end, tags));
}

/** The later one where it says more. */
function surer(best: Match, found: Match): Match {
  return found.match === 'yes' || (found.match === 'maybe' && best.match === 'no') ? found : best;
}

function matchAddresses({ addresses, publicCover }: RuleSide, end: NsgEnd): Match {
  if (end.ip !== null) return hasIp(addresses, end.ip) ? plainYes : no;
  if (publicCover === 'all') return plainYes;
  if (publicCover === 'none') return no;
  return maybe(
    say`it names an explicit public prefix, and the public address of ${nounOf(end)} is not known`,
  );
}

function matchTag(tag: ServiceTag, end: NsgEnd, tags: NsgTags): Match {
  switch (tag.name) {
    case 'VirtualNetwork':
      return matchVirtualNetwork(end, tags);
    case 'Internet':
      return internetTagIncludesAzureServices.includes(end, tags.virtualNetwork)
        ? yes(internetTagIncludesAzureServices.id)
        : no;
    case 'AzureLoadBalancer':
      return loadBalancerTagIsTheProbeOnly.includes(end) ? yes(loadBalancerTagIsTheProbeOnly.id) : no;
    case 'AzurePlatformDNS':
    case 'AzurePlatformIMDS':
    case 'AzurePlatformLKM':
      return no;
    default:
      if (tag.known) return matchServiceTag(tag, end, tags.virtualNetwork);
      return matchGroup(tag, end) ?? maybe(say`${code(tag.name)} is no service tag that is known here`);
  }
}

function matchVirtualNetwork(end: NsgEnd, { virtualNetwork, doubtful }: NsgTags): Match {
  const rule = virtualNetworkTagIncludesPeersAndOnPremises.id;
  if (end.ip !== null) {
    if (doubtful && hasIp(doubtful, end.ip)) {
      return maybe(
        say`it names ${code('VirtualNetwork')}, and whether the peering allows access to the peer is not known`,
        virtualNetworkTagFollowsPeeringAccess.id,
      );
    }
    return hasIp(virtualNetwork, end.ip) ? yes(rule) : no;
  }
  const cover = defaultRouteWidensTheVirtualNetworkTag.covers(virtualNetwork);
  if (cover === 'none') return no;
  const because = defaultRouteWidensTheVirtualNetworkTag.id;
  if (cover === 'all') return yes(because);
  return maybe(
    say`${code('VirtualNetwork')} holds public prefixes here, and the public address of ${nounOf(end)} is not known`,
    because,
  );
}

function matchServiceTag(tag: ServiceTag, end: NsgEnd, virtualNetwork: IpSet): Match {
  // A host on the internet is outside Azure, and the tags of Azure's services hold Azure's own addresses.
  if (end.kind === 'internet') return no;
  if (end.kind === 'ip') {
    if (!serviceTagsNeverMatchPrivateAddresses.mayInclude(end.ip) || hasIp(virtualNetwork, end.ip)) return no;
    return maybe(say`the prefixes of ${code(tag.name)} are not part of the model`);
  }
  const rule =
    tag.name === 'AzureCloud' ? azureCloudTagIncludesOtherCustomers : serviceTagMeansTheWholeService;
  const match =
    tag.name === 'AzureCloud'
      ? azureCloudTagIncludesOtherCustomers.includes(tag, end.region)
      : serviceTagMeansTheWholeService.includes(tag, end);
  if (match === 'no') return no;
  return match === 'yes'
    ? yes(rule.id)
    : maybe(say`whether ${code(tag.name)} holds ${nounOf(end)} is not known`, rule.id);
}

/** An application security group stands for the addresses of its members (NSG-27), and who they are is not drawn; null where the text names no group. */
function matchGroup({ name }: ServiceTag, end: NsgEnd): Match | null {
  const group = parseArmId(name);
  if (group?.type.toLowerCase() !== 'microsoft.network/applicationsecuritygroups') return null;
  // Members are interfaces and private endpoints, so no public service and nobody on the internet is one.
  if (end.kind !== 'ip') return no;
  return maybe(
    say`it names the application security group ${code(group.name)}, and its members are not drawn`,
  );
}

function yes(rule: string): Match {
  return { match: 'yes', why: null, because: [rule] };
}

function maybe(why: Sentence, ...because: readonly string[]): Match {
  return { match: 'maybe', why, because };
}

function nounOf(end: NsgEnd): string {
  return end.kind === 'internet' ? 'the host' : 'the service';
}
