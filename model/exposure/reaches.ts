import { find } from '../document/design.ts';
import { code, listOf, nameOf, type Sentence, type SentencePart, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Network, ServiceNode, VnetNode } from '../network/network.ts';
import type { Admission } from '../paas-firewall/admission.ts';
import { admit } from '../paas-firewall/admit.ts';
import type { ServiceFirewall } from '../paas-firewall/service-firewall.ts';
import { vnetsOfSite } from '../trace/vnets-of-site.ts';
import type { Audience, Reach } from './exposure-types.ts';
import { memberOf, namedCallers, siteCaller, stranger, strangerInAzure, trustedService } from './probes.ts';

/** Each sort of callers of a service, asked one by one: whether it comes in at network level, and which of them. */
export function reachesOf(
  network: Network,
  service: ServiceNode,
  firewall: ServiceFirewall,
): readonly Reach[] {
  const anybody = admit(firewall, stranger(firewall));
  const azure = admit(firewall, strangerInAzure(firewall));
  return [
    simple('internet', anybody),
    simple('azureCustomers', azure),
    trusted(firewall, anybody),
    members(network, service, firewall),
    subnets(network, service, firewall, anybody),
    sites(network, service, firewall, anybody),
    tenants(network, service, firewall, anybody, azure),
  ];
}

function simple(audience: Audience, { admitted, evidence }: Admission): Reach {
  return { audience, admitted, says: evidence };
}

function trusted(firewall: ServiceFirewall, anybody: Admission): Reach {
  const audience = 'trustedServices';
  if (anybody.admitted === 'yes') return simple(audience, anybody);
  if (firewall.facet.exception !== 'trustedServices')
    return {
      audience,
      admitted: 'no',
      says: say`${nameOf(firewall)} has no exception for trusted services`,
    };
  return simple(audience, admit(firewall, trustedService(firewall)));
}

function members(network: Network, service: ServiceNode, firewall: ServiceFirewall): Reach {
  const audience = 'perimeterMembers';
  const { perimeter } = service;
  if (!perimeter) return { audience, admitted: 'no', says: say`${nameOf(service)} belongs to no perimeter` };
  const others = [...network.services.values()].filter(
    (one) => one.id !== service.id && one.perimeter?.id === perimeter.id,
  );
  if (others.length === 0)
    return {
      audience,
      admitted: 'no',
      says: say`${nameOf(service)} is the only member of ${nameOf(perimeter)}`,
    };
  const { admitted } = admit(firewall, memberOf(firewall));
  const word = others.length === 1 ? 'a member' : 'members';
  return { audience, admitted, says: say`${listOf(others.map(nameOf))}, ${word} of ${nameOf(perimeter)}` };
}

/** The endpoints of a service that lead to it, with the VNets from which they are reached: their own and its peers. */
function nearEndpoints(network: Network, { endpoints }: ServiceNode): ReadonlySet<ResourceId> {
  return new Set(
    endpoints
      .filter(({ approved }) => approved)
      .flatMap(({ vnet }) => [
        vnet,
        ...[...network.vnets.values()].filter((one) => isJoined(network, one, vnet)).map(({ id }) => id),
      ]),
  );
}

/** Are two VNets peered, or connected to hubs of one Virtual WAN? */
function isJoined({ vnets, hubs }: Network, { id, links, hub }: VnetNode, other: ResourceId): boolean {
  if (links.some((link) => link.connected && link.peer === other)) return true;
  const far = vnets.get(other)?.hub;
  if (id === other || !hub || !far) return false;
  return far.id === hub.id || hubs.get(far.id)?.wan === (hubs.get(hub.id)?.wan ?? far.id);
}

function subnets(
  network: Network,
  service: ServiceNode,
  firewall: ServiceFirewall,
  anybody: Admission,
): Reach {
  const audience = 'subnets';
  if (anybody.admitted === 'yes')
    return { audience, admitted: 'yes', says: say`every subnet with a way to the internet` };
  const named = namedCallers(network, service, firewall)
    .filter(({ caller }) => caller.path === 'serviceEndpoint')
    .map(({ caller, name }) => ({ name, admitted: admit(firewall, caller).admitted }))
    .filter(({ admitted }) => admitted !== 'no');
  const vnets = namesOf(network, nearEndpoints(network, service));
  const parts: Sentence[] = [
    ...(named.length > 0 ? [say`by service endpoint ${listOf(named.map(({ name }) => name))}`] : []),
    ...(vnets.length > 0 ? [say`by private endpoint those of ${listOf(vnets)}`] : []),
  ];
  if (parts.length === 0)
    return { audience, admitted: 'no', says: say`no subnet is admitted and no private endpoint leads to it` };
  const isSure = vnets.length > 0 || named.some(({ admitted }) => admitted === 'yes');
  return { audience, admitted: isSure ? 'yes' : 'depends', says: joined(parts) };
}

function sites(network: Network, service: ServiceNode, firewall: ServiceFirewall, anybody: Admission): Reach {
  const audience = 'sites';
  if (anybody.admitted === 'yes')
    return { audience, admitted: 'yes', says: say`every site with a way to the internet` };
  const near = nearEndpoints(network, service);
  const all = [...network.sites.values()];
  const privately = all.filter(({ id }) => vnetsOfSite(network, id).some((vnet) => near.has(vnet)));
  const publicly = all.filter(
    ({ publicAddress }) =>
      publicAddress !== null && admit(firewall, siteCaller(publicAddress)).admitted === 'yes',
  );
  const parts: Sentence[] = [
    ...(publicly.length > 0 ? [say`by public address ${listOf(publicly.map(nameOf))}`] : []),
    ...(privately.length > 0 ? [say`by private endpoint ${listOf(privately.map(nameOf))}`] : []),
  ];
  if (parts.length === 0)
    return { audience, admitted: 'no', says: say`no site is admitted and none has a private way to it` };
  return { audience, admitted: 'yes', says: joined(parts) };
}

function tenants(
  network: Network,
  service: ServiceNode,
  firewall: ServiceFirewall,
  anybody: Admission,
  azure: Admission,
): Reach {
  const audience = 'tenants';
  if (anybody.admitted === 'yes' || azure.admitted === 'yes')
    return { audience, admitted: 'yes', says: say`every tenant` };
  const byRule = namedCallers(network, service, firewall).flatMap(({ caller }) =>
    caller.path === 'serviceEndpoint' && admit(firewall, caller).admitted === 'yes' ? [caller.tenant] : [],
  );
  const byEndpoint = service.endpoints
    .filter(({ approved }) => approved)
    .flatMap(({ vnet }) => network.vnets.get(vnet)?.tenant ?? []);
  const found = [...new Set([...byRule, ...byEndpoint])];
  const foreign = found.filter((tenant) => tenant !== service.tenant);
  if (found.length === 0)
    return { audience, admitted: 'no', says: say`no network of a tenant is admitted by name` };
  if (foreign.length === 0)
    return { audience, admitted: 'yes', says: say`its own alone, ${code(service.tenant)}` };
  return {
    audience,
    admitted: 'yes',
    says: say`${listOf(found.map(code))}, of which ${code(service.tenant)} is its own`,
  };
}

function namesOf({ design }: Network, ids: ReadonlySet<ResourceId>): readonly SentencePart[] {
  return [...ids].flatMap((id) => {
    const resource = find(design, id);
    return resource ? [nameOf(resource)] : [];
  });
}

function joined(parts: readonly Sentence[]): Sentence {
  return parts.flatMap((part, index) => (index === 0 ? part : say`; ${part}`));
}
