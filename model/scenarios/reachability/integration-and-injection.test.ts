import { prove } from '../prove.test-helper.ts';
import { integrationAndInjection, integrationAndInjectionLeftOut } from './integration-and-injection.ts';

prove('Integration and injection', integrationAndInjection, integrationAndInjectionLeftOut);
