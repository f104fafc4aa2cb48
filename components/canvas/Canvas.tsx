'use client';
import '@xyflow/react/dist/base.css';
import {
  Background,
  BackgroundVariant,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
} from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { type Box, kindEntry, variantOf } from '../../model/index.ts';
import { useDocument } from '../../store/document-store.ts';
import { useLayout } from '../../store/layout-store.ts';
import { isOnStage, usePresenter } from '../../store/presenter-store.ts';
import { useSelection } from '../../store/selection-store.ts';
import { useSplit } from '../../store/split-store.ts';
import { CanvasMenu } from './CanvasMenu.tsx';
import { ConnectionChooser } from './ConnectionChooser.tsx';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import type { FlowNode } from './flow-node.ts';
import { LinesLayer } from './LinesLayer.tsx';
import { groundColours } from './look.ts';
import { nodeTypes } from './nodes.ts';
import { FarNames } from './overlays/FarNames.tsx';
import { Ghost } from './overlays/Ghost.tsx';
import { Guides } from './overlays/Guides.tsx';
import { PlacingHint } from './overlays/PlacingHint.tsx';
import { StepHighlight } from './overlays/StepHighlight.tsx';
import { StepMotion } from './overlays/StepMotion.tsx';
import { TraceOverlay } from './overlays/TraceOverlay.tsx';
import { usePane } from './pane.ts';
import { SearchBar } from './SearchBar.tsx';
import { DifferenceLayer } from './split/DifferenceLayer.tsx';
import { usePaneMarks } from './split/split-context.ts';
import { useLinkedCamera } from './split/use-linked-camera.ts';
import { useBoxes, useLines, useLiveBoxes } from './use-arrangement.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useCanvasPort } from './use-canvas-port.ts';
import { useDrag } from './use-drag.ts';
import { useFlowNodes } from './use-flow-nodes.ts';
import { usePointer } from './use-pointer.ts';
import { useDetail, ZoomControl } from './ZoomControl.tsx';

/** The picture that is edited: React Flow wired to the stores. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <CanvasInside />
    </ReactFlowProvider>
  );
}

/** Beyond this many boxes only the visible ones are in the page. */
const manyBoxes = 300;

function CanvasInside() {
  const wrapper = useRef<HTMLDivElement>(null);
  const { document, variant, boxes } = useBoxes();
  const selected = useSelection((state) => state.selected);
  const selectedNotes = useSelection((state) => state.selectedNotes);
  const chosen = useMemo(() => new Set<string>([...selected, ...selectedNotes]), [selected, selectedNotes]);
  const tool = useSelection((state) => state.tool);
  const readOnly = useDocument((state) => state.readOnly);
  const onStage = usePresenter(isOnStage);
  const minimap = useLayout((state) => state.minimap);
  const { adjust, ...drag } = useDrag(boxes);
  const { side, isActive } = usePane();
  const marks = usePaneMarks();
  const dims = useSplit((state) => state.onlyDifferences && state.panes !== null);
  const view = { variant, selected: chosen, side, marks, dims };
  const flow = useFlowNodes(document, boxes, view, adjust);
  const live = useLiveBoxes(boxes);
  const lines = useLines(document, variant, live);
  const { detail, nameSize, summarySize } = useDetail();
  useCanvasPort(wrapper, boxes, marks?.ghosts ?? noBoxes);
  useLinkedCamera();
  const keys = useCanvasKeys(boxes);
  const pointer = usePointer(wrapper);
  const activeId = keys.activeId;

  return (
    <div
      ref={wrapper}
      data-canvas
      data-detail={detail}
      {...(onStage ? { 'data-stage': true } : {})}
      role="application"
      aria-label={
        side === 'only'
          ? `Canvas of ${document.title}`
          : `Canvas of ${document.title}, variant ${variantOf(document, variant).name}`
      }
      aria-roledescription="canvas"
      // One tab stop; the arrows move inside.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keyboard
      tabIndex={0}
      {...(activeId ? { 'aria-activedescendant': activeId } : {})}
      className="group/canvas relative size-full overflow-hidden bg-page outline-none data-[tool=place]:cursor-copy"
      data-tool={tool}
      style={{ '--name-size': `${nameSize}px`, '--summary-size': `${summarySize}px` } as React.CSSProperties}
      {...keys.handlers}
      {...pointer.handlers}
    >
      <ReactFlow<FlowNode>
        id={side === 'right' ? 'canvas-right' : 'canvas'}
        className="[&_.react-flow\_\_attribution]:bg-transparent! [&_.react-flow\_\_attribution_a]:text-muted! [&_.react-flow\_\_nodesselection]:hidden!"
        nodes={flow.nodes}
        edges={noEdges}
        nodeTypes={nodeTypes}
        onNodesChange={flow.onNodesChange}
        onNodeDragStart={(event, node, nodes) => {
          flow.hold();
          drag.onStart(event, node, nodes);
        }}
        onNodeDrag={drag.onDrag}
        onNodeDragStop={(event, node, nodes) => {
          drag.onStop(event, node, nodes);
          flow.follow();
        }}
        onNodeClick={pointer.onNodeClick}
        {...(onStage ? {} : { onNodeDoubleClick: pointer.onNodeDoubleClick })}
        onNodeContextMenu={pointer.onNodeContextMenu}
        onNodeMouseEnter={pointer.onNodeEnter}
        onNodeMouseLeave={pointer.onNodeLeave}
        onPaneClick={pointer.onPaneClick}
        onPaneContextMenu={pointer.onPaneContextMenu}
        nodesDraggable={tool === 'select' && !readOnly && !onStage}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={tool === 'select'}
        selectionOnDrag={tool === 'select' && !onStage}
        selectionMode={SelectionMode.Partial}
        selectionKeyCode={null}
        multiSelectionKeyCode={multiKeys}
        deleteKeyCode={null}
        panActivationKeyCode="Space"
        panOnDrag={tool === 'hand' || onStage ? true : middleButton}
        panOnScroll
        zoomOnDoubleClick={false}
        defaultViewport={startingView}
        minZoom={0.05}
        maxZoom={4}
        elevateNodesOnSelect={false}
        zIndexMode="manual"
        onlyRenderVisibleElements={boxes.length > manyBoxes}
        nodeDragThreshold={3}
        attributionPosition="bottom-left"
        ariaLabelConfig={labels}
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} color="var(--color-line)" />
        <LinesLayer lines={lines} boxes={live} lit={dims ? (marks?.litLines ?? null) : null} />
        {marks ? <DifferenceLayer marks={marks} boxes={live} lines={lines} /> : null}
        <StepHighlight boxes={live} />
        <TraceOverlay boxes={live} lines={lines} differences={marks} />
        <StepMotion boxes={boxes} />
        <FarNames boxes={live} lit={dims ? (marks?.lit ?? null) : null} />
        {isActive ? <Guides /> : null}
        {minimap && side !== 'left' && !onStage ? (
          <MiniMap<FlowNode>
            pannable
            zoomable
            position="top-right"
            ariaLabel="Minimap"
            className="overflow-hidden rounded-node border border-line"
            bgColor="var(--color-card)"
            maskColor="color-mix(in srgb, var(--color-page) 70%, transparent)"
            nodeColor={minimapColour}
            nodeStrokeWidth={0}
            nodeBorderRadius={8}
          />
        ) : null}
      </ReactFlow>
      {boxes.length === 0 && side === 'only' ? <EmptyCanvas /> : null}
      {side === 'left' || onStage || (boxes.length === 0 && side === 'only') ? null : <ZoomControl />}
      {isActive ? (
        <>
          <PlacingHint />
          <Ghost />
          <SearchBar />
          <CanvasMenu />
          <ConnectionChooser />
        </>
      ) : null}
    </div>
  );
}

const noEdges: never[] = [];
const noBoxes: readonly Box[] = [];
const multiKeys = ['Shift', 'Meta', 'Control'];
const middleButton = [1];
/** The first things stand clear of the edge. */
const startingView = { x: 48, y: 48, zoom: 1 };
const labels = {
  'node.a11yDescription.default': 'The arrow keys go from thing to thing; Alt and an arrow key move it.',
  'node.a11yDescription.keyboardDisabled': '',
};

function minimapColour({ data }: FlowNode): string {
  const ground = data.resource ? kindEntry(data.resource.kind).ground : undefined;
  return ground ? groundColours[ground] : 'var(--color-muted)';
}
