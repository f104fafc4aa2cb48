import { injectedEntry } from '../../catalog/kinds.ts';
import { environmentOf } from '../../document/app-environment.ts';
import type { Resource } from '../../document/resource.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { SubnetNode } from '../../network/network.ts';
import { injectedInstancesCallWithAnyAddress } from '../rules/injected-instances-call-with-any-address.ts';
import { note, type Walk } from '../walk.ts';

/** Which public address the internet sees of a service in a subnet that has one of its own. */
export interface InstancesSource {
  readonly nat: SubnetNode['natGateway'];
  readonly addresses: readonly string[];
  readonly words: string;
}

/** What API Management and the apps of an environment show the internet; null for everything that has no public address of its own. */
export function instancesSource(
  walk: Walk,
  thing: Resource | undefined,
  subnet: SubnetNode,
): InstancesSource | null {
  const instance = thing && (environmentOf(walk.network.design, thing) ?? thing);
  const face = instance && injectedEntry(instance.kind)?.injected.publicFace?.(instance.settings as never);
  if (!instance || !face) return null;
  const { id: rule, lender } = injectedInstancesCallWithAnyAddress;
  const words = `a public address of ${instance.name}`;
  const addresses = face.address === null ? [] : [face.address];
  if (lender(subnet) === 'natGateway') return { nat: subnet.natGateway, addresses, words };
  note(walk, {
    action: 'source',
    says:
      face.address === null
        ? say`${nameOf(instance)} replaces the private source address by its public address`
        : say`${nameOf(instance)} replaces the private source address by its public address ${code(face.address)}`,
    rules: [rule],
    at: [instance.id],
  });
  return { nat: null, addresses, words };
}
