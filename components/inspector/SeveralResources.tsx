'use client';
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignStartHorizontal,
  AlignStartVertical,
  CopyPlus,
  Trash2,
} from 'lucide-react';
import { type Alignment, kindEntry, type Resource, toResourceId } from '../../model/index.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { alignThings } from '../canvas/edits-at-hand.ts';
import { changeScope, duplicate, remove } from '../commands/editing.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { ResourceLink } from './fields/ResourceLink.tsx';
import { KindTile } from './KindTile.tsx';
import { RegionField } from './ScopeSection.tsx';
import { Section } from './Section.tsx';

/** What the inspector of several resources takes. */
export interface SeveralResourcesProps {
  readonly resources: readonly Resource[];
  readonly defaultRegion: string;
  readonly isReadOnly: boolean;
}

const alignments: readonly {
  readonly how: Alignment;
  readonly label: string;
  readonly Icon: typeof AlignStartVertical;
}[] = [
  { how: 'left', label: 'Align left edges', Icon: AlignStartVertical },
  { how: 'centre', label: 'Align centres in a column', Icon: AlignCenterVertical },
  { how: 'right', label: 'Align right edges', Icon: AlignEndVertical },
  { how: 'top', label: 'Align top edges', Icon: AlignStartHorizontal },
  { how: 'middle', label: 'Align centres in a row', Icon: AlignCenterHorizontal },
  { how: 'bottom', label: 'Align bottom edges', Icon: AlignEndHorizontal },
];

/** What several selected resources can have done to them together. */
export function SeveralResources({ resources, defaultRegion, isReadOnly }: SeveralResourcesProps) {
  const ids = resources.map(({ id }) => id);
  const first = resources[0]?.region ?? null;
  const shared = resources.every(({ region }) => region === first) ? first : null;
  return (
    <>
      <h2 className="font-semibold text-16 text-ink">{resources.length} selected</h2>
      {isReadOnly ? null : (
        <>
          <div className="flex flex-wrap gap-1" role="toolbar" aria-label="Align">
            {alignments.map(({ how, label, Icon }) => (
              <IconButton
                key={how}
                label={label}
                icon={<Icon size={16} aria-hidden />}
                onPress={() => alignThings(ids, how)}
              />
            ))}
          </div>
          <RegionField
            value={shared}
            inherited={defaultRegion}
            isReadOnly={false}
            onChange={(region) => changeScope(ids, { region }, `Change region of ${ids.length}`)}
          />
          <div className="flex gap-2">
            <Button onPress={() => duplicate(ids)}>
              <CopyPlus size={14} aria-hidden /> Duplicate
            </Button>
            <Button kind="danger" onPress={() => remove(ids)}>
              <Trash2 size={14} aria-hidden /> Delete
            </Button>
          </div>
        </>
      )}
      <Section title="Selected">
        <ul className="flex flex-col gap-1">
          {resources.map((one) => (
            <li key={one.id} className="flex items-center gap-2">
              <KindTile kind={one.kind} size="small" />
              <ResourceLink
                name={one.name}
                onPress={() => selectionStore.getState().focusResource(toResourceId(one.id))}
              />
              <span className="truncate text-12 text-muted">{kindEntry(one.kind).label}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
