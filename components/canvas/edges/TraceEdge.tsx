import type { Signal } from '../../ui/signals.ts';
import type { Point } from '../canvas-state.ts';
import { lengthOf, pathOf, pointAlong } from '../polyline.ts';

/** What a leg of a way is drawn with. */
export interface TraceEdgeProps {
  readonly points: readonly Point[];
  readonly signal: Signal;
  /** Where an arrowhead says that a connection may be opened. */
  readonly arrows: 'end' | 'both' | 'none';
  readonly isThin?: boolean;
  /** For a room that looks from three metres. */
  readonly isBold?: boolean;
}

const colours: Readonly<Record<Signal, string>> = {
  private: 'var(--color-private)',
  privateEndpoint: 'var(--color-private-endpoint)',
  serviceEndpoint: 'var(--color-service-endpoint)',
  public: 'var(--color-public)',
  blocked: 'var(--color-blocked)',
  misdirected: 'var(--color-misdirected)',
  depends: 'var(--color-depends)',
  notModelled: 'var(--color-not-modelled)',
};

const dashes: Partial<Readonly<Record<Signal, string>>> = {
  serviceEndpoint: '12 6',
  public: '2 5',
  blocked: '2 5',
};

const boldDashes: typeof dashes = { serviceEndpoint: '18 9', public: '2 8', blocked: '2 8' };

/** The colour of a sign on the canvas. */
export function signalColour(signal: Signal): string {
  return colours[signal];
}

/** One leg of the way of an answer, in the line of its sign. */
export function TraceEdge({ points, signal, arrows, isThin = false, isBold = false }: TraceEdgeProps) {
  const colour = colours[signal];
  const d = pathOf(shortened(points, arrows));
  const isDouble = signal === 'privateEndpoint' || signal === 'depends';
  const width = isThin ? 1.5 : isBold ? 4 : 2.5;
  return (
    <g fill="none" strokeLinejoin="round" strokeLinecap={signal === 'public' ? 'round' : 'butt'}>
      {/* A rim of ground keeps the line readable over borders and text. */}
      <path d={d} stroke="var(--color-page)" strokeWidth={width + (isDouble ? 5 : 3)} opacity={0.7} />
      <path
        d={d}
        stroke={colour}
        strokeWidth={isDouble ? width + 2.5 : width}
        strokeDasharray={isBold ? boldDashes[signal] : dashes[signal]}
      />
      {isDouble ? (
        <path d={d} stroke="var(--color-card)" strokeWidth={width - (signal === 'depends' ? 0 : 1)} />
      ) : null}
      {arrows === 'none' ? null : <Arrowhead points={points} way={-0.001} colour={colour} isThin={isThin} />}
      {arrows === 'both' ? <Arrowhead points={points} way={0.001} colour={colour} isThin={isThin} /> : null}
    </g>
  );
}

const arrowLength = 10;

/** The line ends under its arrowhead, so that the tip is sharp. */
function shortened(points: readonly Point[], arrows: TraceEdgeProps['arrows']): readonly Point[] {
  if (arrows === 'none' || lengthOf(points) < 3 * arrowLength) return points;
  const end = pointAlong(points, -(arrowLength - 2)).at;
  const inner = points.slice(1, -1);
  const start = arrows === 'both' ? pointAlong(points, arrowLength - 2).at : points[0];
  return start ? [start, ...inner, end] : points;
}

function Arrowhead(props: {
  readonly points: readonly Point[];
  readonly way: number;
  readonly colour: string;
  readonly isThin: boolean;
}) {
  const { at, angle } = pointAlong(props.points, props.way);
  const degrees = (angle * 180) / Math.PI + 180;
  const size = props.isThin ? 8 : arrowLength;
  return (
    <path
      d={`M0 0L${-size} ${-size * 0.5}L${-size} ${size * 0.5}Z`}
      fill={props.colour}
      transform={`translate(${at.x} ${at.y}) rotate(${degrees})`}
    />
  );
}
