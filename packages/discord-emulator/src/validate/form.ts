import { isJsonObject, type JsonObject } from '@toonwit/emulator-kit';
import { ApiError, type ErrorLeaf, type ErrorTree } from '../api-error.ts';
import { isSnowflake } from '../snowflake.ts';

interface TextRule {
  readonly required?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
}

interface NumberRule {
  readonly required?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** The only values allowed. */
  readonly oneOf?: readonly number[];
}

interface ListRule {
  readonly required?: boolean;
  readonly min?: number;
  readonly max?: number;
}

/** Characters as Discord counts them: code points. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function between({ min = 0, max }: { min?: number; max?: number }, tail: string): string {
  if (max === undefined) return `Must be ${min} or more${tail}`;
  return min === 0 ? `Must be ${max} or fewer${tail}` : `Must be between ${min} and ${max}${tail}`;
}

/**
 * One object of a request body, read field by field. Every complaint goes into the shared tree that
 * error 50035 carries (reference, "Error Messages"); null counts as absent.
 */
export class Form {
  readonly value: JsonObject;
  readonly #tree: ErrorTree;
  readonly #path: readonly string[];

  private constructor(value: JsonObject, tree: ErrorTree, path: readonly string[]) {
    this.value = value;
    this.#tree = tree;
    this.#path = path;
  }

  /** Starts reading a body; anything but an object is refused at once. */
  static of(body: unknown): Form {
    if (!isJsonObject(body)) {
      const message = 'Only dictionaries may be used in a DictType';
      throw new ApiError('invalidFormBody', { _errors: [{ code: 'DICT_TYPE_CONVERT', message }] });
    }
    return new Form(body, {}, []);
  }

  /** Notes a complaint about a field, or about the object itself where the key is empty. */
  fail(key: string, code: string, message: string): void {
    let node = this.#tree;
    for (const part of key === '' ? this.#path : [...this.#path, ...key.split('.')]) {
      const next = node[part];
      if (next !== undefined && !Array.isArray(next)) node = next;
      else node = node[part] = {};
    }
    const leaf: ErrorLeaf = { code, message };
    if (Array.isArray(node['_errors'])) node['_errors'].push(leaf);
    else node['_errors'] = [leaf];
  }

  /** Throws 50035 if anything was refused. */
  check(): void {
    if (Object.keys(this.#tree).length > 0) throw new ApiError('invalidFormBody', this.#tree);
  }

  has(key: string): boolean {
    return this.value[key] !== undefined && this.value[key] !== null;
  }

  text(key: string, { required = false, pattern, ...size }: TextRule = {}): string | undefined {
    const value = this.#get(key, required);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') {
      this.fail(key, 'STRING_TYPE_CONVERT', 'Could not interpret value as string.');
      return undefined;
    }
    const length = lengthOf(value);
    if (required && value.trim() === '' && (size.min ?? 0) > 0) {
      this.fail(key, 'BASE_TYPE_REQUIRED', 'This field is required');
    } else if (length < (size.min ?? 0) || length > (size.max ?? Infinity)) {
      const code = (size.min ?? 0) === 0 ? 'BASE_TYPE_MAX_LENGTH' : 'BASE_TYPE_BAD_LENGTH';
      this.fail(key, code, between(size, ' in length.'));
    } else if (pattern !== undefined && !pattern.test(value)) {
      this.fail(key, 'STRING_TYPE_REGEX', 'String value did not match validation regex.');
    }
    return value;
  }

  number(key: string, { required = false, oneOf, ...range }: NumberRule = {}): number | undefined {
    const value = this.#get(key, required);
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      this.fail(key, 'NUMBER_TYPE_COERCE', `Value "${show(value)}" is not int.`);
      return undefined;
    }
    if (oneOf !== undefined && !oneOf.includes(value)) {
      this.fail(key, 'BASE_TYPE_CHOICES', `Value must be one of {${oneOf.join(', ')}}.`);
      return undefined;
    }
    if (value < (range.min ?? -Infinity)) {
      this.fail(key, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${range.min ?? 0}.`);
    }
    if (value > (range.max ?? Infinity)) {
      this.fail(key, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${range.max ?? 0}.`);
    }
    return value;
  }

  integer(key: string, rule: NumberRule = {}): number | undefined {
    const value = this.number(key, rule);
    if (value === undefined || Number.isInteger(value)) return value;
    this.fail(key, 'NUMBER_TYPE_COERCE', `Value "${value}" is not int.`);
    return undefined;
  }

  boolean(key: string): boolean | undefined {
    const value = this.#get(key, false);
    if (value === undefined || typeof value === 'boolean') return value;
    this.fail(key, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
    return undefined;
  }

  snowflake(key: string, { required = false } = {}): string | undefined {
    const value = this.#get(key, required);
    if (value === undefined) return undefined;
    const text = typeof value === 'number' ? String(value) : value;
    if (isSnowflake(text)) return text;
    this.fail(key, 'NUMBER_TYPE_COERCE', `Value "${show(value)}" is not snowflake.`);
    return undefined;
  }

  object(key: string, { required = false } = {}): Form | undefined {
    const value = this.#get(key, required);
    return value === undefined ? undefined : this.#child(key, value);
  }

  /** The objects of a list, each as a form of its own. */
  forms(key: string, rule: ListRule = {}): Form[] | undefined {
    const list = this.list(key, rule);
    return list?.flatMap((item, at) => this.#child(`${key}.${at}`, item) ?? []);
  }

  list(key: string, { required = false, ...size }: ListRule = {}): readonly unknown[] | undefined {
    const value = this.#get(key, required);
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) {
      this.fail(key, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
      return undefined;
    }
    if (value.length < (size.min ?? 0) || value.length > (size.max ?? Infinity)) {
      const code = (size.min ?? 0) === 0 ? 'BASE_TYPE_MAX_LENGTH' : 'BASE_TYPE_BAD_LENGTH';
      this.fail(key, code, between(size, ' in length.'));
    }
    const items: readonly unknown[] = value;
    return items;
  }

  #child(key: string, value: unknown): Form | undefined {
    if (isJsonObject(value)) return new Form(value, this.#tree, [...this.#path, ...key.split('.')]);
    this.fail(key, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    return undefined;
  }

  #get(key: string, required: boolean): unknown {
    const value = this.value[key];
    if (value !== undefined && value !== null) return value;
    if (required) this.fail(key, 'BASE_TYPE_REQUIRED', 'This field is required');
    return undefined;
  }
}
