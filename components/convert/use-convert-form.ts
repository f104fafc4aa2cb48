import { useEffect, useMemo, useState } from 'react';
import {
  type ConvertInput,
  type ConvertPart,
  type ConvertTarget,
  convertTargetEntry,
  freeVariantName,
  type ResourceId,
  usualParts,
  variantOf,
} from '../../model/index.ts';
import { convertJob, previewConversion } from '../../store/convert-session.ts';
import { useDocument } from '../../store/document-store.ts';
import { newId } from '../../store/new-id.ts';
import { anyHome, readHome } from './convert-choices.ts';

/** What is chosen in the dialog; the conversion is worked out beside it with every change. */
export function useConvertForm(atFirst: readonly ResourceId[] | null) {
  const document = useDocument((state) => state.document);
  const shown = useDocument((state) => state.variant);
  const { design, name: shownName } = variantOf(document, shown);
  const [to, setTo] = useState<ConvertTarget>('privateEndpoint');
  const [services, setServices] = useState(atFirst);
  const [home, setHome] = useState(anyHome);
  const [chosenParts, setParts] = useState<readonly ConvertPart[] | null>(null);
  const [isCopy, setIsCopy] = useState(true);
  const [ownName, setName] = useState<string | null>(null);
  const [copyId] = useState(newId);
  const entry = convertTargetEntry(to);
  const parts = useMemo(() => chosenParts ?? usualParts(to), [chosenParts, to]);
  const name = ownName ?? freeVariantName(document, entry.variantName);
  const request = useMemo(
    (): ConvertInput => ({ to, services, parts, ...readHome(home) }),
    [to, services, parts, home],
  );
  // The name of the copy changes nothing in the conversion.
  const job = useMemo(
    () =>
      convertJob(document, { variant: shown, copy: isCopy ? { id: copyId, name: 'New' } : null }, request),
    [document, shown, isCopy, copyId, request],
  );
  useEffect(() => previewConversion(job), [job]);
  useEffect(() => () => previewConversion(null), []);
  return {
    document,
    design,
    shownName,
    entry,
    to,
    services,
    home,
    parts,
    isCopy,
    name,
    place: { variant: shown, copy: isCopy ? { id: copyId, name } : null },
    setServices,
    setHome,
    setParts,
    setIsCopy,
    setName,
    /** Another target has other parts. */
    setTo(next: ConvertTarget) {
      setTo(next);
      setParts(null);
    },
  };
}

/** The form of the dialog: what is chosen, and how to choose. */
export type ConvertForm = ReturnType<typeof useConvertForm>;
