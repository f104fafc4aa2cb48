'use client';
import { useMemo } from 'react';
import {
  checkResource,
  type Defaults,
  type Design,
  kindEntry,
  type Problem,
  printSentence,
  type Resource,
  type ResourceId,
} from '../../model/index.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { changeScope, rename } from '../commands/editing.ts';
import { ConvertSection } from '../convert/ConvertSection.tsx';
import { DifferenceSection } from './DifferenceSection.tsx';
import { ExposureSection } from './ExposureSection.tsx';
import { FindingsSection } from './FindingsSection.tsx';
import { FormProvider } from './form-context.ts';
import { KindTile } from './KindTile.tsx';
import { NamesSection } from './NamesSection.tsx';
import { ReasonLine } from './ReasonLine.tsx';
import { RelationsSection } from './RelationsSection.tsx';
import { resourceScope } from './resource-scope.ts';
import { RegionField, ScopeSection } from './ScopeSection.tsx';
import { Section } from './Section.tsx';
import { SettingsFields } from './SettingsFields.tsx';
import { fieldsOf } from './schema-fields.ts';
import { TypedField } from './TypedField.tsx';

/** What the inspector of one resource is drawn from. */
export interface OneResourceProps {
  readonly design: Design;
  readonly defaults: Defaults;
  readonly resource: Resource;
  readonly isReadOnly: boolean;
}

/** What the form can tell at once, and what only the analysis sees, as soon as it has seen it. */
function useProblems(design: Design, id: ResourceId, defaults: Defaults): readonly Problem[] {
  const known = useMemo(() => checkResource(design, id, defaults), [design, id, defaults]);
  const analysed = useAnalysis((state) => state.problems);
  return useMemo(
    () => [
      ...known,
      ...analysed.filter(({ code, where }) => where.resource === id && !code.startsWith('check/')),
    ],
    [known, analysed, id],
  );
}

/** Everything about one resource: name, settings, relations, scope, and what is good to know. */
export function OneResource({ design, defaults, resource, isReadOnly }: OneResourceProps) {
  const entry = kindEntry(resource.kind);
  const problems = useProblems(design, resource.id, defaults);
  const scope = resourceScope(design, resource, problems, isReadOnly);
  return (
    <>
      <header className="flex items-center gap-3">
        <KindTile kind={resource.kind} />
        <div className="min-w-0 flex-1">
          <h2 className="truncate font-semibold text-16 text-ink" title={resource.name}>
            {resource.name}
          </h2>
          <p className="text-13 text-muted">{entry.title}</p>
        </div>
      </header>
      <DifferenceSection id={resource.id} />
      <OtherProblems problems={problems} />
      <TypedField
        id={`${resource.id}|name`}
        label="Name"
        value={resource.name}
        isReadOnly={isReadOnly}
        error={wordsFor(problems, 'name')}
        onCommit={(name) => rename(resource.id, name)}
      />
      {resource.kind === 'region' ? (
        <RegionField
          value={resource.region}
          inherited={defaults.region}
          isReadOnly={isReadOnly}
          onChange={(region) => changeScope([resource.id], { region }, 'Change region')}
        />
      ) : null}
      <FormProvider value={scope}>
        <SettingsFields fields={fieldsOf(resource.kind)} path={[]} />
      </FormProvider>
      <FindingsSection id={resource.id} />
      <ExposureSection design={design} defaults={defaults} resource={resource} />
      <NamesSection design={design} defaults={defaults} resource={resource} />
      <ConvertSection resource={resource} isReadOnly={isReadOnly} />
      <RelationsSection design={design} resource={resource} onGoTo={scope.goTo} />
      <ScopeSection design={design} defaults={defaults} resource={resource} isReadOnly={isReadOnly} />
      <Section title="Good to know">
        <p className="text-13 text-muted leading-snug">{entry.says}</p>
      </Section>
    </>
  );
}

function OtherProblems({ problems }: { readonly problems: readonly Problem[] }) {
  const others = problems.filter(
    ({ where }) => !where.field?.startsWith('settings') && where.field !== 'name',
  );
  if (others.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {others.map((one) => (
        <li key={`${one.code} ${printSentence(one.says)}`}>
          <ReasonLine problem={one} />
        </li>
      ))}
    </ul>
  );
}

function wordsFor(problems: readonly Problem[], field: string): string | null {
  const own = problems.filter(({ where, severity }) => where.field === field && severity === 'error');
  return own.length === 0 ? null : own.map(({ says }) => printSentence(says)).join(' ');
}
