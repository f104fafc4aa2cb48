import { save } from '../../document/saved/save.ts';
import { type Exporter, fileStem } from '../exporter.ts';
import { printBook } from '../pdf/book.ts';
import { pagesOf } from '../pdf/pages.ts';
import { leavingDocument } from '../views.ts';

/** All pictures as pages to print: lines stay lines, words stay words. */
export const pdfExporter: Exporter = {
  id: 'pdf',
  title: 'PDF',
  says: 'Pages to print and to hand out: one for each variant, and one for each step of the presentation.',
  preview: 'binary',
  takesSelection: true,
  uses: ['theme', 'answer', 'legend'],
  async write(input, { pdf }) {
    if (!pdf) throw new Error('Reachboard bug: PDF is exported without paper to draw on');
    const [only, ...others] = input.variants;
    const fingerprint = `${input.day} ${input.theme} ${save(leavingDocument(input))}`;
    const { title } = input.document;
    const content = await printBook(pagesOf(input), { title, fingerprint }, input, pdf);
    const name = `${fileStem(input, others.length === 0 ? only : undefined)}.pdf`;
    return [{ name, content, type: 'application/pdf' }];
  },
};
