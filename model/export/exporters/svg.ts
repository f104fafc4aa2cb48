import { embedInSvg } from '../../document/saved/in-xml.ts';
import { save } from '../../document/saved/save.ts';
import { drawSvg } from '../../draw/draw-svg.ts';
import { type Exporter, type ExportInput, fileStem } from '../exporter.ts';
import { type View, viewsOf, withDistinctNames } from '../views.ts';

/** The picture as SVG, with the design inside. */
export const svgExporter: Exporter = {
  id: 'svg',
  title: 'SVG',
  says: 'A picture that stays sharp at any size, for pages and documents; opened here it is the design again.',
  preview: 'picture',
  takesSelection: true,
  uses: ['theme', 'answer', 'legend'],
  write(input) {
    return withDistinctNames(
      viewsOf(input).map((view) => ({
        name: `${fileStem(input, view.variant)}.svg`,
        content: embedInSvg(pictureOf(input, view).svg, save(view.document)),
        type: 'image/svg+xml',
      })),
    );
  },
};

/** A view as SVG without the design in it. */
export function pictureOf(
  { theme, fonts = [], legend = true }: ExportInput,
  { document, variant, answer }: View,
): ReturnType<typeof drawSvg> {
  return drawSvg({ document, variant: variant.id, answer, legend, theme, embedFont: fonts });
}
