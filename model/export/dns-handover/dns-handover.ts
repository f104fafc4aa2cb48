import type { Document, Variant } from '../../document/document.ts';
import { compile } from '../../network/compile.ts';
import type { ExportFile } from '../exporter.ts';
import { planPlaces } from './plan-places.ts';
import { printHandOver } from './print-handover.ts';
import { printHandOverScript } from './print-handover-script.ts';
import { wantedSuffixes } from './wanted-suffixes.ts';

/** What the people who run DNS need of a variant: its zones, records and rules, and the conditional forwarders of on-premises, to read (Markdown) and to run (PowerShell). */
export function dnsHandover(document: Document, variant: Variant): readonly ExportFile[] {
  const network = compile(variant.design, document.defaults);
  const title = document.variants.length > 1 ? `${document.title}: ${variant.name}` : document.title;
  const places = planPlaces(network, wantedSuffixes(network));
  return [
    {
      name: 'dns-handover.md',
      content: printHandOver(network, title, places),
      type: 'text/markdown',
    },
    {
      name: 'dns-handover.ps1',
      content: printHandOverScript(title, places),
      type: 'text/plain',
    },
  ];
}
