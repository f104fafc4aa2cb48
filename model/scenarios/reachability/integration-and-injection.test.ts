import { prove } from '../prove.test-helper.ts';
import { integrationAndInjection } from './integration-and-injection.ts';

prove('Integration and injection', integrationAndInjection);
