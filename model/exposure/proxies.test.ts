import { describe, expect, it } from 'vitest';
import { usualDefaults } from '../document/document.ts';
import type { SettingsOf } from '../document/resource.ts';
import { printSentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { compile } from '../network/compile.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { drawGatewayInA, secure } from '../scenarios/further/application-gateways.ts';
import { exposureOf } from './exposure.ts';

type Origin = SettingsOf<'frontDoor'>['origins'][number];

function door(d: Drawing, origin: Partial<Origin>): void {
  d.add('frontDoor', 'afd-shop', null, {
    tier: 'Premium',
    origins: [
      {
        name: 'shop',
        target: 'app-shop' as ResourceId,
        hostName: '',
        httpPort: 80,
        httpsPort: 443,
        privateLink: true,
        subresource: '',
        state: 'Approved',
        region: 'westeurope',
        ...origin,
      },
    ],
  });
}

describe('an app whose public access is off', () => {
  it.each<[string, (d: Drawing) => void, string, RegExp]>([
    ['behind nothing', () => {}, 'nobody', /^Nobody: /],
    [
      'behind Front Door by Private Link',
      (d) => door(d, {}),
      'privateEndpointsOnly',
      /^Private endpoints only, by afd-shop: .* afd-shop hands calls on to it, whoever the callers are\.$/,
    ],
    [
      'behind Front Door by a pending connection',
      (d) => door(d, { state: 'Pending' }),
      'nobody',
      /^Nobody: /,
    ],
    [
      'behind a gateway',
      (d: Drawing) =>
        void drawGatewayInA(d, { rules: [{ ...secure, backends: ['app-shop' as ResourceId] }] }),
      'nobody',
      /agw-web hands calls on to it/,
    ],
    [
      'behind a gateway that calls it by its name',
      (d: Drawing) => {
        const backendAddresses = ['App-Shop.azurewebsites.net'];
        drawGatewayInA(d, { rules: [{ ...secure, backends: [], backendAddresses }] });
      },
      'nobody',
      /agw-web hands calls on to it/,
    ],
  ])('%s', (_name, build, word, says) => {
    const d = draw();
    const app = d.add('webApp', 'app-shop', null, { publicNetworkAccess: 'Disabled' });
    build(d);
    const exposure = exposureOf(compile(d.design(), usualDefaults), app);
    expect(exposure?.word).toBe(word);
    expect(printSentence(exposure?.says ?? [])).toMatch(says);
  });
});
