import { perimeterSupport } from '../catalog/facts/perimeter-members.ts';
import { anySettings } from '../document/change-design.ts';
import { type Design, find, ofKind } from '../document/design.ts';
import type { ResourceOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import type { Perimeter } from '../paas-firewall/perimeter.ts';

/** Links between perimeters let members of both reach each other, and are generic boxes here. */
const linkType = /^microsoft\.network\/networksecurityperimeters\/link/i;

type Drawn = ResourceOf<'networkSecurityPerimeter'>;

/** The perimeter of each service that is a member of one. Of two, of which no page speaks, the first one counts. */
export function compilePerimeters(design: Design): ReadonlyMap<ResourceId, Perimeter> {
  const found = new Map<ResourceId, Perimeter>();
  const perimeters = ofKind(design, 'networkSecurityPerimeter');
  if (perimeters.length === 0) return found;
  const areLinked = ofKind(design, 'other').some(({ settings }) => linkType.test(settings.armType));
  for (const perimeter of perimeters) {
    for (const member of perimeter.settings.members) {
      const service = find(design, member.resource);
      if (!service || found.has(service.id)) continue;
      found.set(service.id, {
        id: perimeter.id,
        name: perimeter.name,
        profile: member.profile,
        mode: member.accessMode,
        ...rulesFor(perimeter, member.profile),
        support: perimeterSupport(service.kind, anySettings(service)),
        isWhole: perimeter.rest['@unknown'] !== true && !areLinked,
      });
    }
  }
  return found;
}

function rulesFor({ settings }: Drawn, profile: string): Pick<Perimeter, 'inbound' | 'outbound'> {
  const rules = settings.rules.filter((rule) => rule.profile === profile);
  return {
    inbound: rules
      .filter(({ direction }) => direction === 'Inbound')
      .map(({ name, prefixes, subscriptions, serviceTags }) => ({
        name,
        prefixes,
        serviceTags,
        subscriptions: subscriptions.map((id) => id.trim().replace(/^\/subscriptions\//i, '')),
      })),
    outbound: rules.filter(({ direction }) => direction === 'Outbound').flatMap(({ fqdns }) => fqdns),
  };
}
