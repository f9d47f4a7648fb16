/** Private codes that look like an HTTP status. Where no pack knows the product, that is a possible reading, no more. */

/** In the order of their numbers; the words for them are in `src/texts/`. */
export const HTTP_LIKE_CODES = [4400, 4401, 4403, 4404, 4408, 4409, 4429, 4500, 4503] as const;
export type HttpLikeCode = (typeof HTTP_LIKE_CODES)[number];

export function httpLikeCode(code: number): HttpLikeCode | null {
  return HTTP_LIKE_CODES.find((known) => known === code) ?? null;
}
