import { find } from '../document/design.ts';
import { isKind } from '../document/resource.ts';
import { listOf, nameOf, type Sentence, type SentencePart, say, startUpper } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Network, ServiceNode } from '../network/network.ts';
import { toServiceFirewall } from '../network/service-firewall-of.ts';
import type { Admission } from '../paas-firewall/admission.ts';
import { admit } from '../paas-firewall/admit.ts';
import { privateEndpointSkipsFirewall } from '../paas-firewall/rules/private-endpoint-skips-firewall.ts';
import type { ServiceFirewall } from '../paas-firewall/service-firewall.ts';
import { injectedServicesBehaveLikeMachines } from '../trace/rules/injected-services-behave-like-machines.ts';
import { managedInstancePublicEndpointIsASwitch } from '../trace/rules/managed-instance-public-endpoint-is-a-switch.ts';
import type { Exposure, ExposureWord } from './exposure-types.ts';
import { exposureOfInjected } from './injected.ts';
import { memberOf, namedCallers, stranger, strangerInAzure, trustedService } from './probes.ts';
import { handedOn } from './proxies.ts';
import { reachesOf } from './reaches.ts';

/** Who can reach a service at network level, found by asking its firewall on behalf of each sort of caller; null for what is no service. */
export function exposureOf(network: Network, id: ResourceId): Exposure | null {
  const resource = find(network.design, id);
  const isInstance = isKind(resource, 'sqlManagedInstance');
  const injected = isInstance ? null : exposureOfInjected(network, id);
  if (injected) return injected;
  const service = network.services.get(id);
  if (service) return exposureOfService(network, service);
  if (!isInstance) return null;
  if (!resource.settings.publicDataEndpoint) {
    const says = say`Its VNet and the networks that are connected to it: ${nameOf(resource)} has private addresses only.`;
    return {
      service: id,
      word: 'vnetOnly',
      says,
      reaches: [],
      rules: [injectedServicesBehaveLikeMachines.id],
    };
  }
  const says = say`Undecided: the public data endpoint of ${nameOf(resource)} is on, and it is not modelled whom the NSG of its subnet lets in on port 3342.`;
  return {
    service: id,
    word: 'undecided',
    says,
    reaches: [],
    rules: [managedInstancePublicEndpointIsASwitch.id],
  };
}

function exposureOfService(network: Network, service: ServiceNode): Exposure {
  const firewall = toServiceFirewall(network, service);
  const anybody = admit(firewall, stranger(firewall));
  const reaches = reachesOf(network, service, firewall);
  const proxies = handedOn(network, service.id);
  const endpoints = [...service.endpoints.filter(({ approved }) => approved), ...proxies.linked].map(nameOf);
  const tell = (word: ExposureWord, says: Sentence, ...because: readonly Admission[]): Exposure => ({
    service: service.id,
    word,
    says: say`${says}${proxies.says}`,
    reaches,
    rules: [
      ...new Set([
        ...proxies.rules,
        ...because.flatMap((one) => one.because),
        ...(endpoints.length > 0 ? [privateEndpointSkipsFirewall.id] : []),
      ]),
    ],
  });
  const beside =
    endpoints.length > 0
      ? say` Beside that, ${listOf(endpoints)} lead${endpoints.length > 1 ? '' : 's'} to it privately.`
      : [];

  if (anybody.admitted === 'yes')
    return tell('everyNetwork', say`Every network: ${anybody.evidence}.${beside}`, anybody);
  if (anybody.admitted === 'depends')
    return tell('undecided', say`Undecided: ${anybody.evidence}.${beside}`, anybody);
  const azure = admit(firewall, strangerInAzure(firewall));
  const named = admittedNames(network, service, firewall);
  if (azure.admitted === 'yes') {
    const outside = named.names.filter((name) => !isIn(azure.evidence, name));
    const also = outside.length > 0 ? say` And by name: ${listOf(shortened(outside))}.` : [];
    return tell('allOfAzure', say`All of Azure: ${azure.evidence}.${also}${beside}`, azure, ...named.because);
  }
  const trusted = trustedBy(firewall);
  const members = reaches.find(({ audience }) => audience === 'perimeterMembers');
  const alsoMembers = members?.admitted === 'yes' ? say` Beside them: ${members.says}.` : [];
  if (named.names.length > 0) {
    const says = say`Selected networks: ${listOf(shortened(named.names))}.${alsoTrusted(trusted)}${alsoMembers}${beside}`;
    return tell('selectedNetworks', says, ...named.because, anybody, ...passing(trusted));
  }
  if (endpoints.length > 0) {
    const says = say`Private endpoints only, by ${listOf(shortened(endpoints))}: ${anybody.evidence}.${alsoTrusted(trusted)}${alsoMembers}`;
    return tell('privateEndpointsOnly', says, anybody, ...passing(trusted));
  }
  const isInside = network.addressesOf(service.id).length > 0;
  if (isInside && firewall.hasNoPublicSide) {
    const says = say`Its VNet and the networks that are connected to it: ${anybody.evidence}.`;
    return tell('vnetOnly', says, anybody);
  }
  if (members?.admitted === 'yes') {
    const says = say`Members of its perimeter only: ${members.says}. For others, ${anybody.evidence}.`;
    return tell('perimeterMembersOnly', says, anybody, admit(firewall, memberOf(firewall)));
  }
  if (trusted.admitted === 'yes')
    return tell('trustedServicesOnly', say`Trusted Microsoft services only: ${trusted.evidence}.`, trusted);
  const says = say`Nobody: ${anybody.evidence}, and no approved private endpoint leads to it.${alsoTrusted(trusted)}`;
  return tell('nobody', says, anybody, ...passing(trusted));
}

/** A Microsoft service at the door of a service; where there is no such exception it is anybody, and nothing to tell. */
function trustedBy(firewall: ServiceFirewall): Admission {
  const anybody = admit(firewall, trustedService(firewall));
  return firewall.facet.exception === 'trustedServices' ? anybody : { ...anybody, admitted: 'no' };
}

/** Is it the rule by which all of Azure comes in? */
function isIn(evidence: Sentence, name: SentencePart): boolean {
  return evidence.some((part) => JSON.stringify(part) === JSON.stringify(name));
}

/** The callers of its rules whom a service lets in, or may let in. */
function admittedNames(network: Network, service: ServiceNode, firewall: ServiceFirewall) {
  const admitted = namedCallers(network, service, firewall)
    .map(({ caller, name }) => ({ name, admission: admit(firewall, caller) }))
    .filter(({ admission }) => admission.admitted !== 'no');
  return { names: admitted.map(({ name }) => name), because: admitted.map(({ admission }) => admission) };
}

function alsoTrusted({ admitted, evidence }: Admission): Sentence {
  return admitted === 'no' ? [] : say` ${startUpper(evidence)}.`;
}

function passing(trusted: Admission): readonly Admission[] {
  return trusted.admitted === 'no' ? [] : [trusted];
}

const namesTold = 4;

function shortened(names: readonly SentencePart[]): readonly SentencePart[] {
  if (names.length <= namesTold) return names;
  return [...names.slice(0, namesTold - 1), `${names.length - namesTold + 1} more`];
}
