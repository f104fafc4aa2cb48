import { documentAttribute, toAttribute } from '../../document/saved/in-xml.ts';
import { save } from '../../document/saved/save.ts';
import { themes } from '../../draw/themes.ts';
import { attribute, printCell } from '../drawio/cell.ts';
import { answerLayer, designLayer, pageOf } from '../drawio/page.ts';
import { type Exporter, fileStem } from '../exporter.ts';
import { leavingDocument, viewsOf } from '../views.ts';

/** A drawing that is edited on in draw.io, with the design inside. */
export const drawioExporter: Exporter = {
  id: 'drawio',
  title: 'draw.io',
  says: 'A drawing to edit in draw.io: containers hold what stands in them, and lines stay bound. Opened here it is the design again.',
  preview: 'binary',
  takesSelection: true,
  uses: ['theme', 'answer'],
  write(input) {
    const saved = save(leavingDocument(input));
    const { page: background } = themes[input.theme];
    const pages = viewsOf(input).map((view, index) => {
      const { cells, answer } = pageOf(view, input.theme);
      return [
        `<diagram id="page-${index + 1}" name="${attribute(view.variant.name)}">`,
        `<mxGraphModel grid="1" gridSize="4" guides="1" tooltips="1" connect="1" arrows="1" fold="1" page="0" background="${background}" math="0" shadow="0">`,
        '<root>',
        // The first page carries the document as data of its root.
        index === 0
          ? `<object id="0" label="" ${documentAttribute}="${toAttribute(saved)}"><mxCell/></object>`
          : '<mxCell id="0"/>',
        `<mxCell id="${designLayer}" value="Design" parent="0"/>`,
        ...(answer === undefined
          ? []
          : [`<mxCell id="${answerLayer}" value="${attribute(answer)}" parent="0"/>`]),
        ...cells.map(printCell),
        '</root>',
        '</mxGraphModel>',
        '</diagram>',
      ].join('\n');
    });
    const [only, ...others] = input.variants;
    return [
      {
        name: `${fileStem(input, others.length === 0 ? only : undefined)}.drawio`,
        content: `<mxfile host="Reachboard" pages="${pages.length}">\n${pages.join('\n')}\n</mxfile>\n`,
        type: 'application/vnd.jgraph.mxfile',
      },
    ];
  },
};
