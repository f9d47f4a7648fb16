import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';

/** What is wrong with the value; null: nothing is. Empty where not even that can be told. */
export function validate(schema: object, value: unknown): readonly OutputUnit[] | null {
  try {
    const { valid, errors } = new Validator(schema as Schema, '2020-12').validate(value);
    return valid ? null : errors;
  } catch (error) {
    // The validator writes each name into a URL, which half a surrogate pair cannot be part of. No schema of ours has any.
    if (error instanceof URIError) return [];
    throw error;
  }
}
