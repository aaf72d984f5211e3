import { defineEngine } from '../kit/define-engine.ts';

/** Captions from meme formats, without a model. */
export default defineEngine({
  id: 'template',
  settings: {},
  tasks: {
    'image-text-to-text': {
      create: async () => (await import('./engine.ts')).createTemplateEngine(),
    },
  },
});
