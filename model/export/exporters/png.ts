import { embedInPng } from '../../document/saved/in-png.ts';
import { save } from '../../document/saved/save.ts';
import { type Exporter, type ExportFile, fileStem } from '../exporter.ts';
import { viewsOf, withDistinctNames } from '../views.ts';
import { pictureOf } from './svg.ts';

/** The picture as PNG, with the design inside. */
export const pngExporter: Exporter = {
  id: 'png',
  title: 'PNG',
  says: 'A picture for slides, chats and pages that take no SVG; opened here it is the design again.',
  preview: 'picture',
  takesSelection: true,
  uses: ['theme', 'scale', 'answer', 'legend'],
  async write(input, { rasterise }) {
    if (!rasterise) throw new Error('Reachboard bug: PNG is exported without something that makes pixels');
    const files: ExportFile[] = [];
    // One after the other: each picture may take a hundred megabytes of pixels while it is made.
    for (const view of viewsOf(input)) {
      const png = await rasterise(pictureOf(input, view).svg, input.scale);
      const name = `${fileStem(input, view.variant)}.png`;
      files.push({ name, content: embedInPng(png, save(view.document)), type: 'image/png' });
    }
    return withDistinctNames(files);
  },
};
