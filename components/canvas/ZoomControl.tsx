'use client';
import { useStore } from '@xyflow/react';
import { Map as MapIcon, Maximize, Minus, MoveHorizontal, Plus } from 'lucide-react';
import { Button as AriaButton, Toolbar } from 'react-aria-components';
import { setLayout, useLayout } from '../../store/layout-store.ts';
import { isOnStage, usePresenter } from '../../store/presenter-store.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { focusRing } from '../ui/styles.ts';
import { canvasPort } from './canvas-port.ts';
import { type Audience, type Detail, type DetailSizes, detailAt } from './look.ts';

/** How much is written on the canvas at the zoom it has now; changes in steps, not with every frame. */
export function useDetail(): DetailSizes {
  const audience = useAudience();
  const key = useStore(({ transform }) => {
    const { detail, nameSize, summarySize } = detailAt(transform[2], audience);
    return `${detail} ${nameSize} ${summarySize}`;
  });
  const [detail = 'full', name = '14', summary = '12'] = key.split(' ');
  return { detail: detail as Detail, nameSize: Number(name), summarySize: Number(summary) };
}

/** At a desk, or a room that looks at a projector. */
export function useAudience(): Audience {
  return usePresenter((state) => (isOnStage(state) ? 'stage' : 'desk'));
}

/** Smaller, how large, larger, everything, map. */
export function ZoomControl() {
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100));
  const minimap = useLayout((state) => state.minimap);
  const arrows = useLayout((state) => state.arrows);
  return (
    <Toolbar
      aria-label="Zoom"
      className="absolute right-3 bottom-3 z-10 flex items-center rounded-node border border-line bg-card p-0.5"
    >
      <IconButton
        label="Zoom out"
        shortcut="Ctrl+-"
        size="small"
        icon={<Minus size={14} aria-hidden />}
        onPress={() => canvasPort()?.zoomBy(1 / 1.25)}
      />
      <AriaButton
        aria-label={`${percent} %, zoom to 100 %`}
        onPress={() => canvasPort()?.zoomTo(1)}
        className={`h-6 w-13 rounded-control text-12 text-muted tabular-nums data-hovered:bg-ink/6 data-hovered:text-ink ${focusRing}`}
      >
        {percent} %
      </AriaButton>
      <IconButton
        label="Zoom in"
        shortcut="Ctrl+="
        size="small"
        icon={<Plus size={14} aria-hidden />}
        onPress={() => canvasPort()?.zoomBy(1.25)}
      />
      <IconButton
        label="Show everything"
        shortcut="Shift+1"
        size="small"
        icon={<Maximize size={14} aria-hidden />}
        onPress={() => canvasPort()?.fit()}
      />
      <IconButton
        label="Arrows of what is selected, beside a question too"
        size="small"
        isSelected={arrows}
        icon={<MoveHorizontal size={14} aria-hidden />}
        onPress={() => setLayout({ arrows: !arrows })}
      />
      <IconButton
        label="Minimap"
        size="small"
        isSelected={minimap}
        icon={<MapIcon size={14} aria-hidden />}
        onPress={() => setLayout({ minimap: !minimap })}
      />
    </Toolbar>
  );
}
