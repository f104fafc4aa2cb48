import { prove } from '../prove.test-helper.ts';
import { seventhLook } from './seventh-look.ts';

for (const [about, scenarios] of seventhLook) prove(`a seventh look: ${about}`, scenarios);
