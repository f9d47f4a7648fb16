/**
 * A user's own close pack from its text: written by hand, or from a colleague. It becomes a pack as a whole or not at all,
 * and what is wrong with it is said with its line.
 */
import schema from '../../docs/close-pack.schema.json' with { type: 'json' };
import type { VendorPack } from '../close-codes/vendor-pack.ts';
import { findJsonFault, type TextPlace } from '../record/json-fault.ts';
import { placeOfValue } from '../record/json-place.ts';
import { faultOf, placeName, type ShapeProblem } from '../record/schema-fault.ts';
import { validate } from '../record/validate.ts';
import { wrongPack, type PackProblem } from './wrong-pack.ts';

export interface PackFault {
  /** null: it is wrong as a whole. */
  readonly place: TextPlace | null;
  /** Such as `codes[0].code`. */
  readonly name: string | null;
  readonly problem: ShapeProblem | PackProblem | { readonly kind: 'not-json' | 'not-a-pack' | 'too-long' };
}

export type PackReading = { readonly ok: VendorPack } | { readonly error: PackFault };

/** In UTF-16 code units: what a hundred codes with their words take, ten times over. */
const LONGEST = 100_000;

export function readOwnPack(raw: string): PackReading {
  // An editor may have put a byte order mark in front.
  const text = raw.replace(/^\uFEFF/, '');
  if (text.length > LONGEST) return { error: { place: null, name: null, problem: { kind: 'too-long' } } };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { error: { place: findJsonFault(text), name: null, problem: { kind: 'not-json' } } };
  }
  const errors = validate(schema, value);
  const shape = errors && faultOf(errors, value, schema);
  if (errors && !shape) return { error: { place: null, name: null, problem: { kind: 'not-a-pack' } } };
  const fault = shape ?? wrongPack(value as VendorPack);
  if (!fault) return { ok: ownPack(value as Partial<VendorPack> & Pick<VendorPack, 'id' | 'name' | 'detect'>) };
  const { path, problem } = fault;
  return { error: { place: placeOfValue(text, path), name: placeName(path), problem } };
}

/** Whatever it says of itself: it is the user's. */
function ownPack(pack: Partial<VendorPack> & Pick<VendorPack, 'id' | 'name' | 'detect'>): VendorPack {
  return { ...pack, kind: 'own', confidence: pack.confidence ?? 'high' };
}
