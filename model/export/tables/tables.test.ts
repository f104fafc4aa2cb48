import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toIp } from '../../address/ip.ts';
import { isEmpty, minus, toIpSet, unionOf } from '../../address/ip-set.ts';
import { coversPrefix, overlapsPrefix, type Prefix, parsePrefix, printPrefix } from '../../address/prefix.ts';
import { printSentence } from '../../explain/sentence.ts';
import { matrixOf } from '../../matrix/matrix.ts';
import { type Drawing, draw } from '../../scenarios/draw.ts';
import { documentOf } from '../../scenarios/starting-point.ts';
import { startingPoints } from '../../scenarios/starting-points.ts';
import { addresses, freeBlocks, ipPlan } from './ip-plan.ts';
import { nsgRules } from './rules-and-routes.ts';
import type { Cell, Table } from './table.ts';
import { askVariants, type VariantView } from './view.ts';
import { pairs } from './who-reaches-whom.ts';

function viewOf(build: (d: Drawing) => void): VariantView {
  const d = draw();
  build(d);
  const document = d.document('Test');
  return askVariants(document, document.variants)[0] as VariantView;
}

const text = (cell: Cell): string => (typeof cell === 'string' ? cell : printSentence(cell));
const linesOf = ({ rows }: Table) => rows.map((row) => row.map(text).join(' | '));
const prefix = (written: string) => parsePrefix(written) as Prefix;

describe('the IP plan', () => {
  test('tells what is used and what is left', () => {
    const view = viewOf((d) => {
      const vnet = d.vnet('vnet', '10.0.0.0/24');
      d.vm(d.subnet(vnet, 'b', '10.0.0.64/26'), 'vm', '10.0.0.70');
      d.subnet(vnet, 'a', '10.0.0.0/28');
      const site = d.add('onPremisesSite', 'Office', null, { prefixes: ['172.20.0.0/16'] });
      d.add('onPremisesHost', 'pc', site, { address: '172.20.0.10' });
    });
    expect(linesOf(ipPlan(view, 'list'))).toEqual([
      'vnet | address space | 10.0.0.0/24 | 256 | 80 | 176',
      'vnet | a | 10.0.0.0/28 | 11 | 0 | 11',
      'vnet | b | 10.0.0.64/26 | 59 | 1 | 58',
      'vnet | free | 10.0.0.128/25, 10.0.0.32/27 and 10.0.0.16/28 |  |  | 176',
      'Office | site | 172.20.0.0/16 | 65536 | 1 | ',
    ]);
    expect(linesOf(ipPlan(view, 'rows')).filter((line) => line.includes('free'))).toEqual([
      'vnet | free | 10.0.0.16/28 |  |  | 16',
      'vnet | free | 10.0.0.32/27 |  |  | 32',
      'vnet | free | 10.0.0.128/25 |  |  | 128',
    ]);
    expect(linesOf(addresses(view))).toEqual(['10.0.0.70 | vm | b', '172.20.0.10 | pc | Office']);
  });

  test('a prefix that cannot be read is shown as it is written', () => {
    const view = viewOf((d) => d.subnet(d.vnet('vnet', '10.0.0.0/24'), 'odd', '10.0.0.0/99'));
    expect(linesOf(ipPlan(view, 'list'))[1]).toBe('vnet | odd | 10.0.0.0/99 |  |  | ');
  });

  test('free blocks are all that is left, and touch nothing taken', () => {
    const somePrefix = fc
      .record({ base: fc.nat(0xffff), length: fc.integer({ min: 18, max: 32 }) })
      .map(({ base, length }): Prefix => {
        const size = 2 ** (32 - length);
        return { base: toIp(0x0a000000 + Math.floor(base / size) * size), length };
      });
    fc.assert(
      fc.property(fc.array(somePrefix, { maxLength: 12 }), (taken) => {
        const spaces = [prefix('10.0.0.0/16')];
        const free = freeBlocks(spaces, taken);
        for (const block of free) {
          expect(prefix(printPrefix(block))).toEqual(block);
          expect(spaces.some((space) => coversPrefix(space, block))).toBe(true);
          expect(taken.some((one) => overlapsPrefix(one, block))).toBe(false);
        }
        const known = unionOf(toIpSet(free), toIpSet(taken));
        expect(isEmpty(minus(toIpSet(spaces), known))).toBe(true);
      }),
    );
  });
});

test('the pairs are those of the matrix', () => {
  for (const point of startingPoints) {
    const document = documentOf(point);
    const [view] = askVariants(document, document.variants) as [VariantView];
    expect(view.matrix).toEqual(matrixOf(view.network));
    const asked = view.matrix.cells.flat().filter((cell) => cell !== null);
    expect(pairs(view).rows.length).toBe(asked.length);
  }
});

test('an NSG names what it guards, and its own rules come before those of Azure', () => {
  const view = viewOf((d) => {
    const nsg = d.nsg('nsg', [{ name: 'web', priority: 300, ports: '443' }]);
    d.nsg('alone', []);
    d.subnet(d.vnet('vnet', '10.0.0.0/24'), 'snet', '10.0.0.0/28', { networkSecurityGroup: nsg });
  });
  const lines = linesOf(nsgRules(view));
  expect(lines.filter((line) => line.startsWith('nsg'))[0]).toBe(
    'nsg | snet | Inbound | 300 | web | Allow | * | * | * | * | 443',
  );
  expect(lines.filter((line) => line.startsWith('alone | nothing'))).toHaveLength(6);
});
