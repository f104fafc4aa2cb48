import { type Problem, problem } from '../explain/problem.ts';
import { anyOf, code, nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Carriage, EndpointFacts } from './private-link.ts';
import { connectionMustBeApproved } from './rules/connection-must-be-approved.ts';
import { endpointStandsForOneTarget } from './rules/endpoint-stands-for-one-target.ts';
import { endpointsNeedATier } from './rules/endpoints-need-a-tier.ts';
import { oneEndpointPerSubresource } from './rules/one-endpoint-per-subresource.ts';
import { otherTenantsApproveByHand } from './rules/other-tenants-approve-by-hand.ts';
import { someServicesTakeEndpointsOnlyWhileClosed } from './rules/some-services-take-endpoints-only-while-closed.ts';

/** Does a private endpoint carry traffic at all, and by which rule. */
export function endpointCarries(facts: EndpointFacts): Carriage {
  if (!endpointStandsForOneTarget.stands(facts)) {
    return { carries: false, rule: endpointStandsForOneTarget.id, evidence: say`it stands for no resource` };
  }
  if (!oneEndpointPerSubresource.exists(facts)) {
    const offered = anyOf(facts.targetSubresources);
    const evidence =
      facts.targetSubresources.length === 0
        ? say`sub-resource ${code(facts.subresource)} does not exist at a Private Link Service, which has none`
        : facts.subresource === ''
          ? say`it names no sub-resource of its target; it has to name ${offered}`
          : say`sub-resource ${code(facts.subresource)} does not exist at its target; it has to name ${offered}`;
    return { carries: false, rule: oneEndpointPerSubresource.id, evidence };
  }
  if (facts.tier && !endpointsNeedATier.accepts(facts.tier)) {
    const evidence = say`its target is of tier ${code(facts.tier.tier ?? '')}, which takes no private endpoints. Tier ${anyOf(facts.tier.tiers ?? [])} does`;
    return { carries: false, rule: endpointsNeedATier.id, evidence };
  }
  const closing = { onlyWhileClosed: true, isOpen: facts.isOpenBeside ?? false };
  if (!someServicesTakeEndpointsOnlyWhileClosed.accepts(closing)) {
    const evidence = say`its target takes private endpoints only while its public network access is ${code('Disabled')}`;
    return { carries: false, rule: someServicesTakeEndpointsOnlyWhileClosed.id, evidence };
  }
  const carries = connectionMustBeApproved.carries(facts.state);
  return {
    carries,
    rule: connectionMustBeApproved.id,
    evidence: say`its connection is ${code(facts.state)}`,
  };
}

/** Does an endpoint of one sub-resource serve a call to another one of the same instance? */
export function servesSubresource(endpoint: string, wanted: string): boolean {
  return oneEndpointPerSubresource.serves(endpoint, wanted);
}

/** What Azure would refuse in an endpoint, or what cannot be as it is drawn. */
export function checkEndpoint(
  endpoint: { readonly id: ResourceId; readonly name: string },
  facts: EndpointFacts,
): readonly Problem[] {
  const problems: Problem[] = [];
  const { rule, evidence, carries } = endpointCarries(facts);
  if (!carries && rule !== connectionMustBeApproved.id) {
    const field = rule === oneEndpointPerSubresource.id ? 'settings.subresource' : 'settings.target';
    problems.push(
      problem('endpoint-carries-nothing', 'error', say`${nameOf(endpoint)} carries no traffic: ${evidence}`, {
        resource: endpoint.id,
        field,
      }),
    );
  }
  if (!otherTenantsApproveByHand.accepts(facts)) {
    const says = say`${nameOf(endpoint)} stands for a resource of another tenant, whose owner approves by hand; set manual approval`;
    problems.push(
      problem('endpoint-needs-manual-approval', 'warning', says, {
        resource: endpoint.id,
        field: 'settings.manual',
      }),
    );
  }
  return problems;
}
