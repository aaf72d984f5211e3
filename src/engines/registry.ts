import filter from './filter/index.ts';
import openai from './openai/index.ts';
import replicate from './replicate/index.ts';
import template from './template/index.ts';
import tinySentiment from './tiny-sentiment/index.ts';
import transformers from './transformers/index.ts';

/** Every engine in order of preference: providers, models on this machine, then what is always available. */
export const engines = [openai, replicate, transformers, tinySentiment, template, filter] as const;
