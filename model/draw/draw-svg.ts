import { variantOf } from '../document/document.ts';
import { describeDesign } from './describe-design.ts';
import { type DrawInput, draw } from './draw.ts';
import { type EmbeddedFont, printSvg } from './print-svg.ts';
import type { ThemeName } from './themes.ts';

/** The picture of a design as an SVG file with its description, in one call. */
export function drawSvg(
  input: DrawInput & { readonly theme: ThemeName; readonly embedFont?: readonly EmbeddedFont[] },
): { readonly svg: string; readonly width: number; readonly height: number } {
  const { document, variant, answer = null, theme, embedFont = [] } = input;
  const { width, height, primitives } = draw(input);
  const shown = variantOf(document, variant);
  const title = document.variants.length > 1 ? `${document.title}: ${shown.name}` : document.title;
  const description = describeDesign(shown.design, answer);
  const svg = printSvg(primitives, { width, height, title, description, theme, embedFont });
  return { svg, width, height };
}
