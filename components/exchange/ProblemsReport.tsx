'use client';
import { printSentence } from '../../model/index.ts';
import { dismissReport, useSession } from '../../store/session-store.ts';
import { ReasonLine } from '../inspector/ReasonLine.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { reportCounts } from './report-counts.ts';

/** What opening a file had to repair or could not read; nothing of it is lost. */
export function ProblemsReport() {
  const report = useSession((state) => state.report);
  if (!report) return null;
  return (
    <Dialog
      title={`${report.name} was opened with repairs`}
      isText
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) dismissReport();
      }}
      footer={
        <Button kind="primary" onPress={dismissReport}>
          Continue
        </Button>
      }
    >
      <p className="pb-3 text-muted">
        {reportCounts(report.problems)} What could not be read is kept as it was and saved again with the
        design.
      </p>
      <ul className="flex flex-col gap-2">
        {report.problems.map((problem, index) => (
          <li key={index}>
            <ReasonLine problem={problem} />
            {problem.where.path && !printSentence(problem.says).includes(problem.where.path) ? (
              <p className="break-all pl-5 font-mono text-12 text-muted">{problem.where.path}</p>
            ) : null}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
