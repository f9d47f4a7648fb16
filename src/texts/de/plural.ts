import { pluralsOf } from '../plural.ts';

const plural = pluralsOf('de');

export const one = (count: number, singular: string, other: string) => plural(count, { one: singular, other });
