import { hasPublicSwitch } from '../catalog/kinds.ts';
import { anySettings } from '../document/change-design.ts';
import { ofKind } from '../document/design.ts';
import { setPublicAccess } from '../document/edits/service-rules.ts';
import type { Resource } from '../document/resource.ts';
import { nameOf, say } from '../explain/sentence.ts';
import type { ConvertInput } from './convert-types.ts';
import type { ConvertPart } from './parts.ts';
import { designOf, type Plan, withMove } from './plan.ts';
import { planEndpoints } from './plan-endpoints.ts';
import { planNames } from './plan-names.ts';

/** Plans the way to private endpoints: places, names, and the public door closed last. */
export function toPrivateEndpoint(
  plan: Plan,
  services: readonly Resource[],
  input: ConvertInput,
  parts: ReadonlySet<ConvertPart>,
): Plan {
  const named = planNames(planEndpoints(plan, services, input), services, parts.has('resolver'));
  const endpoints = ofKind(designOf(named), 'privateEndpoint');
  return services
    .filter(({ id }) =>
      endpoints.some(({ settings }) => settings.target === id && settings.state === 'Approved'),
    )
    .reduce(closePublic, named);
}

/** What a perimeter secures is closed already; out of it trusted services would come in again. */
function closePublic(plan: Plan, service: Resource): Plan {
  const settings = anySettings(service);
  if (settings.publicNetworkAccess === 'SecuredByPerimeter') return plan;
  if (!hasPublicSwitch(service.kind, settings)) return plan;
  return withMove(plan, {
    part: 'publicAccessOff',
    says: say`Disables public network access of ${nameOf(service)}.`,
    needs: [service.id],
    run: (document) => setPublicAccess(document, [plan.variant], { service: service.id, value: 'Disabled' }),
  });
}
