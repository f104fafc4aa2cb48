import { describe, expect, test } from 'vitest';
import type { SettingsOf } from '../../document/resource.ts';
import { type Drawing, draw } from '../../scenarios/draw.ts';
import { checkDesign } from '../checks.ts';
import { usualDefaults } from '../document.ts';

type Environment = Partial<SettingsOf<'containerAppsEnvironment'>>;

function found(
  environment: Environment,
  prefix: string | null,
  subnet: Partial<SettingsOf<'subnet'>> = {},
  also?: (d: Drawing) => void,
): readonly string[] {
  const d = draw();
  const vnet = d.vnet('vnet', '10.0.0.0/16', { addressSpaces: ['10.0.0.0/16', '100.100.0.0/16'] });
  const infrastructureSubnet = prefix === null ? null : d.subnet(vnet, 'apps', prefix, subnet);
  d.add('containerAppsEnvironment', 'cae', null, { infrastructureSubnet, ...environment });
  also?.(d);
  return checkDesign(d.design(), usualDefaults).map(({ code }) => code);
}

const delegated = { delegation: 'Microsoft.App/environments' };

describe('what Azure refuses of Container Apps environments', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['nothing of one outside', found({}, null), []],
    ['nothing of one in its subnet', found({ internal: true }, '10.0.1.0/27', delegated), []],
    ['an internal one without a subnet', found({ internal: true }, null), ['check/aca-internal']],
    ['a subnet that is not delegated', found({}, '10.0.1.0/27'), ['check/aca-delegation']],
    [
      'a delegated one without workload profiles',
      found({ tier: 'Consumption' }, '10.0.2.0/23', delegated),
      ['check/aca-delegated'],
    ],
    [
      'a small one without workload profiles',
      found({ tier: 'Consumption' }, '10.0.2.0/24'),
      ['check/aca-subnet-size'],
    ],
    ['a range of its own', found({}, '100.100.0.0/24', delegated), ['check/aca-range']],
    [
      'routes without workload profiles',
      found({ tier: 'Consumption' }, '10.0.2.0/23', {}, (d) =>
        d.set('subnet', 'apps' as never, { routeTable: d.routes('rt', []) }),
      ),
      ['check/aca-ways-out'],
    ],
  ])('%s', (_name, codes, expected) => {
    expect(codes).toEqual(expected);
  });
});
