import { prove } from '../prove.test-helper.ts';
import { kubernetesClusters } from './kubernetes.ts';

prove('AKS', kubernetesClusters);
