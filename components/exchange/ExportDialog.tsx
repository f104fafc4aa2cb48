'use client';
import { ClipboardCopy, Download } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { drawSvg, type EmbeddedFont, variantOf } from '../../model/index.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { useDocument } from '../../store/document-store.ts';
import { download, fileNameOf } from '../../store/files.ts';
import { layoutStore, paintedTheme, showDialog, useLayout } from '../../store/layout-store.ts';
import { copyPng, pictureFonts, svgToPng } from '../../store/picture.ts';
import { copyTextToClipboard } from '../commands/clipboard.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Switch } from '../ui/Switch.tsx';
import { toast } from '../ui/toast-queue.ts';

/** Saves or copies the design as a picture, with a preview of exactly that. */
export function ExportDialog() {
  const isOpen = useLayout(({ dialog }) => dialog === 'export');
  return isOpen ? <OpenExport /> : null;
}

const scales = ['1', '2', '3', '4'];

function OpenExport() {
  const document = useDocument((state) => state.document);
  const variant = useDocument((state) => state.variant);
  const answer = useAnalysis((state) => state.answer);
  const [theme, setTheme] = useState(() => paintedTheme(layoutStore.getState().theme));
  const [withAnswer, setWithAnswer] = useState(true);
  const [legend, setLegend] = useState(true);
  const [scale, setScale] = useState('2');
  const embedFont = useFonts();
  const picture = useMemo(
    () => drawSvg({ document, variant, answer: withAnswer ? answer : null, legend, theme, embedFont }),
    [document, variant, answer, withAnswer, legend, theme, embedFont],
  );
  const { svg, width, height } = picture;
  const { name: shown } = variantOf(document, variant);
  const titled = document.variants.length > 1 ? `${document.title}, ${shown}` : document.title;
  const name = (ending: string) => fileNameOf(`${titled} ${new Date().toISOString().slice(0, 10)}`, ending);
  const png = () => svgToPng(svg, width, height, Number(scale));
  return (
    <Dialog
      title="Save or copy as a picture"
      size="wide"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) showDialog(null);
      }}
      footer={
        <>
          <Button onPress={() => copyTextToClipboard(svg, 'SVG copied')}>
            <ClipboardCopy size={14} aria-hidden /> Copy SVG
          </Button>
          <Button onPress={() => tellCopied(copyPng(png()))}>
            <ClipboardCopy size={14} aria-hidden /> Copy PNG
          </Button>
          <Button onPress={() => download(name('.svg'), svg, 'image/svg+xml')}>
            <Download size={14} aria-hidden /> Save SVG
          </Button>
          <Button kind="primary" onPress={() => savePng(png(), name('.png'))}>
            <Download size={14} aria-hidden /> Save PNG
          </Button>
        </>
      }
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 pb-4">
        <SegmentedControl
          label="Colours"
          value={theme}
          onChange={(id) => setTheme(id === 'dark' ? 'dark' : 'light')}
          options={[
            { id: 'light', label: 'Light' },
            { id: 'dark', label: 'Dark' },
          ]}
        />
        <SegmentedControl
          label="Scale of the PNG"
          value={scale}
          onChange={setScale}
          options={scales.map((id) => ({ id, label: `${id}×` }))}
        />
        {answer ? <Switch label="With the answer" isSelected={withAnswer} onChange={setWithAnswer} /> : null}
        <Switch label="With the legend" isSelected={legend} onChange={setLegend} />
        <span className="text-12 text-muted tabular-nums">
          {`${Math.round(width * Number(scale))} × ${Math.round(height * Number(scale))} pixels`}
        </span>
      </div>
      <Preview svg={svg} title={titled} />
    </Dialog>
  );
}

function Preview({ svg, title }: { readonly svg: string; readonly title: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return (
    <div className="flex h-[50vh] items-center justify-center overflow-hidden rounded-node border border-line bg-page p-2">
      {url ? <img src={url} alt={`Preview of ${title}`} className="max-h-full max-w-full" /> : null}
    </div>
  );
}

/** The fonts once they are read; without them the picture still works, in the fonts of whoever opens it. */
function useFonts(): readonly EmbeddedFont[] {
  const [fonts, setFonts] = useState<readonly EmbeddedFont[]>([]);
  useEffect(() => {
    let isShown = true;
    pictureFonts()
      .then((found) => {
        if (isShown) setFonts(found);
      })
      .catch(() => toast('The fonts could not be read; the picture goes without them.'));
    return () => {
      isShown = false;
    };
  }, []);
  return fonts;
}

async function tellCopied(copied: Promise<boolean>): Promise<void> {
  toast((await copied) ? 'Picture copied' : 'The browser did not let the page use the clipboard.');
}

async function savePng(png: Promise<Blob>, name: string): Promise<void> {
  try {
    download(name, await png, 'image/png');
  } catch (error) {
    toast(error instanceof Error ? error.message : 'The picture could not be made.');
  }
}
