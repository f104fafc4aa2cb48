import { isPrivateLinkTarget } from '../../catalog/kinds.ts';
import { code, listOf, nameOf, say } from '../../explain/sentence.ts';
import { type Check, doubt, fault } from '../check.ts';
import { find, ofKind } from '../design.ts';
import { subresourcesOf } from '../private-endpoints.ts';

/** A private endpoint stands for a sub-resource that its target has. */
export const checkPrivateEndpoints: Check = (design, defaults) =>
  ofKind(design, 'privateEndpoint').flatMap((endpoint) => {
    const { target, subresource } = endpoint.settings;
    const service = find(design, target);
    if (!service) {
      return target === null
        ? [
            doubt(
              'endpoint-open',
              endpoint,
              'settings.target',
              say`${nameOf(endpoint)} stands for nothing yet. Choose a service.`,
            ),
          ]
        : [];
    }
    if (!isPrivateLinkTarget(service.kind)) {
      const says = say`${nameOf(service)} takes no private endpoint. Choose another target for ${nameOf(endpoint)}.`;
      return [fault('endpoint-target', endpoint, 'settings.target', says)];
    }
    const groups = subresourcesOf(design, defaults, service);
    if (groups.length === 0 || groups.includes(subresource)) return [];
    const choices = listOf(groups.map(code), 'or');
    return [
      fault(
        'subresource',
        endpoint,
        'settings.subresource',
        subresource === ''
          ? say`${nameOf(endpoint)} names no sub-resource of ${nameOf(service)}. Choose ${choices}.`
          : say`${nameOf(service)} has no sub-resource ${code(subresource)}. Choose ${choices}.`,
      ),
    ];
  });
