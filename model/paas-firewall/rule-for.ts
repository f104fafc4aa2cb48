import type { Caller } from './caller.ts';
import { meansAllOfAzure } from './ip-rules.ts';
import type { ServiceFirewall, VnetRule } from './service-firewall.ts';

/** The VNet rule that names the subnet of a caller, however it arrives; null without one. */
export function ruleFor(firewall: ServiceFirewall, caller: Caller): VnetRule | null {
  if (caller.path === 'privateEndpoint' || !firewall.facet.vnetRules) return null;
  const subnet = caller.path === 'serviceEndpoint' ? caller.subnet : caller.subnet?.id;
  return firewall.vnetRules.find((rule) => rule.subnet === subnet) ?? null;
}

/** Does the service admit all addresses of Azure, by its switch or by the rule 0.0.0.0? */
export function admitsAllOfAzure({ facet, exception, ipRules }: ServiceFirewall): boolean {
  const isListed = ipRules.some(meansAllOfAzure);
  if (facet.zeroAddressMeansAzure) return isListed;
  return facet.exception === 'allowAzure' && (exception || isListed);
}
