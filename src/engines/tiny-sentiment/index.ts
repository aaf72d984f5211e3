import { fileURLToPath } from 'node:url';
import { defineEngine } from '../kit/define-engine.ts';
import { onnxSettings } from '../kit/onnx-settings.ts';

/** The small English model bundled with the project. */
const engine = defineEngine({
  id: 'mini',
  settings: onnxSettings,
  tasks: {
    'text-classification': {
      async create({ ORT_THREADS: ortThreads }, { modelsFolder }) {
        const { createTinySentimentEngine } = await import('./engine.ts');
        const modelDir = fileURLToPath(new URL('tiny-sentiment-en', modelsFolder));
        return createTinySentimentEngine({ modelDir, ortThreads });
      },
    },
  },
});

export default engine;
