import type { Point, Rect } from '../arrange/box.ts';
import type { TextStyle } from '../arrange/measure-text.ts';
import type { Colour } from './themes.ts';

/** A colour, thinned where it tints. */
export interface Paint {
  readonly colour: Colour;
  readonly opacity?: number;
}

/** How a line is drawn. */
export interface Stroke extends Paint {
  readonly width: number;
  /** Lengths of dashes and gaps. */
  readonly dash?: readonly number[];
  readonly cap?: 'butt' | 'round';
}

/** One stroke of the picture; every format is printed from a list of these, in paint order. */
export type Primitive =
  | ({
      readonly shape: 'rect';
      /** The box whose outline it is: found again in the printed file by `data-id`. */
      readonly of?: string;
      readonly radius: number;
      readonly fill?: Paint;
      readonly stroke?: Stroke;
    } & Rect)
  | {
      readonly shape: 'line';
      readonly points: readonly Point[];
      /** Radius of its corners. */
      readonly radius: number;
      readonly stroke: Stroke;
    }
  | {
      readonly shape: 'path';
      readonly d: string;
      readonly fill?: Paint;
      readonly stroke?: Stroke;
    }
  | ({
      readonly shape: 'glyph';
      /** Path data in a 24 x 24 box. */
      readonly path: string;
      readonly size: number;
      readonly colour: Colour;
    } & Point)
  | ({
      readonly shape: 'text';
      readonly text: string;
      readonly style: TextStyle;
      readonly colour: Colour;
      readonly anchor?: 'start' | 'middle' | 'end';
      /** A rim of this colour keeps it readable over lines. */
      readonly rim?: Colour;
    } & Point);

/** The picture: its strokes and how large it is, its corner at 0, 0. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Where the canvas's own 0, 0 is in the picture. */
  readonly origin: Point;
  /** Where the legend begins; the height where there is none. */
  readonly legendTop: number;
  readonly primitives: readonly Primitive[];
}
