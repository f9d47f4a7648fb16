import { useId, useState } from 'preact/hooks';
import type { Range } from '../../../settings/settings.ts';
import { useWording } from '../../wording.ts';

interface NumberFieldProps {
  readonly label: string;
  readonly range: Range;
  readonly value: number;
  /** With a whole number in the range, when the field is left or Enter is pressed. */
  readonly onChange: (value: number) => void;
}

/** A whole number. One that is out of range stays to be corrected, and changes nothing. */
export function NumberField({ label, range, value, onChange }: NumberFieldProps) {
  const { texts, format } = useWording();
  const words = texts.settings.bounds;
  const hint = useId();
  const [wrong, setWrong] = useState<string | null>(null);
  const from = format.count(range.from);
  const to = format.count(range.to);

  const commit = (typed: string) => {
    const entered = Number(typed);
    const isRight = typed !== '' && Number.isSafeInteger(entered) && entered >= range.from && entered <= range.to;
    setWrong(isRight ? null : typed);
    if (isRight) onChange(entered);
  };

  return (
    <p class="number-field">
      <label>
        <span>{label}</span>
        <input
          type="number"
          min={range.from}
          max={range.to}
          value={wrong ?? value}
          aria-invalid={wrong !== null}
          aria-describedby={hint}
          onChange={(event) => commit(event.currentTarget.value)}
        />
      </label>
      <span id={hint} class={wrong === null ? 'dim' : 'wrong'}>
        {wrong === null ? words.range(from, to) : words.outOfRange(from, to)}
      </span>
    </p>
  );
}
