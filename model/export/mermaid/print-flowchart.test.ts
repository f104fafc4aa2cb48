import { expect, test } from 'vitest';
import { draw } from '../../scenarios/draw.ts';
import { mermaidLimits, printFlowchart } from './print-flowchart.ts';

/** So many spokes with four subnets each, peered with a hub. */
function chartOf(spokes: number): string {
  const d = draw();
  const hub = d.vnet('vnet-hub', '10.255.0.0/16');
  for (let spoke = 0; spoke < spokes; spoke += 1) {
    const vnet = d.vnet(`vnet-${spoke}`, `10.${spoke}.0.0/16`);
    d.peer(hub, vnet);
    for (let index = 0; index < 4; index += 1) {
      const subnet = d.subnet(vnet, `snet-${spoke}-${index}`, `10.${spoke}.${index}.0/24`);
      d.vm(subnet, `vm-${spoke}-${index}`, `10.${spoke}.${index}.4`);
      const vault = d.add('keyVault', `kv-${spoke}-${index}`, null);
      d.endpoint(subnet, `pe-${spoke}-${index}`, `10.${spoke}.${index}.5`, vault, 'vault');
    }
  }
  const document = d.document('Big');
  const [variant] = document.variants;
  return variant ? printFlowchart(document, variant, 'Big') : '';
}

test.each([
  [3, null],
  [60, /^%% Only names/m],
  [130, /^%% Only frames/m],
])('%d spokes fit the limits of Mermaid, and what is left out is said', (spokes, says) => {
  const chart = chartOf(spokes);
  expect(chart.length).toBeLessThanOrEqual(mermaidLimits.text);
  const edges = chart.split('\n').filter((line) => /^ {2}n\d+ \S+ n\d+$|^ {2}n\d+ \S+\|/.test(line));
  expect(edges.length).toBeLessThanOrEqual(mermaidLimits.edges);
  const left = Number(/^%% (\d+) lines are left out/m.exec(chart)?.[1] ?? 0);
  expect(edges.length + left).toBe(spokes * 5);
  if (says) expect(chart).toMatch(says);
  else expect(chart).not.toMatch(/%% Only/);
});

test('frames are subgraphs of one another, and a line between a frame and its content is no edge', () => {
  const d = draw();
  const vnet = d.vnet('vnet', '10.0.0.0/16');
  const subnet = d.subnet(vnet, 'snet', '10.0.1.0/24', { networkSecurityGroup: d.nsg('nsg-x', []) });
  d.vm(subnet, 'vm', '10.0.1.4');
  const document = d.document('T');
  const [variant] = document.variants;
  if (!variant) throw new Error('no variant');
  expect(printFlowchart(document, variant, 'T').split('\n')).toEqual([
    '%% T',
    'flowchart LR',
    '  subgraph n1["vnet · 10.0.0.0/16"]',
    '    subgraph n2["snet · 10.0.1.0/24 · nsg-x"]',
    '      n3["vm<br/>Virtual machine<br/>10.0.1.4"]',
    '    end',
    '  end',
    '',
  ]);
});
