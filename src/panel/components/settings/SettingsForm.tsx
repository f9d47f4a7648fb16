import type { SettingsModel } from '../../settings-model.ts';
import { useWording } from '../../wording.ts';
import { BoundsSection } from './BoundsSection.tsx';
import { LanguageSection } from './LanguageSection.tsx';
import { PacksSection } from './PacksSection.tsx';
import { RestoreDefaults } from './RestoreDefaults.tsx';
import { Section } from './Section.tsx';
import { SitesSection } from './SitesSection.tsx';

interface SettingsFormProps {
  readonly settings: SettingsModel;
  readonly site: string | null;
  /** Leaves the settings for the place where close packs are written. */
  readonly onShowPacks: (() => void) | null;
}

/** All that can be set. A setting more is a section more. */
export function SettingsForm({ settings, site, onShowPacks }: SettingsFormProps) {
  const words = useWording().texts.settings;
  const { badge, bounds, language, maskExports, ownPacks, sitesOff } = settings.values.value;
  return (
    <div class="settings-form">
      <LanguageSection chosen={language} onChoose={(choice) => settings.set('language', choice)} />
      <BoundsSection bounds={bounds} onChange={(changed) => settings.set('bounds', changed)} />
      <SitesSection sites={sitesOff} current={site} onChange={(sites) => settings.set('sitesOff', sites)} />
      {onShowPacks && <PacksSection written={ownPacks.length} onShow={onShowPacks} />}
      <Section title={words.exports.title} text={words.exports.text}>
        <label class="check">
          <input
            type="checkbox"
            checked={maskExports}
            onChange={(event) => settings.set('maskExports', event.currentTarget.checked)}
          />
          {words.exports.mask}
        </label>
      </Section>
      <Section title={words.toolbarButton.title} text={words.toolbarButton.text}>
        <label class="check">
          <input
            type="checkbox"
            checked={badge}
            onChange={(event) => settings.set('badge', event.currentTarget.checked)}
          />
          {words.toolbarButton.count}
        </label>
      </Section>
      <RestoreDefaults onRestore={settings.restoreAll} />
    </div>
  );
}
