import { ofKind } from '../document/design.ts';
import type { Document } from '../document/document.ts';
import { subresourcesOf } from '../document/private-endpoints.ts';
import type { Resource } from '../document/resource.ts';
import type { Network } from '../network/network.ts';
import { understand } from '../trace/ends.ts';

/** The private endpoint groups that a service needs: the usual one, those that have endpoints, and those that questions ask for. */
export function neededSubresources(
  document: Document,
  network: Network,
  service: Resource,
): readonly string[] {
  const { design, defaults } = network;
  const known = subresourcesOf(design, defaults, service);
  const asked = [...document.questions, ...document.expectations.map(({ question }) => question)].flatMap(
    (question) => {
      const ends = understand(network, question);
      return 'target' in ends && ends.target.service?.id === service.id ? [ends.target.subresource] : [];
    },
  );
  const standing = ofKind(design, 'privateEndpoint')
    .filter(({ settings }) => settings.target === service.id)
    .map(({ settings }) => settings.subresource);
  return known.filter((group, index) => index === 0 || asked.includes(group) || standing.includes(group));
}
