import type { Design } from '../model/document/design.ts';
import { difference } from '../model/document/difference.ts';
import { type Document, newDocument } from '../model/document/document.ts';
import type { Expectation } from '../model/document/expectations.ts';
import { newStep } from '../model/document/presenter-steps.ts';
import { toResourceId } from '../model/ids.ts';
import { type Drawing, draw } from '../model/scenarios/draw.ts';

const id = toResourceId;

/** An app and a peer that call a vault: by a service endpoint, or by a private endpoint with what else is said. */
function vault(build: (d: Drawing) => void): Design {
  const d = draw();
  const hub = d.vnet('vnet-hub', '10.0.0.0/16');
  const peer = d.vnet('vnet-peer', '10.1.0.0/16');
  d.peer(hub, peer);
  const endpoints = { serviceEndpoints: ['Microsoft.KeyVault'] };
  d.vm(d.subnet(hub, 'snet-app', '10.0.1.0/24', endpoints), 'vm-app', '10.0.1.4');
  d.vm(d.subnet(peer, 'snet-peer', '10.1.1.0/24'), 'vm-peer', '10.1.1.4');
  d.subnet(hub, 'snet-endpoints', '10.0.2.0/24');
  d.add('keyVault', 'kv-shop', null, {
    defaultAction: 'Deny',
    trustedServices: false,
    vnetRules: [{ subnet: id('snet-app') }],
  });
  build(d);
  return d.design();
}

const before = vault(() => {});
const after = vault((d) => {
  d.set('keyVault', id('kv-shop'), { publicNetworkAccess: 'Disabled', vnetRules: [] });
  const zone = d.zone('privatelink.vaultcore.azure.net', [id('vnet-hub'), id('vnet-peer')]);
  d.endpoint(id('snet-endpoints'), 'pe-kv', '10.0.2.4', id('kv-shop'), 'vault', { dnsZoneGroup: [zone] });
});

const expecting = (name: string, from: string, change: Partial<Expectation>): Expectation => ({
  id: name,
  question: { from: { resource: id(from) }, to: { resource: id('kv-shop') }, port: null, protocol: null },
  must: 'reach',
  path: null,
  dns: null,
  ...change,
});

/** A document before and after Private Link, with expectations and a step that forgets a link of the zone. */
export function twoVariants(change: Partial<Document> = {}): Document {
  const forgotten = vault((d) => {
    d.set('keyVault', id('kv-shop'), { publicNetworkAccess: 'Disabled', vnetRules: [] });
    const zone = d.zone('privatelink.vaultcore.azure.net', [id('vnet-hub')]);
    d.endpoint(id('snet-endpoints'), 'pe-kv', '10.0.2.4', id('kv-shop'), 'vault', { dnsZoneGroup: [zone] });
  });
  const step = newStep('forgotten', {
    title: 'A link of the zone is forgotten',
    variant: 'after',
    change: difference(after, forgotten),
  });
  return {
    ...newDocument('Key Vault & <friends>', 'before'),
    variants: [
      { id: 'before', name: 'Before', design: before },
      { id: 'after', name: 'After', design: after },
    ],
    expectations: [
      expecting('works', 'vm-app', {}),
      expecting('privately', 'vm-peer', { path: 'privately', dns: 'private' }),
      expecting('never-publicly', 'vm-peer', { must: 'notReach', path: 'public' }),
    ],
    steps: [step],
    ...change,
  };
}
