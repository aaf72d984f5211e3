import { integer } from '../../lib/env-schema.ts';
import { defineEngine } from '../kit/define-engine.ts';

/** The cartoon filter on this machine. */
const engine = defineEngine({
  id: 'filter',
  settings: { CARTOON_THREADS: integer(1, 64).default(2) },
  tasks: {
    'image-to-image': {
      async create({ CARTOON_THREADS: threads }, { imageMaxSide: maxSide }) {
        const { createFilterEngine } = await import('./engine.ts');
        return createFilterEngine({ threads, maxSide });
      },
    },
  },
});

export default engine;
