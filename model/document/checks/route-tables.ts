import { parseLoosePrefix, printPrefix } from '../../address/prefix.ts';
import { code, say } from '../../explain/sentence.ts';
import { type Check, fault } from '../check.ts';
import { ofKind } from '../design.ts';

/** Tags that stand for no service (ROUTE-20). https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview (2026-03-31). */
const refusedTags = /^(?:VirtualNetwork|AzureLoadBalancer|Internet|AzurePlatform(?:DNS|IMDS|LKM))$/i;

/** Routes have a prefix of their own, and an appliance has an address. */
export const checkRouteTables: Check = (design) =>
  ofKind(design, 'routeTable').flatMap((table) => {
    const { routes } = table.settings;
    return routes.flatMap((route, index) => {
      const at = (key: string) => `settings.routes.${index}.${key}`;
      const prefix = route.prefix.trim();
      const parsed = parseLoosePrefix(prefix);
      const twin = routes
        .slice(0, index)
        .some((other) => other.prefix.trim().toLowerCase() === prefix.toLowerCase());
      const looksLikePrefix = /^[\d./]+$/.test(prefix);
      return [
        ...(twin
          ? [
              fault(
                'route-prefix',
                table,
                at('prefix'),
                say`There is already a route for ${code(prefix)}. Change that one, or remove this.`,
              ),
            ]
          : []),
        ...(looksLikePrefix && !parsed
          ? [
              fault(
                'prefix',
                table,
                at('prefix'),
                say`${code(prefix)} is not a prefix. Write it like ${code('10.0.0.0/16')}.`,
              ),
            ]
          : []),
        ...(parsed && !parsed.exact
          ? [
              fault(
                'prefix-host-bits',
                table,
                at('prefix'),
                say`${code(prefix)} does not start at its first address. Write ${code(printPrefix(parsed.prefix))}.`,
              ),
            ]
          : []),
        ...(prefix === ''
          ? [
              fault(
                'prefix',
                table,
                at('prefix'),
                say`The route names no prefix. Write one, or a service tag.`,
              ),
            ]
          : []),
        ...(refusedTags.test(prefix)
          ? [
              fault(
                'route-tag',
                table,
                at('prefix'),
                say`Azure takes no route for the tag ${code(prefix)}. Write prefixes, or the tag of a service.`,
              ),
            ]
          : []),
        ...(route.nextHopType === 'VirtualAppliance' && !route.nextHopAddress
          ? [
              fault(
                'next-hop',
                table,
                at('nextHopAddress'),
                say`A route to an appliance needs its address. Write the address of the firewall or machine.`,
              ),
            ]
          : []),
      ];
    });
  });
