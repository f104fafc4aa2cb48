import { Workbench } from '../components/workbench/Workbench.tsx';

/** The designer. */
export default function DesignerPage() {
  return <Workbench />;
}
