import { type Exporter, fileStem } from '../exporter.ts';
import { printFlowchart } from '../mermaid/print-flowchart.ts';
import { titleOf, viewsOf, withDistinctNames } from '../views.ts';

/** A flowchart as text, for pages that draw Mermaid themselves. */
export const mermaidExporter: Exporter = {
  id: 'mermaid',
  title: 'Mermaid',
  says: 'A flowchart as text, for wikis and READMEs that draw Mermaid; the page lays it out anew.',
  preview: 'text',
  takesSelection: true,
  write(input) {
    return withDistinctNames(
      viewsOf(input).map(({ document, variant }) => ({
        name: `${fileStem(input, variant)}.mmd`,
        content: printFlowchart(document, variant, titleOf(input, variant)),
        type: 'text/vnd.mermaid',
      })),
    );
  },
};
