import type { Exporter, ExportFile, ExportInput } from '../exporter.ts';
import { fileStem } from '../exporter.ts';
import { comparedPairs, comparisonOf } from '../tables/comparison.ts';
import { callers, exposures, outlets } from '../tables/exposure.ts';
import { inventory } from '../tables/inventory.ts';
import { addresses, ipPlan } from '../tables/ip-plan.ts';
import { assumptions, expectations, findings } from '../tables/opinions.ts';
import { nsgRules, routes } from '../tables/rules-and-routes.ts';
import type { Table } from '../tables/table.ts';
import { askVariants, type VariantView } from '../tables/view.ts';
import { dnsAnswers, pairs } from '../tables/who-reaches-whom.ts';
import { csvText } from '../text/csv.ts';
import { withDistinctNames } from '../views.ts';

/** Every table as a file for spreadsheets and scripts. */
export const csvExporter: Exporter = {
  id: 'csv',
  title: 'CSV',
  says: 'Every table as a file: inventory, IP plan, routes, NSG rules, who reaches whom, DNS, exposure, ways out for data, findings.',
  preview: 'text',
  takesSelection: false,
  write(input) {
    const views = askVariants(input.document, input.variants);
    return withDistinctNames([
      ...views.flatMap((view) =>
        tablesOf(view).map((table) => toFile(`${fileStem(input, view.variant)} - ${table.id}`, table)),
      ),
      ...comparisons(input, views),
    ]);
  },
};

function tablesOf(view: VariantView): readonly Table[] {
  return [
    inventory(view),
    ipPlan(view, 'rows'),
    addresses(view),
    routes(view),
    nsgRules(view),
    pairs(view),
    dnsAnswers(view),
    exposures(view),
    callers(view, 'all'),
    outlets(view),
    findings(view),
    assumptions(view),
    expectations(view),
  ];
}

/** Each variant with the one before it. */
function comparisons(input: ExportInput, views: readonly VariantView[]): readonly ExportFile[] {
  return views.slice(1).map((after, index) => {
    const before = views[index] as VariantView;
    const number = views.length > 2 ? ` ${index + 1}` : '';
    return toFile(
      `${fileStem(input)} - comparison${number}`,
      comparedPairs(before, after, comparisonOf(before, after)),
    );
  });
}

function toFile(name: string, table: Table): ExportFile {
  return { name: `${name}.csv`, content: csvText(table), type: 'text/csv;charset=utf-8' };
}
