'use client';
import { ArrowRight } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { DnsResult, Party, Step } from '../../model/index.ts';
import type { KnownName, NameQuery } from '../../store/analysis-protocol.ts';
import { askName } from '../../store/analysis-session.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { shownDesign, useDocument } from '../../store/document-store.ts';
import { useSelection } from '../../store/selection-store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SignalWord } from '../ui/SignalWord.tsx';
import { dnsSignals, dnsWords } from './answer-words.ts';
import { PartyBox } from './PartyBox.tsx';
import { partyOptions } from './parties.ts';
import { ReasonText } from './ReasonText.tsx';
import { RuleLink } from './RuleLink.tsx';
import { StaleCover } from './StaleCover.tsx';

/** What one client gets for one name: every server and every alias, in order. */
export function NamesPanel() {
  const design = useDocument(shownDesign);
  const names = useAnalysis((state) => state.names);
  const query = useAnalysis((state) => state.nameQuery);
  const answer = useAnalysis((state) => state.nameAnswer);
  const proposed = useProposedQuery(names);
  const options = useMemo(
    () => ({
      from: partyOptions(design, [], 'from'),
      name: partyOptions(design, names, 'to').filter(({ party }) => 'fqdn' in party),
    }),
    [design, names],
  );
  const now = query ?? proposed;
  useEffect(() => {
    if (!query && proposed) askName(proposed);
  }, [query, proposed]);
  const choose = (change: Partial<NameQuery>) => {
    const next = { from: now?.from ?? null, fqdn: now?.fqdn ?? null, ...change };
    if (next.from && next.fqdn) askName({ from: next.from, fqdn: next.fqdn });
  };
  if (options.from.length === 0 || (options.name.length === 0 && !now))
    return (
      <EmptyState title="No name to ask for yet">
        Add a machine or an app, and a service such as a SQL server or a Key Vault: each service brings its
        names.
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-3 p-3">
      <div className="flex flex-wrap items-center gap-2 text-13">
        <PartyBox
          label="Client"
          placeholder="Client"
          design={design}
          options={options.from}
          party={now?.from ?? null}
          onChoose={(from) => choose({ from })}
          className="w-48 rounded-control border border-muted/70 bg-page"
        />
        <span className="text-muted">asks for</span>
        <PartyBox
          label="Name"
          placeholder="Name"
          design={design}
          options={options.name}
          party={now ? { fqdn: now.fqdn } : null}
          onChoose={(party) => 'fqdn' in party && choose({ fqdn: party.fqdn })}
          className="w-96 max-w-full rounded-control border border-muted/70 bg-page"
        />
      </div>
      {answer ? (
        <StaleCover part="nameAnswer" className="flex flex-col gap-3">
          <Outcome dns={answer.dns} />
          <NameSteps steps={answer.steps} />
        </StaleCover>
      ) : null}
    </div>
  );
}

/** The ends of the asked question where it asks for a name, else the first client and the first name. */
function useProposedQuery(names: readonly KnownName[]): NameQuery | null {
  const asked = useSelection((state) => state.asked);
  const answer = useAnalysis((state) => state.answer);
  const design = useDocument(shownDesign);
  return useMemo(() => {
    const from: Party | undefined = asked?.from ?? partyOptions(design, [], 'from')[0]?.party;
    const fqdn = (asked && answer?.dns?.chain[0]) ?? names[0]?.fqdn;
    return from && fqdn ? { from, fqdn } : null;
  }, [asked, answer, names, design]);
}

function Outcome({ dns }: { readonly dns: DnsResult }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13">
      <SignalWord chip signal={dnsSignals[dns.answer]}>
        {dnsWords[dns.answer]}
      </SignalWord>
      <ol aria-label="Aliases" className="flex flex-wrap items-center gap-1.5 font-mono text-12">
        {dns.chain.map((name, index) => (
          <li key={`${index} ${name}`} className="flex items-center gap-1.5 break-all">
            {index > 0 ? (
              <ArrowRight size={12} role="img" aria-label="alias of" className="text-muted" />
            ) : null}
            {name}
          </li>
        ))}
        {dns.address ? (
          <li className="flex items-center gap-1.5 font-semibold">
            <ArrowRight size={12} role="img" aria-label="address" className="text-muted" />
            {dns.address}
          </li>
        ) : null}
      </ol>
      {dns.servers.length > 0 ? (
        <p className="w-full text-12 text-muted">Asked in this order: {dns.servers.join(', ')}</p>
      ) : null}
    </div>
  );
}

function NameSteps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol
      aria-label="Steps"
      className="flex flex-col divide-y divide-line rounded-node border border-line bg-page"
    >
      {steps.map((step, index) => (
        <li key={`${index} ${step.action}`} className="flex gap-2.5 p-2.5 text-13">
          <span className="flex h-5 w-5 shrink-0 items-center justify-center rounded-full bg-ink/6 font-semibold text-12">
            {index + 1}
          </span>
          <div className="flex min-w-0 flex-1 flex-col gap-1">
            <p className="break-words">
              <ReasonText sentence={step.says} />
            </p>
            {step.details.map((detail, line) => (
              <p key={line} className="break-words text-12 text-muted">
                <ReasonText sentence={detail} />
              </p>
            ))}
            <p className="flex flex-wrap gap-x-3">
              {step.rules.map((rule) => (
                <RuleLink key={rule} id={rule} />
              ))}
            </p>
          </div>
          {step.outcome === 'blocked' || step.outcome === 'depends' ? (
            <SignalWord signal={step.outcome} className="self-start" />
          ) : null}
        </li>
      ))}
    </ol>
  );
}
