import { expect, test } from 'vitest';
import type { Design } from '../document/design.ts';
import { apply } from '../document/difference.ts';
import { usualDefaults } from '../document/document.ts';
import type { ResourceId } from '../ids.ts';
import { compile } from '../network/compile.ts';
import { draw } from '../scenarios/draw.ts';
import { drawGatewayInA, secure } from '../scenarios/further/application-gateways.ts';
import { cellOf } from './cell.ts';
import { pinAddresses, pinsOf } from './pin-addresses.ts';
import { rehearsalWorld, withStep } from './rehearsal-world.ts';
import { rehearse } from './rehearse.ts';

/** A shop behind a Front Door and behind a gateway: everything public, or everything private. */
function shop(isPrivate: boolean): Design {
  const d = draw();
  const app = d.add('webApp', 'app-shop', null, { publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled' });
  const vnet = drawGatewayInA(d, {
    rules: [{ ...secure, backends: [app], backendPort: 443 }],
    certificateVault: null,
  });
  d.add('frontDoor', 'afd-shop', null, {
    tier: isPrivate ? 'Premium' : 'Standard',
    origins: [
      {
        name: 'shop',
        target: app,
        hostName: '',
        httpPort: 80,
        httpsPort: 443,
        privateLink: isPrivate,
        subresource: '',
        state: 'Approved',
        region: 'westeurope',
      },
    ],
  });
  if (isPrivate) {
    const zone = d.zone('privatelink.azurewebsites.net', [vnet]);
    const subnet = d.subnet(vnet, 'snet-pe', '10.0.4.0/24');
    d.endpoint(subnet, 'pe-shop', '10.0.4.4', app, 'sites', { dnsZoneGroup: [zone] });
  }
  return d.design();
}

const [before, after] = [shop(false), shop(true)];

test.each([
  ['forwards', false],
  ['backwards', true],
])(
  'answers that are kept while proxies and what is behind them change are those from scratch, %s',
  (_, turned) => {
    const world = rehearsalWorld(before, after, usualDefaults);
    const pins = pinsOf(before, after, usualDefaults);
    let [state, design] = [world.nothing, before];
    const left = world.steps.map((_step, index) => index);
    while (left.length > 0) {
      const free = left.filter((index) =>
        world.steps[index]?.needs.every((need) => !left.some((other) => world.steps[other]?.id === need)),
      );
      const next = (turned ? free.at(-1) : free[0]) as number;
      left.splice(left.indexOf(next), 1);
      state = withStep(state, next);
      design = (world.steps[next]?.changes ?? []).reduce((at, { change }) => apply(change, at), design);
      const network = compile(pinAddresses(design, pins), usualDefaults);
      for (const one of world.classes) {
        const kept = world.cellsOf(one, state);
        one.pairs.forEach((pair, index) => {
          const scratch = cellOf(network, world.pairs[pair] as (typeof world.pairs)[number]);
          expect(kept[index], JSON.stringify(world.pairs[pair])).toEqual(scratch);
        });
      }
    }
  },
);

test('the pairs of a rehearsal are callers with the proxies, and the app goes private before it is closed', () => {
  const { pairs, steps, found } = rehearse(before, after, usualDefaults, { progress: () => {} });
  const asked = pairs.map(({ client, service }) => `${client.name} ${service.name}`);
  expect(asked).toContain('anyone afd-shop');
  expect(asked).toContain('anyone agw-web');
  const atOf = new Map(steps.map(({ id, at }) => [id, at]));
  const turnOf = (id: string) => found.order.findIndex((step) => atOf.get(step)?.includes(id as ResourceId));
  expect(turnOf('app-shop')).toBeGreaterThan(turnOf('afd-shop'));
  expect(turnOf('app-shop')).toBeGreaterThan(turnOf('pe-shop'));
});
