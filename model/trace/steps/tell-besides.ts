import { find } from '../../document/design.ts';
import type { Resource } from '../../document/resource.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ServiceNode } from '../../network/network.ts';
import type { Origin, Target } from '../end.ts';
import { imagePullNeedsTwoNames } from '../rules/image-pull-needs-two-names.ts';
import { pullsAndReferencesFollowTheirOwnSwitches } from '../rules/pulls-and-references-follow-their-own-switches.ts';
import { assume, type Walk } from '../walk.ts';
import { askGlobalPeering } from './global-peering.ts';

/** What belongs to a call but goes another way than the call itself: layers of an image, and what App Service fetches for an app. */
export function tellBesides(walk: Walk, origin: Origin, { service }: Target): void {
  askGlobalPeering(walk, origin);
  if (!service) return;
  tellOfLayers(walk, service);
  const app = find(walk.network.design, origin.resource);
  if (origin.kind !== 'app' || origin.subnet === null || !app) return;
  if (app.kind !== 'apiManagement') tellOfErrands(walk, app, service);
  else if (walk.path === 'public') {
    assume(
      walk,
      'azure',
      say`${nameOf(app)} calls public addresses outside its integration subnet. Microsoft's pages do not say which way these calls go.`,
    );
  }
}

function tellOfLayers(walk: Walk, registry: ServiceNode): void {
  if (registry.kind !== 'containerRegistry' || walk.path === 'privateEndpoint' || !walk.arrival) return;
  const { id: rule, layersFrom } = imagePullNeedsTwoNames;
  const from = layersFrom({ dataEndpoints: registry.settings.dataEndpoints === true });
  walk.remarks.push({
    rule,
    says:
      from === 'blobStorage'
        ? say`A pull from ${nameOf(registry)} needs a second name: the layers come from ${code('*.blob.core.windows.net')}, which this answer does not cover`
        : say`A pull from ${nameOf(registry)} needs a second name: the layers come from its data endpoint, below ${code('data.azurecr.io')}`,
  });
}

function tellOfErrands(walk: Walk, app: Resource, service: ServiceNode): void {
  const { id: rule, errand } = pullsAndReferencesFollowTheirOwnSwitches;
  const found = errand(service.kind);
  if (!found) return;
  const isOn = Object.entries(app.rest).some(
    ([path, value]) => value === true && found.switches.some((one) => path.endsWith(`/${one}`)),
  );
  walk.remarks.push({
    rule,
    says:
      found.switches.length === 0
        ? say`This is a call of ${nameOf(app)} itself; ${found.what} take the public way, and the VNet's only where ${nameOf(service)} is closed to the public`
        : isOn
          ? say`This is a call of ${nameOf(app)} itself; a switch of its own sends ${found.what} through the VNet too`
          : say`This is a call of ${nameOf(app)} itself; ${found.what} by App Service takes the public way until ${code(found.switches[0] ?? '')} is on`,
  });
}
