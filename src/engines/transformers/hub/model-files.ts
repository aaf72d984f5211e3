import { z } from 'zod';
import { placesOf } from '../../kit/star-labels.ts';

/** How a hub model's weights are stored. */
export type Dtype = 'fp32' | 'fp16' | 'q8' | 'q4' | 'q4f16';

/** What a hub model is for here. */
export type Role = 'sentiment' | 'caption';

/** A file of a model, by its path on the hub. */
export interface WantedFile {
  readonly path: string;
  /** The model works without it. */
  readonly optional: boolean;
}

/** How transformers.js names the weights of each storage. */
const suffixes: Readonly<Record<Dtype, string>> = {
  fp32: '',
  fp16: '_fp16',
  q8: '_quantized',
  q4: '_q4',
  q4f16: '_q4f16',
};

interface Parts {
  /** The ONNX graphs, by the names that transformers.js gives them. */
  readonly graphs: readonly string[];
  readonly files: readonly string[];
  readonly optional: readonly string[];
}

const parts: Readonly<Record<Role, Parts>> = {
  sentiment: { graphs: ['model'], files: ['tokenizer.json', 'tokenizer_config.json'], optional: [] },
  caption: {
    graphs: ['embed_tokens', 'vision_encoder', 'decoder_model_merged'],
    files: ['tokenizer.json', 'tokenizer_config.json', 'preprocessor_config.json', 'processor_config.json'],
    optional: ['generation_config.json'],
  },
};

/** A graph above 2 GB keeps its weights in so many files beside it; a single answer holds for every graph. */
const chunks = z.union([z.boolean(), z.int().min(0).max(100)]).transform(Number);

const config = z.looseObject({
  model_type: z.string().optional(),
  'transformers.js_config': z
    .object({ use_external_data_format: z.union([chunks, z.record(z.string(), chunks)]).optional() })
    .optional(),
});

/** The file that names all others, and so is fetched first. */
export const configFile: WantedFile = { path: 'config.json', optional: false };

/**
 * Lists what transformers.js reads of a model for its role and storage, given the text of its config.json.
 * @throws Error when the text is no model's configuration, or that of a model for something else.
 */
export function listFiles(role: Role, dtype: Dtype, configText: string): WantedFile[] {
  const { graphs, files, optional } = parts[role];
  const settings = readConfig(configText);
  checkKind[role](settings);
  const external = settings['transformers.js_config']?.use_external_data_format ?? 0;
  const weights = graphs.flatMap((graph) => {
    const file = `${graph}${suffixes[dtype]}.onnx`;
    const count = typeof external === 'number' ? external : (external[file] ?? external[graph] ?? 0);
    const data = Array.from({ length: count }, (_, part) => `${file}_data${part === 0 ? '' : `_${part}`}`);
    return [file, ...data].map((name) => `onnx/${name}`);
  });
  return [
    configFile,
    ...[...files, ...weights].map((path) => ({ path, optional: false })),
    ...optional.map((path) => ({ path, optional: true })),
  ];
}

/** The architectures that the caption engine knows how to ask. */
const captionTypes = ['idefics3', 'smolvlm'];

/** Says of a model for something else what it is, before its weights are fetched. */
const checkKind: Readonly<Record<Role, (settings: z.output<typeof config>) => void>> = {
  sentiment: placesOf,
  caption({ model_type: type = 'none' }) {
    if (captionTypes.includes(type)) return;
    const kinds = captionTypes.join(' or ');
    throw new Error(`expected a caption model of the type ${kinds}, got ${type.slice(0, 100)}`);
  },
};

function readConfig(text: string): z.output<typeof config> {
  try {
    return config.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error('expected config.json to be a model’s configuration', { cause });
  }
}

/** Whether a file holds weights, for telling a model by its weights. */
export function isWeights(path: string): boolean {
  return path.startsWith('onnx/');
}
