import { describe, expect, test } from 'vitest';
import { toArm } from '../../arm/to-arm.ts';
import { usualDefaults } from '../../document/document.ts';
import { draw } from '../../scenarios/draw.ts';
import { armFiles } from '../arm-json/arm-files.ts';
import { bicepFiles } from './bicep-files.ts';

/** A network that is there already gets a subnet; with `besides`, there is a new group beside its own. */
function deployment(besides: boolean) {
  const d = draw();
  const old = d.vnet('vnet-old', '10.0.0.0/16', {}, { existing: true, resourceGroup: 'rg-old' });
  d.subnet(old, 'snet-new', '10.0.1.0/24');
  if (besides) d.vnet('vnet-new', '10.1.0.0/16', {}, { resourceGroup: 'rg-new' });
  return toArm(d.design(), usualDefaults);
}

function files(besides: boolean): ReadonlyMap<string, string> {
  const made = bicepFiles(deployment(besides), { title: 'Groups', says: 'Test.' });
  return new Map(made.map(({ name, content }) => [name, String(content)]));
}

describe('a group that holds something already is there, with a region and tags of its own', () => {
  test('it is not made again beside new ones', () => {
    const main = files(true).get('main.bicep') ?? '';
    expect(main).toContain("name: 'rg-new'");
    expect(main).not.toContain("name: 'rg-old'");
    expect(main).toMatch(/scope: resourceGroup\([^)]*'rg-old'\)/);
  });

  test('nor by the ARM template, where nothing waits for it', () => {
    const [template] = armFiles(deployment(true), 'Test.');
    const text = String(template?.content);
    expect(text).toContain('"rg-new"');
    expect(text).toContain('"resourceGroup": "rg-old"');
    expect(text).not.toMatch(/resourceGroups'[^"]*'rg-old'/);
    expect(text).not.toContain('"name": "rg-old",\n      "location"');
  });

  test('the README does not make it either', () => {
    const readme = files(false).get('README.md') ?? '';
    expect(readme).not.toContain('az group create');
    expect(readme).toContain('--resource-group rg-old');
    expect(readme).toContain('is there already');
  });
});
