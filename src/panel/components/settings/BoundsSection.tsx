import { BOUNDS_RANGES, type BoundsSetting } from '../../../settings/settings.ts';
import { useWording } from '../../wording.ts';
import { NumberField } from './NumberField.tsx';
import { Section } from './Section.tsx';

interface BoundsSectionProps {
  readonly bounds: BoundsSetting;
  readonly onChange: (bounds: BoundsSetting) => void;
}

const KEYS = Object.keys(BOUNDS_RANGES) as readonly (keyof BoundsSetting)[];

export function BoundsSection({ bounds, onChange }: BoundsSectionProps) {
  const words = useWording().texts.settings.bounds;
  return (
    <Section title={words.title} text={words.text}>
      {KEYS.map((key) => (
        <NumberField
          key={key}
          label={words[key]}
          range={BOUNDS_RANGES[key]}
          value={bounds[key]}
          onChange={(value) => onChange({ ...bounds, [key]: value })}
        />
      ))}
    </Section>
  );
}
