'use client';
import { useEffect } from 'react';
import {
  audienceWords,
  type Defaults,
  type Design,
  type Exposure,
  injectedEntry,
  isServiceKind,
  kindEntry,
  type Outlet,
  type Resource,
  type Sentence,
} from '../../model/index.ts';
import { seeExposure, useExposure } from '../../store/exposure-session.ts';
import { ReasonText } from '../answers/ReasonText.tsx';
import { exposureWords } from '../compare/compare-words.ts';
import { Section } from './Section.tsx';

/** What the exposure of a thing is worked out from. */
export interface ExposureSectionProps {
  readonly design: Design;
  readonly defaults: Defaults;
  readonly resource: Resource;
}

/** Who can reach a service at network level; of a subnet, to which instances of others its callers get. */
export function ExposureSection(props: ExposureSectionProps) {
  const { kind } = props.resource;
  if (kind === 'subnet')
    return (
      <Section title="Ways out for data" folds>
        <Worked {...props} />
      </Section>
    );
  if (!isServiceKind(kind) && !injectedEntry(kind)) return null;
  return (
    <Section title="Who can reach it" folds>
      <Worked {...props} />
    </Section>
  );
}

/** Asks while it is open. */
function Worked({ design, defaults, resource: { id } }: ExposureSectionProps) {
  useEffect(() => {
    seeExposure({ design, defaults, id });
    return () => seeExposure(null);
  }, [design, defaults, id]);
  const output = useExposure((state) => (state.outputFor?.id === id ? state.output : null));
  const isCurrent = useExposure((state) => state.outputFor?.design === design && state.outputFor.id === id);
  const failure = useExposure((state) => state.failure);
  if (failure !== null) return <p className="text-12 text-ink">{failure}</p>;
  if (!output) return <p className="text-12 text-muted">Working it out</p>;
  return (
    <div className={isCurrent ? undefined : 'opacity-60'} aria-busy={!isCurrent}>
      {output.exposure ? <OfService exposure={output.exposure} /> : null}
      {output.outlets.length > 0 ? <OfSubnet outlets={output.outlets} /> : null}
      {!output.exposure && output.outlets.length === 0 ? (
        <p className="text-12 text-muted">Nobody here opens connections.</p>
      ) : null}
    </div>
  );
}

function OfService({ exposure }: { readonly exposure: Exposure }) {
  return (
    <div className="flex flex-col gap-2">
      <p className="text-13 text-ink leading-snug">Open to {exposureWords[exposure.word]}.</p>
      <dl className="flex flex-col gap-1.5">
        {exposure.reaches.map(({ audience, admitted, says }) => (
          <Row key={audience} title={audienceWords[audience]} open={admitted} says={says} />
        ))}
      </dl>
    </div>
  );
}

function OfSubnet({ outlets }: { readonly outlets: readonly Outlet[] }) {
  return (
    <dl className="flex flex-col gap-1.5">
      {outlets.map(({ kind, open, says }) => (
        <Row key={kind} title={`${kindEntry(kind).title} of somebody else`} open={open} says={says} />
      ))}
    </dl>
  );
}

interface RowProps {
  readonly title: string;
  readonly open: 'yes' | 'no' | 'depends';
  readonly says: Sentence;
}

function Row({ title, open, says }: RowProps) {
  return (
    <div>
      <dt className="flex justify-between gap-2 text-12 text-ink">
        <span className="font-semibold first-letter:uppercase">{title}</span>
        <span className="text-muted">{open}</span>
      </dt>
      <dd className="text-12 text-muted leading-snug">
        <ReasonText sentence={says} />
      </dd>
    </div>
  );
}
