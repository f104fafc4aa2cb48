'use client';
import { showDialog, useLayout } from '../../store/layout-store.ts';
import { stageKeys } from '../presenter/stage-keys.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { canvasKeys, printKey, shortcuts } from '../workbench/shortcuts.ts';
import { isMac } from './platform.ts';

/** Every key and what it does. */
export function ShortcutSheet() {
  const isOpen = useLayout(({ dialog }) => dialog === 'shortcuts');
  const groups = [...new Set(shortcuts.map(({ group }) => group))];
  return (
    <Dialog
      title="Keyboard shortcuts"
      size="wide"
      isText
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) showDialog(null);
      }}
    >
      <div className="gap-8 sm:columns-2 lg:columns-3">
        {groups.map((group) => (
          <KeyList
            key={group}
            title={group}
            lines={shortcuts.filter((one) => one.group === group && one.keys.length > 0)}
          />
        ))}
        <KeyList title="On the canvas" lines={canvasKeys} />
        <KeyList title="In the outline" lines={outlineKeys} />
        <KeyList
          title="While presenting"
          lines={stageKeys.map(({ label, keys }) => ({ label, keys: keys.slice(0, 3) }))}
        />
      </div>
      <p className="pt-2 text-12 text-muted">
        Single letters work only while the canvas or the outline has the keyboard, so they never get in the
        way of typing.
      </p>
    </Dialog>
  );
}

interface KeyLine {
  readonly keys: readonly string[];
  readonly label: string;
}

const outlineKeys: readonly KeyLine[] = [
  { keys: ['Arrows'], label: 'Go up, down, open and close' },
  { keys: ['Enter'], label: 'Show on the canvas' },
  { keys: ['Insert'], label: 'Add inside' },
  { keys: ['F2'], label: 'Rename' },
  { keys: ['C'], label: 'Connect to' },
  { keys: ['M'], label: 'Move to' },
  { keys: ['Ctrl+D'], label: 'Duplicate' },
  { keys: ['Delete'], label: 'Delete' },
];

function KeyList({ title, lines }: { readonly title: string; readonly lines: readonly KeyLine[] }) {
  const mac = isMac();
  return (
    <section className="mb-5 break-inside-avoid">
      <h3 className="pb-1 font-semibold text-12 text-muted">{title}</h3>
      <dl>
        {lines.map(({ label, keys }) => (
          <div key={label} className="flex items-center gap-2 border-line border-b py-1">
            <dt className="min-w-0 flex-1">{label}</dt>
            <dd className="flex flex-wrap justify-end gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{printKey(key, mac)}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
