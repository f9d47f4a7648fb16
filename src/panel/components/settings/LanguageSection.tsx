import type { LanguageChoice } from '../../../settings/settings.ts';
import { LANGUAGES, ownNameOf } from '../../../texts/languages.ts';
import { useWording } from '../../wording.ts';
import { Section } from './Section.tsx';

interface LanguageSectionProps {
  readonly chosen: LanguageChoice;
  readonly onChoose: (choice: LanguageChoice) => void;
}

export function LanguageSection({ chosen, onChoose }: LanguageSectionProps) {
  const words = useWording().texts.settings.language;
  return (
    <Section title={words.title}>
      <select
        aria-label={words.label}
        value={LANGUAGES.includes(chosen) ? chosen : 'browser'}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="browser">{words.browser}</option>
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {ownNameOf(language)}
          </option>
        ))}
      </select>
    </Section>
  );
}
