import type { SettingsOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import type { Drawing } from '../scenarios/draw.ts';
import { drawGatewayInA, management } from '../scenarios/further/application-gateways.ts';
import { viaAppliance } from '../scenarios/reachability/landscape.ts';

type Rule = Parameters<Drawing['nsg']>[1][number];

const deny: Rule = { name: 'deny', priority: 4000, access: 'Deny', sources: ['*'], ports: '*' };
const probe: Rule = { name: 'probe', priority: 130, sources: ['AzureLoadBalancer'], ports: '*' };

function guarded(d: Drawing, rules: readonly Rule[]): void {
  drawGatewayInA(d, {}, { networkSecurityGroup: d.nsg('nsg-agw', rules) });
}

function withVault(d: Drawing, vault: Partial<SettingsOf<'keyVault'>>): void {
  const id = d.add('keyVault', 'kv-certs', null, { defaultAction: 'Deny', ...vault });
  drawGatewayInA(d, { certificateVault: id });
}

function referring(d: Drawing, trustedServices: boolean): void {
  d.add('keyVault', 'kv-app', null, { defaultAction: 'Deny', trustedServices });
  const app = d.add('webApp', 'app-shop', null);
  d.rest(app, {
    '/properties/siteConfig/appSettings/[secret]/value': '@Microsoft.KeyVault(VaultName=kv-app;SecretName=s)',
  });
}

function withDoor(d: Drawing, publicNetworkAccess: 'Enabled' | 'Disabled'): void {
  const target = d.add('webApp', 'app-shop', null, { publicNetworkAccess });
  const privateLink = publicNetworkAccess === 'Disabled';
  const origin = {
    name: 'shop',
    target,
    hostName: '',
    httpPort: 80,
    httpsPort: 443,
    privateLink,
    subresource: '',
    state: 'Approved',
    region: 'westeurope',
  } as const;
  d.add('frontDoor', 'afd-shop', null, { tier: privateLink ? 'Premium' : 'Standard', origins: [origin] });
}

interface ProxyCase {
  readonly good: (d: Drawing) => void;
  readonly bad: (d: Drawing) => void;
  readonly says: RegExp;
}

/** Drawings of proxies that findings like, and others. */
export const proxyCases = {
  management: {
    good: (d) => guarded(d, [management, probe, deny]),
    bad: (d) => guarded(d, [probe, deny]),
    says: /nsg-agw denies TCP 65200-65535 from GatewayManager, which agw-web needs to work/,
  },
  probe: {
    good: (d) => guarded(d, [management]),
    bad: (d) => guarded(d, [management, deny]),
    says: /nsg-agw denies everything from AzureLoadBalancer/,
  },
  route: {
    good: (d) => void drawGatewayInA(d),
    bad: (d) => {
      const routeTable = viaAppliance(d, '0.0.0.0/0', '10.0.2.9');
      drawGatewayInA(d, {}, { routeTable });
      const machine = { appliance: { enabled: true, snat: true } };
      d.vm('data' as ResourceId, 'vm-nva', '10.0.2.9', { ipForwarding: true }, machine);
    },
    says: /The default route of snet-agw \(via-appliance\) leads away from the internet\. agw-web has a public frontend/,
  },
  door: {
    good: (d) => withDoor(d, 'Disabled'),
    bad: (d) => withDoor(d, 'Enabled'),
    says: /Anyone on the internet reaches app-shop without passing afd-shop/,
  },
  vault: {
    good: (d) => withVault(d, { trustedServices: true }),
    bad: (d) => withVault(d, { trustedServices: false }),
    says: /agw-web reads from kv-certs by reference/,
  },
  reference: {
    good: (d) => referring(d, true),
    bad: (d) => referring(d, false),
    says: /app-shop reads from kv-app by reference/,
  },
} as const satisfies Readonly<Record<string, ProxyCase>>;
