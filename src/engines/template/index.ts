import { defineEngine } from '../kit/define-engine.ts';

/** Captions from meme formats, without a model. */
const engine = defineEngine({
  id: 'template',
  settings: {},
  tasks: {
    'image-text-to-text': {
      async create() {
        const { createTemplateEngine } = await import('./engine.ts');
        return createTemplateEngine();
      },
    },
  },
});

export default engine;
