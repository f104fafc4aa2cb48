import { parsePrefix } from '../../address/prefix.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, listOf, nameOf, say } from '../../explain/sentence.ts';
import { occupantsOf } from '../change-design.ts';
import { type Check, fault } from '../check.ts';
import { type Design, find, ofKind } from '../design.ts';
import { article, reservedSubnetNamed, titleOf } from '../names.ts';
import { capital, reservedFor } from '../placement.ts';
import { isKind, type ResourceOf } from '../resource.ts';

/** Reserved subnet names hold what they are reserved for, and it stands nowhere else. */
export const checkReservedSubnets: Check = (design) =>
  ofKind(design, 'subnet').flatMap((subnet) => [
    ...checkReserved(design, subnet),
    ...occupantsOf(design, subnet.id).flatMap((one) => {
      const home = reservedFor(one.kind);
      return home && reservedSubnetNamed(subnet.name)?.holds.includes(one.kind) !== true
        ? [
            fault(
              'needs-reserved-subnet',
              one,
              'parent',
              say`${capital(article(one.kind))} stands in a subnet named ${code(home.name)}. Move it there, or rename ${nameOf(subnet)}.`,
            ),
          ]
        : [];
    }),
  ]);

function checkReserved(design: Design, subnet: ResourceOf<'subnet'>): readonly Problem[] {
  const reserved = reservedSubnetNamed(subnet.name);
  if (!reserved) return [];
  const found: Problem[] = [];
  if (subnet.name !== reserved.name) {
    found.push(
      fault(
        'reserved-spelling',
        subnet,
        'name',
        say`Azure spells this name ${code(reserved.name)}. Use that spelling.`,
      ),
    );
  }
  const length = parsePrefix(subnet.settings.prefix)?.length;
  if (length !== undefined && length > reserved.smallest) {
    found.push(
      fault(
        'reserved-size',
        subnet,
        'settings.prefix',
        say`${code(reserved.name)} needs ${code(`/${reserved.smallest}`)} or larger; this is ${code(`/${length}`)}. Widen the prefix.`,
      ),
    );
  }
  const meant = reserved.holds.map(titleOf);
  for (const stranger of occupantsOf(design, subnet.id).filter(
    ({ kind }) => !reserved.holds.includes(kind),
  )) {
    found.push(
      fault(
        'reserved-misused',
        stranger,
        'parent',
        say`${nameOf(subnet)} is reserved for ${listOf(meant, 'or')}. Move ${nameOf(stranger)} to another subnet.`,
      ),
    );
  }
  if (reserved.nsg === 'refused' && subnet.settings.networkSecurityGroup) {
    found.push(
      fault(
        'reserved-nsg',
        subnet,
        'settings.networkSecurityGroup',
        say`${code(reserved.name)} takes no network security group. Detach it.`,
      ),
    );
  }
  return [...found, ...checkGatewayRoutes(design, subnet)];
}

function checkGatewayRoutes(design: Design, subnet: ResourceOf<'subnet'>): readonly Problem[] {
  const table = find(design, subnet.settings.routeTable);
  if (subnet.name !== 'GatewaySubnet' || !isKind(table, 'routeTable')) return [];
  const field = 'settings.routeTable';
  const found: Problem[] = [];
  if (table.settings.routes.some(({ prefix }) => prefix.trim() === '0.0.0.0/0')) {
    found.push(
      fault(
        'gateway-default-route',
        subnet,
        field,
        say`${nameOf(table)} holds a route for ${code('0.0.0.0/0')}, which Azure refuses here. Use narrower routes.`,
      ),
    );
  }
  if (table.settings.disableBgpRoutePropagation) {
    found.push(
      fault(
        'gateway-propagation',
        subnet,
        field,
        say`${nameOf(table)} keeps gateway routes out, and the gateway stops working. Let them in.`,
      ),
    );
  }
  return found;
}
