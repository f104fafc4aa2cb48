import { hasPublicSwitch, serviceEntry } from '../catalog/kinds.ts';
import { anySettings } from '../document/change-design.ts';
import { find, ofKind, resourcesOf } from '../document/design.ts';
import { variantOf } from '../document/document.ts';
import { changeSettings } from '../document/edits/change-settings.ts';
import type { Resource, ResourceOf } from '../document/resource.ts';
import { nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { allNetworks } from './open-settings.ts';
import { designOf, type Plan, withMove } from './plan.ts';
import { planEndpointsGone } from './plan-endpoints-gone.ts';
import { subnetsAdmitted } from './to-service-endpoint.ts';

/** Plans the way to public endpoints: the door is opened before rules and private endpoints go. */
export function toPublic(plan: Plan, services: readonly Resource[]): Plan {
  const opened = services.reduce(open, plan);
  const withoutRules = services.reduce(removeRules, opened);
  const subnets = ofKind(designOf(withoutRules), 'subnet');
  const withoutEndpoints = subnets.reduce(
    (sofar, subnet) => removeWords(sofar, subnet, services),
    withoutRules,
  );
  return planEndpointsGone(withoutEndpoints, services);
}

function open(plan: Plan, service: Resource): Plan {
  if (!hasPublicSwitch(service.kind, anySettings(service))) return plan;
  return withMove(plan, {
    part: 'publicAccessOn',
    says: say`Opens ${nameOf(service)} to all networks.`,
    needs: [service.id],
    run: (document) => {
      const { design } = variantOf(document, plan.variant);
      const now = find(design, service.id) ?? service;
      const hasEndpoint = ofKind(design, 'privateEndpoint').some(
        ({ settings }) => settings.target === service.id && settings.state === 'Approved',
      );
      const settings = allNetworks(now, hasEndpoint);
      return changeSettings(document, [plan.variant], { id: service.id, settings });
    },
  });
}

function removeRules(plan: Plan, { id, name }: Resource): Plan {
  const service = find(designOf(plan), id);
  const { vnetRules } = service ? anySettings(service) : {};
  if (!Array.isArray(vnetRules) || vnetRules.length === 0) return plan;
  return withMove(plan, {
    part: 'rulesGone',
    says: say`Removes the virtual network rules of ${nameOf({ id, name })}.`,
    needs: [id],
    run: (document) => changeSettings(document, [plan.variant], { id, settings: { vnetRules: [] } }),
  });
}

/** Takes the words of the services off a subnet, except those by which another service admits it. */
function removeWords(plan: Plan, subnet: ResourceOf<'subnet'>, services: readonly Resource[]): Plan {
  const words = services.flatMap(wordsOf);
  const others = resourcesOf(designOf(plan)).filter(
    (one) => !services.some(({ id }) => id === one.id) && admits(one, subnet.id),
  );
  const kept = others.flatMap(wordsOf);
  const serviceEndpoints = subnet.settings.serviceEndpoints.filter(
    (word) => !words.includes(word) || kept.includes(word),
  );
  if (serviceEndpoints.length === subnet.settings.serviceEndpoints.length) return plan;
  return withMove(plan, {
    part: 'rulesGone',
    says: say`Disables service endpoints on ${nameOf(subnet)}.`,
    needs: [subnet.id],
    run: (document) =>
      changeSettings(document, [plan.variant], { id: subnet.id, settings: { serviceEndpoints } }),
  });
}

function admits(service: Resource, subnet: ResourceId): boolean {
  return wordsOf(service).length > 0 && subnetsAdmitted(service).includes(subnet);
}

function wordsOf({ kind }: Resource): readonly string[] {
  return serviceEntry(kind)?.service.serviceEndpoint?.names ?? [];
}
