import type { ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Section } from '../panel/components/settings/Section.tsx';
import { SettingsForm } from '../panel/components/settings/SettingsForm.tsx';
import { SettingsNotices } from '../panel/components/settings/SettingsNotices.tsx';
import type { SettingsModel } from '../panel/settings-model.ts';
import { type Wording, WordingProvider } from '../panel/wording.ts';

interface OptionsPageProps {
  readonly wording: Wording;
  readonly settings: SettingsModel;
  /** The browser lets the extension into all sites. */
  readonly hasAccess: ReadonlySignal<boolean>;
  readonly onRequestAccess: () => void;
}

/** The panel's settings, and what is set in the browser itself. */
export function OptionsPage({ wording, settings, hasAccess, onRequestAccess }: OptionsPageProps) {
  const { options, panel } = wording.texts;
  useEffect(() => {
    document.documentElement.lang = panel.language;
    document.title = options.title;
  }, [panel, options]);
  return (
    <WordingProvider value={wording}>
      <main class="options">
        <h1>{options.title}</h1>
        <SettingsNotices settings={settings} />
        <div class="settings-form">
          <Section title={options.access.title} text={options.access.text}>
            <p role="status">{hasAccess.value ? options.access.granted : options.access.missing}</p>
            {!hasAccess.value && (
              <button type="button" class="action" onClick={onRequestAccess}>
                {options.access.allow}
              </button>
            )}
          </Section>
        </div>
        <SettingsForm settings={settings} site={null} onShowPacks={null} />
      </main>
    </WordingProvider>
  );
}
