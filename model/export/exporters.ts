import type { Exporter } from './exporter.ts';
import { armTemplateExporter } from './exporters/arm-template.ts';
import { bicepExporter } from './exporters/bicep.ts';
import { csvExporter } from './exporters/csv.ts';
import { drawioExporter } from './exporters/drawio.ts';
import { markdownExporter } from './exporters/markdown.ts';
import { mermaidExporter } from './exporters/mermaid.ts';
import { pdfExporter } from './exporters/pdf.ts';
import { pngExporter } from './exporters/png.ts';
import { svgExporter } from './exporters/svg.ts';

/** Every format, in the order of the dialog: one line each. */
export const exporters: readonly Exporter[] = [
  bicepExporter,
  armTemplateExporter,
  svgExporter,
  pngExporter,
  pdfExporter,
  drawioExporter,
  mermaidExporter,
  markdownExporter,
  csvExporter,
];
