'use client';
import { PanelLeftClose } from 'lucide-react';
import { setLayout, useLayout } from '../../store/layout-store.ts';
import { Outline } from '../outline/Outline.tsx';
import { Palette } from '../palette/Palette.tsx';
import { StepsPanel } from '../presenter/StepsPanel.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Tabs } from '../ui/Tabs.tsx';

/** The left side: what can be added, the outline of what is there, the steps of the presentation. */
export function Rail() {
  const isOpen = useLayout((state) => state.railOpen);
  const tab = useLayout((state) => state.railTab);
  if (!isOpen) return null;
  return (
    <aside
      id="rail"
      aria-label="Add, outline and steps"
      className="flex min-h-0 w-56 xl:w-64 shrink-0 flex-col border-line border-r bg-card max-md:absolute max-md:inset-y-0 max-md:left-0 max-md:z-20 max-md:shadow-float"
    >
      <Tabs
        label="Left panel"
        className="min-h-0 flex-1"
        panelClassName="flex min-h-0 flex-col overflow-hidden"
        selected={tab}
        onSelect={(id) => setLayout({ railTab: id === 'outline' || id === 'steps' ? id : 'palette' })}
        items={[
          { id: 'palette', title: 'Add', content: <Palette /> },
          {
            id: 'outline',
            title: 'Outline',
            content: (
              <div className="min-h-0 flex-1 overflow-y-auto">
                <Outline />
              </div>
            ),
          },
          { id: 'steps', title: 'Steps', content: <StepsPanel /> },
        ]}
        end={
          <IconButton
            label="Close the left panel"
            shortcut="Ctrl+B"
            size="small"
            className="mr-1.5"
            icon={<PanelLeftClose size={14} aria-hidden />}
            onPress={() => setLayout({ railOpen: false })}
          />
        }
      />
    </aside>
  );
}
