'use client';
import { FileUp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SourceLanguage } from '../../store/tell-apart.ts';
import { Button } from '../ui/Button.tsx';
import { CommandLine } from './CommandLine.tsx';

/** What can be brought here and how one gets it, before anything was given. */
export function ImportStart({ onChoose }: { readonly onChoose: () => void }) {
  return (
    <div className="grid gap-6 md:grid-cols-2">
      <div className="flex min-h-64 flex-col items-center justify-center gap-3 rounded-node border border-muted border-dashed bg-page p-6 text-center">
        <FileUp size={28} aria-hidden className="text-muted" />
        <p className="font-semibold text-14 text-ink">Drop files here, or paste their text</p>
        <p className="max-w-xs text-12 text-muted">
          A template and its parameters may come together. Everything stays in this browser, and nothing is
          replaced before you have seen what was read.
        </p>
        <Button kind="primary" autoFocus onPress={onChoose}>
          Choose files
        </Button>
      </div>
      <div className="flex flex-col gap-4">
        <Way title="A resource group of yours">
          <CommandLine text="az group export --name my-group > my-group.json" />
        </Way>
        <Way title="Everything in your subscriptions">
          <CommandLine text={'az graph query -q "resources" --first 1000 > resources.json'} />
        </Way>
        <Way title="A template">
          <p className="text-12 text-muted">
            ARM JSON as it is. Bicep through its compiler first: it writes main.json beside it.
          </p>
          <CommandLine text="bicep build main.bicep" />
        </Way>
        <Way title="A picture that was exported here">
          <p className="text-12 text-muted">PNG, SVG and draw.io files carry the design and open as one.</p>
        </Way>
      </div>
    </div>
  );
}

/** What to do with Bicep, which only its compiler reads. */
export function BicepHow({ name, language }: { readonly name: string; readonly language: SourceLanguage }) {
  // A name is shown for copying into a shell: what a shell would read as more than a name is left out.
  const plain = name.replace(/[^\p{L}\p{N} ._-]/gu, '');
  const quote = (text: string) => (/^[\w.-]+$/.test(text) ? text : `"${text}"`);
  const design = `${plain.replace(/\.bicep(param)?$/i, '')}.reachboard.json`;
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <p className="font-semibold text-14 text-ink">{`${name} is Bicep, and Bicep is read by its compiler`}</p>
      <p className="text-muted">
        A page cannot start the compiler. One of these commands does, and what it writes can be dropped here.
      </p>
      <Way title="With the command of Reachboard: the result opens as a design">
        <CommandLine text={`reachboard import ${quote(plain)} --out ${quote(design)}`} />
      </Way>
      <Way
        title={
          language === 'bicep'
            ? 'With Bicep alone: the result is a template'
            : 'With Bicep alone: the result says what would be deployed'
        }
      >
        <CommandLine
          text={language === 'bicep' ? `bicep build ${quote(plain)}` : `bicep snapshot ${quote(plain)}`}
        />
      </Way>
    </div>
  );
}

function Way({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="font-semibold text-13 text-ink">{title}</h3>
      {children}
    </section>
  );
}
