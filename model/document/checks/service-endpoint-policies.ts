import { code, nameOf, say } from '../../explain/sentence.ts';
import { type Check, doubt, fault } from '../check.ts';
import { find, ofKind, scopeOf } from '../design.ts';

/** Service endpoint policies need the Storage endpoint, stand in the region of the VNet, and do not work where apps are integrated (SE-32, SE-34). */
export const checkServiceEndpointPolicies: Check = (design, defaults) =>
  ofKind(design, 'subnet').flatMap((subnet) => {
    const { serviceEndpointPolicies, serviceEndpoints, delegation } = subnet.settings;
    const field = 'settings.serviceEndpointPolicies';
    return serviceEndpointPolicies.flatMap((id) => {
      const policy = find(design, id);
      if (!policy) return [];
      const [own, other] = [subnet, policy].map((one) => scopeOf(design, defaults, one, 'region'));
      const isPlaced = policy.parent !== null || policy.region !== null;
      const hasEndpoint = serviceEndpoints.some((word) => word.startsWith('Microsoft.Storage'));
      return [
        ...(hasEndpoint
          ? []
          : [
              fault(
                'policy-endpoint',
                subnet,
                field,
                say`${nameOf(policy)} needs the service endpoint ${code('Microsoft.Storage')} on ${nameOf(subnet)}. Enable it, or detach the policy.`,
              ),
            ]),
        ...(isPlaced && own !== other
          ? [
              fault(
                'policy-region',
                subnet,
                field,
                say`${nameOf(policy)} stands in ${code(other ?? '')} and ${nameOf(subnet)} in ${code(own ?? '')}. Use a policy of the same region.`,
              ),
            ]
          : []),
        ...(isManaged(delegation)
          ? [
              doubt(
                'policy-managed-service',
                subnet,
                field,
                say`${nameOf(subnet)} is delegated to ${code(delegation ?? '')}, and policies do not work with managed services other than SQL Managed Instance. Detach ${nameOf(policy)}.`,
              ),
            ]
          : []),
        ...(delegation === 'Microsoft.Web/serverFarms'
          ? [
              fault(
                'policy-delegation',
                subnet,
                field,
                say`${nameOf(subnet)} belongs to VNet integration, where Azure takes no service endpoint policy. Detach ${nameOf(policy)}.`,
              ),
            ]
          : []),
      ];
    });
  });

/** Is the subnet a managed service's, for which policies do not work? */
function isManaged(delegation: string | null): boolean {
  return (
    delegation !== null &&
    delegation !== 'Microsoft.Web/serverFarms' &&
    delegation.toLowerCase() !== 'microsoft.sql/managedinstances'
  );
}
