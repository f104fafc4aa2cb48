import type { SettingsOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { type Drawn, flip, pick, some } from './random-dice.test-helper.ts';

type Rule = SettingsOf<'applicationGateway'>['rules'][number];
type Origin = SettingsOf<'frontDoor'>['origins'][number];

/** Application gateways in subnets of their own and Front Doors before them, before apps and before services by Private Link. */
export function drawRandomProxies(drawn: Drawn): void {
  const { d, dice } = drawn;
  const apps = flip(dice) ? [d.add('webApp', 'app-behind-proxy', null)] : [];
  const gateways = drawn.vnets.flatMap((vnet, index) =>
    flip(dice) ? [drawGateway(drawn, vnet, index, apps)] : [],
  );
  if (flip(dice)) drawDoor(drawn, [...apps, ...gateways]);
}

function drawGateway(
  { d, dice, machines }: Drawn,
  vnet: ResourceId,
  index: number,
  apps: readonly ResourceId[],
): ResourceId {
  const own = d.subnet(vnet, 'snet-agw', `10.${index}.240.0/24`);
  const link = d.subnet(vnet, 'snet-agw-link', `10.${index}.241.0/24`, {
    privateLinkServiceNetworkPolicies: 'Disabled',
  });
  const frontend = pick(dice, 'public', 'private', 'both');
  const first = frontend === 'private' ? 'private' : 'public';
  const vault = flip(dice) ? d.add('keyVault', `kv-agw-${index}`, null) : null;
  const privateLink = pick(dice, 'none', first);
  const rule = (name: string, port: number): Rule => ({
    name,
    frontend: first,
    protocol: pick(dice, 'Https', 'Http'),
    port,
    backends: [...some(dice, ...apps), ...some(dice, ...machines.slice(0, 2))],
    backendAddresses: some(dice, '10.9.1.4', 'app.contoso.com'),
    backendProtocol: pick(dice, 'Https', 'Http'),
    backendPort: pick(dice, 443, 8080),
  });
  const rules = [...(flip(dice) ? [rule('web', 443)] : []), ...(flip(dice) ? [rule('plain', 80)] : [])];
  const gateway = d.add('applicationGateway', `agw-${index}`, own, {
    frontend,
    publicIp: frontend === 'private' ? null : pick(dice, null, `20.50.8.${10 + index}`),
    address: frontend === 'public' ? null : `10.${index}.240.250`,
    rules,
    certificateVault: rules.some(({ protocol }) => protocol === 'Https') ? vault : null,
    privateLink,
    privateLinkSubnet: privateLink === 'none' ? null : link,
  });
  if (privateLink !== 'none') {
    const clients = d.subnet(vnet, 'snet-agw-pe', `10.${index}.242.0/24`);
    d.add('privateEndpoint', `pe-agw-${index}`, clients, { target: gateway });
  }
  return gateway;
}

function drawDoor({ d, dice }: Drawn, targets: readonly ResourceId[]): void {
  const isLinked = flip(dice);
  const origins = targets.map(
    (target, index): Origin => ({
      name: `origin-${index}`,
      target,
      hostName: `www-${index}.contoso.com`,
      httpPort: pick(dice, 80, 8080),
      httpsPort: 443,
      privateLink: isLinked,
      subresource: '',
      state: isLinked ? pick(dice, 'Approved', 'Pending', 'Rejected') : 'Approved',
      region: isLinked ? pick(dice, 'westeurope', 'northeurope') : '',
    }),
  );
  const held = isLinked ? origins : origins.filter(({ target }) => target?.startsWith('app') ?? false);
  d.add('frontDoor', 'afd-random', null, {
    tier: isLinked ? 'Premium' : pick(dice, 'Standard', 'Premium'),
    forwarding: held.length === 0 ? 'HttpsOnly' : pick(dice, 'HttpsOnly', 'HttpOnly', 'MatchRequest'),
    origins: held,
  });
}
