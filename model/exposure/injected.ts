import { toIp } from '../address/ip.ts';
import { reservedAtStart } from '../catalog/facts/reserved-addresses.ts';
import { injectedEntry } from '../catalog/kinds.ts';
import { environmentOf } from '../document/app-environment.ts';
import { find } from '../document/design.ts';
import type { Resource } from '../document/resource.ts';
import { code, nameOf, type Sentence, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Network, SubnetNode } from '../network/network.ts';
import { evaluateNsg } from '../nsg/evaluate-nsg.ts';
import { appsInAnEnvironmentStandInItsSubnet } from '../trace/rules/apps-in-an-environment-stand-in-its-subnet.ts';
import { injectedServicesBehaveLikeMachines } from '../trace/rules/injected-services-behave-like-machines.ts';
import { publicAddressNeedsAnNsg } from '../trace/rules/public-address-needs-an-nsg.ts';
import { publicFaceOfAnInjectedService } from '../trace/rules/public-face-of-an-injected-service.ts';
import type { Exposure, ExposureWord } from './exposure-types.ts';

/** Who can reach a service that stands in a subnet, or an app of an internal environment; null for every other thing. */
export function exposureOfInjected(network: Network, id: ResourceId): Exposure | null {
  const resource = find(network.design, id);
  const environment = environmentOf(network.design, resource);
  if (environment) {
    if (environment.settings.virtualIp !== 'Internal') return null;
    const says = say`The VNet of ${nameOf(environment)} and the networks that are connected to it: its apps answer at a private address only.`;
    return tell(id, 'vnetOnly', says, appsInAnEnvironmentStandInItsSubnet.id);
  }
  const facet = resource && injectedEntry(resource.kind)?.injected;
  if (!resource || !facet) return null;
  const face = facet.publicFace?.(resource.settings as never);
  if (face?.open) return exposureOfFace(network, resource, facet.closedWithoutNsg === true);
  const says = say`Its VNet and the networks that are connected to it: ${nameOf(resource)} answers at private addresses only.`;
  const rules = [injectedServicesBehaveLikeMachines.id];
  return tell(id, 'vnetOnly', says, ...rules, ...(face ? [publicFaceOfAnInjectedService.id] : []));
}

/** A public front door behind the NSG of a subnet. */
function exposureOfFace(network: Network, resource: Resource, closedWithoutNsg: boolean): Exposure {
  const { id } = resource;
  const rule = publicFaceOfAnInjectedService.id;
  const subnet = resource.parent === null ? undefined : network.subnets.get(resource.parent);
  const nsg = subnet?.nsg ?? null;
  if (!subnet || !nsg) {
    return closedWithoutNsg
      ? tell(
          id,
          'nobody',
          say`Nobody: the subnet has no NSG, and without one the load balancer of ${nameOf(resource)} lets nobody in.`,
          rule,
          publicAddressNeedsAnNsg.id,
        )
      : tell(
          id,
          'everyNetwork',
          say`Every network: ${nameOf(resource)} answers at its public address, and its subnet has no NSG.`,
          rule,
        );
  }
  const { access, because } = evaluateNsg(nsg, fromTheInternet(subnet), subnet.nsgTags);
  const words: Readonly<Record<typeof access, readonly [ExposureWord, Sentence]>> = {
    Allow: [
      'everyNetwork',
      say`Every network: ${nameOf(nsg)} lets the internet in on port ${code('443')} of ${nameOf(resource)}.`,
    ],
    Deny: [
      'selectedNetworks',
      say`Selected networks: those that ${nameOf(nsg)} lets in on port ${code('443')} of ${nameOf(resource)}, but not the whole internet.`,
    ],
    depends: [
      'undecided',
      say`Undecided: whether ${nameOf(nsg)} lets the internet in depends on addresses that are not known.`,
    ],
  };
  const [word, says] = words[access];
  return tell(id, word, says, rule, ...because);
}

function fromTheInternet({ prefix }: SubnetNode) {
  return {
    direction: 'Inbound' as const,
    protocol: 'tcp' as const,
    port: 443,
    source: { kind: 'internet' as const, ip: null },
    destination: { kind: 'ip' as const, ip: toIp((prefix?.base ?? 0) + reservedAtStart) },
  };
}

function tell(
  service: ResourceId,
  word: ExposureWord,
  says: Sentence,
  ...rules: readonly string[]
): Exposure {
  return { service, word, says, reaches: [], rules: [...new Set(rules)] };
}
