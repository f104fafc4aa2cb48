import { findKind } from '../../model/index.ts';

/** What a glyph takes: path data in a 24 x 24 box. */
export interface GlyphProps {
  readonly path: string;
  readonly size?: number;
  readonly className?: string;
}

/** Draws path data of the catalog; decoration only, the name stands beside it. */
export function Glyph({ path, size = 16, className }: GlyphProps) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      {path.startsWith('@') ? null : <path d={path} />}
    </svg>
  );
}

/** The glyph of a kind. */
export function KindGlyph({ kind, ...rest }: Omit<GlyphProps, 'path'> & { readonly kind: string }) {
  return <Glyph path={findKind(kind)?.glyph ?? ''} {...rest} />;
}
