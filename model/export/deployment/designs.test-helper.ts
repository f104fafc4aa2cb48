import type { Defaults, Design } from '../../document/design.ts';
import { designOfStep } from '../../document/step-design.ts';
import { documentOf } from '../../scenarios/starting-point.ts';
import { startingPoints } from '../../scenarios/starting-points.ts';
import { documentOfWorkshop } from '../../scenarios/workshop.ts';
import { workshops } from '../../scenarios/workshops.ts';
import { hostileNames, withNames } from '../exporters/test-inputs.test-helper.ts';

/** A design under a name for a test. */
export type NamedDesign = readonly [name: string, design: Design, defaults: Defaults];

/** A design in which every name and text tries to become something else. */
export const hostileDesign: NamedDesign = hostileNamed();

function hostileNamed(): NamedDesign {
  const { variants, defaults } = withNames(hostileNames);
  return ['hostile names', variants[0]?.design ?? { resources: {} }, defaults];
}

/** Every design of the gallery and what every step of every workshop shows. */
export const drawnDesigns: readonly NamedDesign[] = [
  ...startingPoints.map((point): NamedDesign => {
    const { variants, defaults } = documentOf(point);
    return [point.slug, variants[0]?.design ?? { resources: {} }, defaults];
  }),
  ...workshops.flatMap((workshop) => {
    const document = documentOfWorkshop(workshop);
    return document.steps.map(
      (step, index): NamedDesign => [
        `${workshop.slug}, step ${index + 1}`,
        designOfStep(document, step).design,
        document.defaults,
      ],
    );
  }),
];
