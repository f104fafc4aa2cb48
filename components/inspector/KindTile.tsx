import { type KindName, kindEntry } from '../../model/index.ts';
import { KindGlyph } from '../ui/Glyph.tsx';
import { classes } from '../ui/styles.ts';

const tints = {
  Places: 'text-muted bg-muted/12',
  Network: 'text-service-endpoint bg-service-endpoint/12',
  Rules: 'text-blocked bg-blocked/12',
  Names: 'text-misdirected bg-misdirected/12',
  Compute: 'text-muted bg-muted/12',
  Services: 'text-private bg-private/12',
};

/** The glyph of a kind on the tint of its palette group. */
export function KindTile({
  kind,
  size = 'usual',
}: {
  readonly kind: KindName;
  readonly size?: 'small' | 'usual';
}) {
  return (
    <span
      className={classes(
        'flex shrink-0 items-center justify-center rounded-control',
        size === 'small' ? 'size-6' : 'size-9',
        tints[kindEntry(kind).group],
      )}
    >
      <KindGlyph kind={kind} size={size === 'small' ? 14 : 20} />
    </span>
  );
}
