import {
  type ComparedPair,
  type ExposureWord,
  groupSteps,
  type Judgement,
  type PairField,
  type PairSide,
  type Step,
} from '../../model/index.ts';
import { dnsWords, layerWords } from '../answers/answer-words.ts';
import { signals, verdictWords } from '../ui/signals.ts';

/** Judgements as words, the gravest first. */
export const judgementWords: Readonly<Record<Judgement, string>> = {
  lost: 'lost',
  gained: 'gained',
  changed: 'changed',
  same: 'the same',
};

/** In what a pair differs, as a word before a value. */
export const fieldWords: Readonly<Record<PairField, string>> = {
  presence: 'In one variant only',
  verdict: 'Verdict',
  path: 'Way',
  layer: 'Stopped by',
  dns: 'Name gives',
  address: 'Address',
  source: 'Source seen',
  initiators: 'May open it',
  port: 'Port',
  exposure: 'Exposure',
};

/** Who can reach a service at all, in words. */
export const exposureWords: Readonly<Record<ExposureWord, string>> = {
  everyNetwork: 'every network',
  allOfAzure: 'all of Azure',
  selectedNetworks: 'selected networks',
  privateEndpointsOnly: 'private endpoints only',
  trustedServicesOnly: 'trusted services only',
  perimeterMembersOnly: 'members of its perimeter only',
  vnetOnly: 'its VNet only',
  nobody: 'nobody',
  undecided: 'undecided',
};

const initiatorWords: Readonly<Record<PairSide['initiators'], string>> = {
  source: 'the source',
  destination: 'the destination',
  both: 'either side',
  neither: 'neither side',
};

/** A field of one side as a person reads it. */
export function fieldValue(side: PairSide, field: PairField): string {
  switch (field) {
    case 'presence':
      return 'there';
    case 'verdict':
      return verdictWords(side.verdict, null);
    case 'path':
      return side.path === null ? 'none' : signals[side.path].word;
    case 'layer':
      return side.layer === null ? 'nothing' : layerWords[side.layer].toLowerCase();
    case 'dns':
      return side.dns === null ? 'no name asked' : dnsWords[side.dns].toLowerCase();
    case 'address':
      return side.address ?? 'none';
    case 'source':
      return side.source ?? 'none';
    case 'initiators':
      return initiatorWords[side.initiators];
    case 'port':
      return `${side.protocol} ${side.port}`;
    case 'exposure':
      return side.exposure === null ? 'none' : exposureWords[side.exposure];
  }
}

/** The fields of a pair in a few words, for its row; verdict and way show by their signs already. */
export function otherFields({ fields }: Pick<ComparedPair, 'fields'>): string {
  const shown: readonly PairField[] = ['verdict', 'path', 'layer', 'presence'];
  return fields
    .filter((field) => !shown.includes(field))
    .map((field) => fieldWords[field].toLowerCase())
    .join(', ');
}

/** The number of the card in which a step stands; null where there is no such step. */
export function cardOfStep(steps: readonly Step[], index: number): number | null {
  if (index < 0 || index >= steps.length) return null;
  return groupSteps(steps.slice(0, index + 1)).length;
}
