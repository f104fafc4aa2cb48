import { expect, test } from 'vitest';
import { networkDrawings } from '../arm/codecs/network-drawings.test-helper.ts';
import { toArm } from '../arm/to-arm.ts';
import { armId } from '../catalog/arm-resource.ts';
import { ofKind } from '../document/design.ts';
import { type Document, usualDefaults } from '../document/document.ts';
import { toResourceId } from '../ids.ts';
import { compile } from '../network/compile.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { drawAdminRules, drawConnectivity } from '../scenarios/manager-drawings.ts';
import { drawVnetA, drawVnetB } from '../scenarios/reachability/landscape.ts';
import { trace } from '../trace/trace.ts';
import { readFile } from './read-file.ts';

/** A drawing as a list of Azure's tools says it, read again. */
function imported(
  build: (d: Drawing) => void,
  sanitise = false,
  isThere: (id: string) => boolean = () => true,
): Document {
  const d = draw();
  build(d);
  const { resources } = toArm(d.design(), usualDefaults);
  const list = resources
    .filter((one) => !one.existing && isThere(armId(one)))
    .map((one) => ({ id: armId(one), name: one.name.split('/').pop(), type: one.type, ...one.body }));
  const text = JSON.stringify(list);
  let ids = 0;
  const newId = () => toResourceId(`id${ids++}`);
  const bytes = new TextEncoder().encode(text);
  const { document } = readFile({ name: 'list.json', bytes, text }, { newId, sanitise });
  if (!document) throw new Error('The list was not understood');
  return document;
}

function verdictsOf({ variants, defaults }: Document): readonly string[] {
  const design = variants[0]?.design;
  if (!design) return [];
  const network = compile(design, defaults);
  const machines = ofKind(design, 'virtualMachine').map(({ id }) => id);
  return machines
    .flatMap((from) =>
      machines
        .filter((to) => to !== from)
        .map(
          (to) =>
            trace(network, { from: { resource: from }, to: { resource: to }, port: 443, protocol: 'tcp' })
              .verdict,
        ),
    )
    .sort();
}

const mesh = (d: Drawing) => void drawConnectivity(d, [drawVnetA(d).vnet, drawVnetB(d)]);
const admin = (d: Drawing) => void drawAdminRules(d, [drawVnetA(d).vnet], [{ ports: '443' }]);

function bySubnets(d: Drawing): void {
  const a = drawVnetA(d);
  const peering = d.peer(a.vnet, drawVnetB(d), { subnets: [a.app] }, { subnets: ['b' as never] });
  d.set('peering', peering, { reach: 'subnets' });
}

test.each([
  ['a mesh', mesh, ['depends', 'depends', 'depends', 'depends', 'reachable', 'reachable']],
  ['admin rules', admin, ['depends', 'depends']],
  ['a subnet peering', bySubnets, ['blocked', 'blocked', 'reachable', 'reachable', 'reachable', 'reachable']],
])('%s that is imported, with names or without: nobody knows what is deployed', (_, build, verdicts) => {
  expect(verdictsOf(imported(build))).toEqual(verdicts);
  expect(verdictsOf(imported(build, true))).toEqual(verdicts);
});

test('a subnet peering keeps the names of subnets of a VNet that the file does not hold', () => {
  const { variants } = imported(
    bySubnets,
    false,
    (id) => !/vnet-b|vm-b/.test(id.replace('vnet-a--vnet-b', 'p')),
  );
  const design = variants[0]?.design;
  const [peering] = design ? ofKind(design, 'peering') : [];
  const named = peering?.settings.right.subnets.map((id) => design?.resources[id]?.name);
  expect(peering?.settings.reach).toBe('subnets');
  expect(named).toEqual(['b']);
});

test('a whole manager comes back, and what is not its own stays as it was', () => {
  const build = networkDrawings['network-manager'];
  const design = imported((d) => build?.(d)).variants[0]?.design;
  expect(design && ofKind(design, 'other')).toEqual([]);
  const [group] = design ? ofKind(design, 'networkGroup').filter(({ name }) => name === 'ng-spokes') : [];
  expect(group?.settings.members).toHaveLength(2);
  const [sac] = design ? ofKind(design, 'securityAdminConfiguration') : [];
  expect(sac?.settings).toMatchObject({ deployment: 'unknown', onIntentPolicies: 'AllowRulesOnly' });
  expect(sac?.settings.collections.map(({ name, rules }) => `${name} ${rules.length}`).sort()).toEqual([
    'between 1',
    'ports 2',
  ]);
});
