import type { Defaults, Design } from '../document/design.ts';
import { type Document, variantOf } from '../document/document.ts';
import { designOfStep } from '../document/step-design.ts';
import { draw } from './draw.ts';
import { startingPoints } from './starting-points.ts';
import { documentOfWorkshop } from './workshop.ts';
import { workshops } from './workshops.ts';

/** A design that somebody drew, with a name for the test's title. */
export interface DrawnDesign {
  readonly name: string;
  readonly document: Document;
  readonly design: Design;
  readonly defaults: Defaults;
}

/** Every design of the gallery and of every step of the workshops. */
export const drawnDesigns: readonly DrawnDesign[] = [
  ...startingPoints.map(({ slug, title, build }) => {
    const d = draw();
    build(d);
    return drawn(slug, d.document(title));
  }),
  ...workshops.flatMap((workshop) => {
    const document = documentOfWorkshop(workshop);
    return document.steps.map((step, index) =>
      drawn(`${workshop.slug}, step ${index + 1}`, document, designOfStep(document, step).design),
    );
  }),
];

function drawn(name: string, document: Document, design = variantOf(document, '').design): DrawnDesign {
  return { name, document, design, defaults: document.defaults };
}
