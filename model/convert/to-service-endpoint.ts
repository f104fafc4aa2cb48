import { serviceEntry } from '../catalog/kinds.ts';
import { anySettings } from '../document/change-design.ts';
import { find, scopeOf } from '../document/design.ts';
import { variantOf } from '../document/document.ts';
import { changeSettings } from '../document/edits/change-settings.ts';
import type { Resource, ResourceOf } from '../document/resource.ts';
import { admitSubnet, whyNotAdmitted } from '../document/service-access.ts';
import { problem } from '../explain/problem.ts';
import { listOf, nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { clientSubnets } from './clients.ts';
import { canBeSelective, selectedNetworks } from './open-settings.ts';
import { designOf, networkOf, type Plan, withMove, withProblem, withWarning } from './plan.ts';
import { planEndpointsGone } from './plan-endpoints-gone.ts';

type Subnet = ResourceOf<'subnet'>;

/** Plans the way to service endpoints: identities and rules first, then the rest is refused, and private endpoints go last. */
export function toServiceEndpoint(plan: Plan, services: readonly Resource[]): Plan {
  const admitted = services.reduce(admitClients, plan);
  const ready = services.filter(({ id }) => {
    const service = find(designOf(admitted), id);
    return service !== undefined && canBeSelective(service);
  });
  const told = services.filter((one) => !ready.includes(one)).reduce(sayNobodyToAdmit, admitted);
  const selected = ready.reduce(selectNetworks, told);
  return planEndpointsGone(selected, ready);
}

/** A service that is open without rules stays as it is where there is nobody to admit. */
function sayNobodyToAdmit(plan: Plan, service: Resource): Plan {
  const says = say`No subnet calls ${nameOf(service)}, so there is no rule to write, and without a rule it would be open to everybody. It stays as it is.`;
  return withWarning(plan, 'convert/nobody-to-admit', service, says);
}

/** A service with rules keeps to the subnets that they name; one without admits all that have clients. */
function admitClients(plan: Plan, { id }: Resource): Plan {
  const service = find(designOf(plan), id);
  if (!service) return plan;
  const named = subnetsAdmitted(service);
  const wanted = named.length > 0 ? named : clientSubnets(networkOf(plan), id).map((subnet) => subnet.id);
  const subnets = wanted.flatMap((subnet) => {
    const found = find(designOf(plan), subnet);
    return found?.kind === 'subnet' ? [found] : [];
  });
  const taken = subnets.filter((subnet) => takes(plan, service, subnet));
  const left = subnets.filter((subnet) => !taken.includes(subnet));
  const told =
    left.length === 0
      ? plan
      : withProblem(
          plan,
          problem(
            'convert/subnet-not-taken',
            'warning',
            say`${nameOf(service)} takes no rule for ${listOf(left.map(nameOf))}: another region or tenant. Use Private Link for them.`,
            { resource: service.id },
          ),
        );
  return taken.reduce((sofar, subnet) => admit(sofar, service.id, subnet.id), told);
}

/** The subnets that the rules of a service name. */
export function subnetsAdmitted(service: Resource): readonly ResourceId[] {
  const { vnetRules, accessRules } = anySettings(service);
  return [vnetRules, accessRules].flatMap((rules) =>
    (Array.isArray(rules) ? rules : []).flatMap(({ subnet, action }) =>
      subnet && action !== 'Deny' ? [subnet as ResourceId] : [],
    ),
  );
}

function takes(plan: Plan, service: Resource, subnet: Subnet): boolean {
  const design = designOf(plan);
  const { defaults } = plan.document;
  const facet = serviceEntry(service.kind)?.service;
  const [here, there] = [subnet, service].map((one) => scopeOf(design, defaults, one, 'tenant'));
  if (here !== there && !facet?.firewall.crossTenantVnetRules) return false;
  const bare = { ...service, settings: { ...anySettings(service), vnetRules: [], accessRules: [] } };
  return whyNotAdmitted(design, defaults, bare as unknown as Resource, subnet) === null;
}

/** The endpoint on the subnet and the rule on the service, each a move of its own. */
function admit(plan: Plan, serviceId: ResourceId, subnetId: ResourceId): Plan {
  const design = designOf(plan);
  const [service, subnet] = [find(design, serviceId), find(design, subnetId)];
  if (!service || subnet?.kind !== 'subnet') return plan;
  const ends = [nameOf(subnet), nameOf(service)] as const;
  const endpoint = withMove(plan, {
    part: 'serviceEndpoints',
    says: say`Enables the service endpoint for ${ends[1]} on ${ends[0]}.`,
    needs: [subnetId, serviceId],
    run: (document) =>
      admitPartly(document, plan.variant, serviceId, subnetId, subnetId, ['serviceEndpoints']),
  });
  return withMove(endpoint, {
    part: 'vnetRules',
    says: say`Admits ${ends[0]} at ${ends[1]}.`,
    needs: [subnetId, serviceId],
    run: (document) =>
      admitPartly(document, plan.variant, serviceId, subnetId, serviceId, ['vnetRules', 'accessRules']),
  });
}

/** What admitting a subnet would change on one of the two, and nothing on the other. */
function admitPartly(
  document: Plan['document'],
  variant: string,
  serviceId: ResourceId,
  subnetId: ResourceId,
  changed: ResourceId,
  fields: readonly string[],
) {
  const { design } = variantOf(document, variant);
  const [service, subnet] = [find(design, serviceId), find(design, subnetId)];
  if (!service || subnet?.kind !== 'subnet') return { document, problems: [] };
  if (whyNotAdmitted(design, document.defaults, service, subnet) !== null) return { document, problems: [] };
  const after = find(admitSubnet(design, document.defaults, service, subnet).design, changed);
  const settings = Object.entries(after ? anySettings(after) : {}).filter(([key]) => fields.includes(key));
  return changeSettings(document, [variant], { id: changed, settings: Object.fromEntries(settings) });
}

function selectNetworks(plan: Plan, { id }: Resource): Plan {
  const service = find(designOf(plan), id);
  if (!service) return plan;
  return withMove(plan, {
    part: 'selectedNetworks',
    says: say`Lets ${nameOf(service)} admit selected networks only.`,
    needs: [id],
    run: (document) => {
      const now = find(variantOf(document, plan.variant).design, id) ?? service;
      return changeSettings(document, [plan.variant], { id, settings: selectedNetworks(now) });
    },
  });
}
