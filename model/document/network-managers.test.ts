import { expect, test } from 'vitest';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { adminRule, drawConnectivity } from '../scenarios/manager-drawings.ts';
import { checkDesign } from './checks.ts';
import { ofKind } from './design.ts';
import { usualDefaults } from './document.ts';
import { removeResources } from './edits/remove-resources.ts';

/** A mesh of two VNets, and admin rules that name the group at both places. */
function drawManaged(d: Drawing): void {
  const members = [d.vnet('net-a', '10.0.0.0/16'), d.vnet('net-b', '10.1.0.0/16')];
  drawConnectivity(d, members);
  const rule = adminRule({ sources: [], sourceGroups: ['ng' as never] });
  const collections = [{ name: 'rules', groups: ['ng' as never], rules: [rule] }];
  d.add('securityAdminConfiguration', 'sac', null, { manager: 'vnm' as never, collections });
}

function without(name: string) {
  const d = draw();
  drawManaged(d);
  const { document } = removeResources(d.document('Managed'), ['design'], { ids: [name as never] });
  const design = document.variants[0]?.design ?? d.design();
  const problems = checkDesign(design, usualDefaults).filter(({ code }) => code.includes('reference'));
  return { design, problems };
}

test('a group that goes is named nowhere any more', () => {
  const { design, problems } = without('ng');
  expect(problems).toEqual([]);
  const [sac] = ofKind(design, 'securityAdminConfiguration');
  expect(sac?.settings.collections[0]?.groups).toEqual([]);
  expect(sac?.settings.collections[0]?.rules[0]?.sourceGroups).toEqual([]);
  expect(ofKind(design, 'connectivityConfiguration')[0]?.settings.groups).toEqual([]);
});

test('a VNet that goes leaves its group, and a manager takes its parts along', () => {
  const [group] = ofKind(without('net-a').design, 'networkGroup');
  expect(group?.settings.members).toEqual(['net-b']);
  const { design, problems } = without('vnm');
  expect(problems).toEqual([]);
  expect(Object.keys(design.resources).sort()).toEqual(['net-a', 'net-b']);
});
