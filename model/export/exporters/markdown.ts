import { questionWords } from '../../draw/describe-design.ts';
import type { Answer } from '../../trace/answer.ts';
import type { Exporter, ExportFile, ExportInput } from '../exporter.ts';
import { fileStem } from '../exporter.ts';
import { printTable } from '../report/print-table.ts';
import { printVariant } from '../report/print-variant.ts';
import { comparedPairs, comparisonOf } from '../tables/comparison.ts';
import { askVariants, type VariantView } from '../tables/view.ts';
import { mdSentence, mdText } from '../text/markdown.ts';
import { type View, viewsOf, withDistinctNames } from '../views.ts';
import { svgExporter } from './svg.ts';

/** A report to read and to keep beside the code, with its pictures. */
export const markdownExporter: Exporter = {
  id: 'markdown',
  title: 'Markdown report',
  says: 'A report with the picture, findings, exposure, ways out for data, who reaches whom, DNS, IP plan, inventory and assumptions.',
  preview: 'text',
  takesSelection: false,
  uses: ['theme', 'answer'],
  write(input) {
    // The report tells of everything: answers about a part of a network would be other answers.
    const { selection: _selection, ...whole } = input;
    const asked = askVariants(input.document, input.variants);
    const drawn = viewsOf(whole);
    const only = input.variants.length === 1 ? input.variants[0] : undefined;
    const pictures = withDistinctNames(svgExporter.write(whole, {}) as readonly ExportFile[]);
    const report: ExportFile = {
      name: `${fileStem(input, only)}.md`,
      content: printReport(input, asked, drawn, pictures),
      type: 'text/markdown',
    };
    return [report, ...pictures];
  },
};

function printReport(
  input: ExportInput,
  views: readonly VariantView[],
  drawn: readonly View[],
  pictures: readonly ExportFile[],
): string {
  const several = views.length > 1;
  const blocks = [
    `# ${mdText(input.document.title)}`,
    several
      ? `Variants: ${views.map(({ variant }) => mdText(variant.name)).join(', ')}. As of ${input.day}, by Reachboard.`
      : `As of ${input.day}, by Reachboard.`,
    ...views.flatMap((view, index) => [
      ...(several ? [`## ${mdText(view.variant.name)}`] : []),
      printPicture(view, pictures[index]?.name ?? ''),
      ...printAnswer(drawn[index]?.answer ?? null, view),
      ...printVariant(view, several ? 3 : 2),
    ]),
    ...views.slice(1).flatMap((after, index) => printComparison(views[index] as VariantView, after)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function printPicture({ document, variant }: VariantView, file: string): string {
  return `![${mdText(`${document.title}, ${variant.name}`)}](${linkTo(file)})`;
}

/** The name of a file as the target of a link; brackets would end it. */
function linkTo(file: string): string {
  return encodeURIComponent(file).replace(/[()'*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function printAnswer(answer: Answer | null, { network }: VariantView): readonly string[] {
  if (!answer) return [];
  return [
    `**${mdText(questionWords(answer, network.design))}**: ${mdSentence(answer.says)}`,
    answer.steps.map(({ says }, index) => `${index + 1}. ${mdSentence(says)}`).join('\n'),
  ];
}

function printComparison(before: VariantView, after: VariantView): readonly string[] {
  const comparison = comparisonOf(before, after);
  const { lost, gained, changed, same } = comparison.counts;
  const only = [
    ['Only before', comparison.removed, before],
    ['Only after', comparison.added, after],
  ] as const;
  return [
    `## From ${mdText(before.variant.name)} to ${mdText(after.variant.name)}`,
    `${lost} lost, ${gained} gained, ${changed} changed, ${same} the same.`,
    ...only.flatMap(([words, ids, { network }]) =>
      ids.length > 0
        ? [`${words}: ${ids.map((id) => mdText(network.design.resources[id]?.name ?? id)).join(', ')}.`]
        : [],
    ),
    printTable(comparedPairs(before, after, comparison)),
  ];
}
