import type { Point, Rect } from '../../arrange/box.ts';
import type { Design } from '../../document/design.ts';
import { type Document, variantOf } from '../../document/document.ts';
import type { PresenterStep } from '../../document/presenter-steps.ts';
import { designOfStep, variantOfStep } from '../../document/step-design.ts';
import { questionWords } from '../../draw/describe-design.ts';
import { draw } from '../../draw/draw.ts';
import type { Picture } from '../../draw/primitives.ts';
import { compile } from '../../network/compile.ts';
import type { Answer } from '../../trace/answer.ts';
import { trace } from '../../trace/trace.ts';
import type { ExportInput } from '../exporter.ts';
import { viewsOf } from '../views.ts';

/** One page: a variant, or a step of the presentation. */
export interface Page {
  readonly title: string;
  /** What is shown, smaller: the variant, the number of the step. */
  readonly says: string;
  readonly design: Design;
  readonly answer: Answer | null;
  readonly picture: Picture;
  /** The part of the picture that is seen. */
  readonly part: Rect;
}

/** The pages of an export: every variant, then every step that shows one of them. */
export function pagesOf(input: ExportInput): readonly Page[] {
  const { legend = true } = input;
  const views = viewsOf(input);
  const variants = views.map(({ document, variant, answer }): Page => {
    const picture = draw({ document, variant: variant.id, answer, legend, caption: false });
    return {
      title: document.title,
      says: input.document.variants.length > 1 ? variant.name : '',
      design: variant.design,
      answer,
      picture,
      part: wholeOf(picture),
    };
  });
  const document = views[0]?.document ?? input.document;
  const shown = new Set(input.variants.map(({ id }) => id));
  const steps = document.steps.flatMap((step, index) =>
    shown.has(variantOfStep(document, step).id) ? pagesOfStep({ document, legend }, step, index) : [],
  );
  return [...variants, ...steps];
}

/** A step that lets the room guess has a page before its answer. */
function pagesOfStep(
  { document, legend }: { readonly document: Document; readonly legend: boolean },
  step: PresenterStep,
  index: number,
): readonly Page[] {
  const { variant, design } = designOfStep(document, step);
  const changed: Document = {
    ...document,
    variants: document.variants.map((one) => (one.id === variant ? { ...one, design } : one)),
  };
  const answer = step.question ? trace(compile(design, document.defaults), step.question) : null;
  const name = document.variants.length > 1 ? `, ${variantOf(document, variant).name}` : '';
  const number = `Step ${index + 1} of ${document.steps.length}${name}`;
  const pageOf = (shown: Answer | null, says: string): Page => {
    const ringed = step.highlight;
    const picture = draw({ document: changed, variant, answer: shown, legend, caption: false, ringed });
    return {
      title: step.title || `Step ${index + 1}`,
      says,
      design,
      answer: shown,
      picture,
      part: partOf(picture, step.camera),
    };
  };
  if (!answer || !step.hidesAnswer) return [pageOf(answer, number)];
  return [
    pageOf(null, `${number}: ${questionWords(answer, design)}?`),
    pageOf(answer, `${number}, answered`),
  ];
}

/** What a camera sees of a screen that shows 1600 by 900 pixels at zoom 1. */
const screen = { width: 1600, height: 900 };

/** Smaller than this a part teaches nothing: the camera looks at an empty place. */
const smallestPart = 160;

function partOf(picture: Picture, camera: PresenterStep['camera']): Rect {
  const whole = wholeOf(picture);
  if (!camera || camera.zoom <= 0) return whole;
  const [width, height] = [screen.width / camera.zoom, screen.height / camera.zoom];
  const seen = inPicture(
    { x: camera.x - width / 2, y: camera.y - height / 2, width, height },
    picture.origin,
  );
  const [left, top] = [Math.max(seen.x, 0), Math.max(seen.y, 0)];
  const right = Math.min(seen.x + seen.width, whole.width);
  const bottom = Math.min(seen.y + seen.height, picture.legendTop);
  const part = { x: left, y: top, width: right - left, height: bottom - top };
  return part.width < smallestPart || part.height < smallestPart ? whole : part;
}

function wholeOf({ width, legendTop }: Picture): Rect {
  return { x: 0, y: 0, width, height: legendTop };
}

function inPicture(rect: Rect, origin: Point): Rect {
  return { ...rect, x: rect.x + origin.x, y: rect.y + origin.y };
}
