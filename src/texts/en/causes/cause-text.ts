/** The words of one cause. `…` in backticks is shown as code. */
import type { Values } from '../../../diagnosis/diagnosis.ts';
import type { Format } from '../../format.ts';

export type Words<Result> = Result | ((values: Values, format: Format) => Result);

export interface CauseText {
  /** A developer understands it at once; it fits a row of the list. */
  readonly headline: Words<string>;
  /** Concrete steps, the likeliest to help first; none where there is nothing to do. */
  readonly advice: Words<readonly string[]>;
  /** What would tell this cause from its neighbours, where the facts leave it open. */
  readonly settle?: string;
  /** What the facts say beyond the cause: by name, as a rule gives it. */
  readonly notes?: Readonly<Record<string, Words<string>>>;
}

/** The same causes with the same notes, in another language. */
export type CauseTextsLike<English extends Readonly<Record<string, CauseText>>> = {
  readonly [Id in keyof English]: Omit<CauseText, 'notes' | 'settle'> & {
    readonly [Part in Extract<keyof English[Id], 'settle'>]: string;
  } & (English[Id] extends { readonly notes: infer Notes }
      ? { readonly notes: { readonly [Name in keyof Notes]: Words<string> } }
      : unknown);
};
