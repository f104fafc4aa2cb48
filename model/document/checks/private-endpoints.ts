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
