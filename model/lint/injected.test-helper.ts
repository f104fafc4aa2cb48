import { usualDefaults } from '../document/document.ts';
import { applyFix } from '../document/edits.ts';
import { printSentence } from '../explain/sentence.ts';
import { compile } from '../network/compile.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { lint } from './lint.ts';

/** What is found in a drawing by one of the rules, and what is left of it once every fix is applied. */
export function findings(rule: string, build: (d: Drawing) => void) {
  const d = draw();
  build(d);
  const found = (design: ReturnType<Drawing['design']>) =>
    lint(compile(design, usualDefaults)).filter((finding) => finding.rule === rule);
  const before = found(d.design());
  let document = d.document('injected');
  for (const { fix } of before) {
    if (fix) document = applyFix(document, ['design'], fix).document;
  }
  const after = document.variants[0] ? found(document.variants[0].design) : [];
  return { says: before.map(({ says }) => printSentence(says)), left: after.length };
}

type Rules = Parameters<Drawing['nsg']>[1];

/** API Management in a subnet with an NSG of these rules. */
export function api(d: Drawing, rules: Rules | null, tier: 'Developer' | 'Premium' = 'Developer'): void {
  const subnet = d.subnet(d.vnet('vnet-1', '10.0.0.0/16'), 'snet-apim', '10.0.1.0/24', {
    networkSecurityGroup: rules === null ? null : d.nsg('nsg-apim', rules),
  });
  d.add('injectedApiManagement', 'apim-1', subnet, { tier });
}

/** A managed instance in its subnet, with these rules and routes. */
export function instance(d: Drawing, rules: Rules, routes: Parameters<Drawing['routes']>[1] = []): void {
  const vnet = d.vnet('vnet-1', '10.0.0.0/16');
  const subnet = d.subnet(vnet, 'snet-mi', '10.0.1.0/24', {
    delegation: 'Microsoft.Sql/managedInstances',
    networkSecurityGroup: d.nsg('nsg-mi', rules),
    routeTable: d.routes('rt-mi', routes),
  });
  d.add('sqlManagedInstance', 'sqlmi-1', subnet, { address: '10.0.1.4' });
}
