import { z } from 'zod';

// zod compiles its schemas with `Function`, which the content policy forbids: this comes before the first schema.
z.config({ jitless: true });
