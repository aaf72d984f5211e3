import { z } from 'zod';
import { labelOrderOf } from '../../kit/model-label-order.ts';

/** How a hub model's weights are stored. */
export type Dtype = 'fp32' | 'fp16' | 'q8' | 'q4' | 'q4f16';

/** What a hub model is used for. */
export type Role = 'sentiment' | 'describe';

/** A file of a model, by its path on the hub. */
export interface ModelFile {
  readonly path: string;
  /** Whether the model works without it. */
  readonly optional: boolean;
}

/** The suffix by which transformers.js finds the weights of each type. */
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
  describe: {
    graphs: ['embed_tokens', 'vision_encoder', 'decoder_model_merged'],
    files: ['tokenizer.json', 'tokenizer_config.json', 'preprocessor_config.json', 'processor_config.json'],
    optional: ['generation_config.json'],
  },
};

/** How many extra files hold a graph's weights (above 2 GB); a single number applies to every graph. */
const chunks = z.union([z.boolean(), z.int().min(0).max(100)]).transform(Number);

const config = z.looseObject({
  model_type: z.string().optional(),
  'transformers.js_config': z
    .object({ use_external_data_format: z.union([chunks, z.record(z.string(), chunks)]).optional() })
    .optional(),
});

/** The file that determines all others, so it is downloaded first. */
export const configFile: ModelFile = { path: 'config.json', optional: false };

/**
 * Lists the files that transformers.js reads for a model's role and dtype, given the text of its config.json.
 * @throws Error if the text isn't a model's configuration, or belongs to a model for something else.
 */
export function listFiles(role: Role, dtype: Dtype, configText: string): ModelFile[] {
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

/** The architectures that the vision engine can prompt. */
const visionTypes = ['idefics3', 'smolvlm'];

/** Rejects a model for something else before its weights are downloaded. */
const checkKind: Readonly<Record<Role, (settings: z.output<typeof config>) => void>> = {
  sentiment: labelOrderOf,
  describe({ model_type: type = 'none' }) {
    if (visionTypes.includes(type)) return;
    const kinds = visionTypes.join(' or ');
    throw new Error(`expected a vision model of the type ${kinds}, got ${type.slice(0, 100)}`);
  },
};

function readConfig(text: string): z.output<typeof config> {
  try {
    return config.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error('expected config.json to be a model’s configuration', { cause });
  }
}

/** Whether a file holds weights. */
export function isWeights(path: string): boolean {
  return path.startsWith('onnx/');
}
