import { frontDoorLinks, frontDoorRegions } from '../../catalog/facts/front-door-regions.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import { type Check, doubt, fault } from '../check.ts';
import { type Defaults, type Design, find, ofKind } from '../design.ts';
import { titleOf } from '../names.ts';
import type { ResourceOf } from '../resource.ts';

type Door = ResourceOf<'frontDoor'>;

/**
 * What Azure refuses of Front Doors: Private Link in Standard, for kinds that take none, or beside public origins in one group.
 * https://learn.microsoft.com/azure/frontdoor/private-link (2025-09-24).
 */
export const checkFrontDoors: Check = (design, defaults) =>
  ofKind(design, 'frontDoor').flatMap((door) => [
    ...door.settings.origins.flatMap((_, index) => checkOrigin(design, defaults, door, index)),
    ...checkGroup(door),
    ...checkPorts(design, door),
  ]);

function checkOrigin(design: Design, defaults: Defaults, door: Door, index: number): readonly Problem[] {
  const origin = door.settings.origins[index];
  if (!origin) return [];
  const field = `settings.origins.${index}`;
  const target = find(design, origin.target);
  if (!target && origin.hostName === '') {
    const says = say`An origin of ${nameOf(door)} has no target. Choose a resource, or write a host name.`;
    return [doubt('origin-open', door, `${field}.target`, says)];
  }
  if (!origin.privateLink) {
    if (target?.kind !== 'privateLinkService') return [];
    const says = say`${nameOf(target)} is reached by Private Link only. Turn on Private Link at this origin.`;
    return [fault('origin-needs-link', door, `${field}.privateLink`, says)];
  }
  if (door.settings.tier !== 'Premium') {
    const says = say`Private Link needs the Premium tier, and ${nameOf(door)} is Standard. Choose Premium, or turn off Private Link.`;
    return [fault('origin-link-tier', door, `${field}.privateLink`, says)];
  }
  const groups = target && frontDoorLinks[target.kind];
  const region = origin.region || defaults.region;
  return [
    ...(target && !groups
      ? [
          fault(
            'origin-link-kind',
            door,
            `${field}.target`,
            say`Front Door makes no private endpoint to a ${titleOf(target.kind)}. Put a Private Link Service in front of it, or turn off Private Link.`,
          ),
        ]
      : []),
    ...(groups && origin.subresource !== '' && !groups.includes(origin.subresource)
      ? [
          fault(
            'origin-subresource',
            door,
            `${field}.subresource`,
            say`Front Door makes no private endpoint to ${code(origin.subresource)} of ${nameOf(target ?? door)}.`,
          ),
        ]
      : []),
    ...(frontDoorRegions.includes(region)
      ? []
      : [
          doubt(
            'origin-region',
            door,
            `${field}.region`,
            say`${code(region)} was not among the regions in which Front Door makes private endpoints (${code('2025-09-24')}). Choose the nearest that is.`,
          ),
        ]),
  ];
}

function checkGroup(door: Door): readonly Problem[] {
  const { origins } = door.settings;
  const linked = origins.filter(({ privateLink }) => privateLink);
  if (linked.length === 0 || linked.length === origins.length) return [];
  const says = say`${nameOf(door)} has origins with Private Link and origins without it in one group. Azure takes one sort only.`;
  return [fault('origins-mixed', door, 'settings.origins', says)];
}

/** Origins of one resource share a private endpoint, which cannot have two ports. */
function checkPorts(design: Design, door: Door): readonly Problem[] {
  const { origins } = door.settings;
  return origins.flatMap((origin, index) => {
    const target = find(design, origin.target);
    const twin = origins
      .slice(0, index)
      .find(
        (one) =>
          one.privateLink &&
          origin.privateLink &&
          one.target === origin.target &&
          one.region === origin.region &&
          (one.httpPort !== origin.httpPort || one.httpsPort !== origin.httpsPort),
      );
    if (!target || !twin) return [];
    const says = say`Two origins of ${nameOf(door)} reach ${nameOf(target)} by one private endpoint on different ports, which leads to errors. Give them the same ports.`;
    return [doubt('origin-ports', door, `settings.origins.${index}.httpsPort`, says)];
  });
}
