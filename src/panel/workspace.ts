/** What stands beside the live log: a session from a file, or the reason why a file was not opened. */
import { batch, computed, effect, signal } from '@preact/signals';
import type { ReadSession, SessionFault, SessionReading } from '../record/read-session-file.ts';
import type { Recorder, SessionFile } from '../record/session-file.ts';
import { memoryArea } from '../settings/memory-area.ts';
import { createSettingsStore, type SettingsStore } from '../settings/settings-store.ts';
import type { Texts } from '../texts/texts.ts';
import { importedSource } from './imported-source.ts';
import { createEngineStore, type EngineStore } from './engine-store.ts';
import { loadWithFirstRow } from './load-with-first-row.ts';
import { createNotice } from './notice.ts';
import { createOwnPacksStore } from './own-packs-store.ts';
import { createPacksStore } from './packs-store.ts';
import { createPanelModel, type PanelModel } from './panel-model.ts';
import type { PanelSource } from './panel-source.ts';
import { recordSite } from './record-site.ts';
import type { ReportSource } from './report/reports.ts';
import { createSharing } from './sharing.ts';
import { settingsModel } from './settings-model.ts';
import type { ViewId } from './views/view-ids.ts';
import { createLiveWording } from './live-wording.ts';

export type Workspace = ReturnType<typeof createWorkspace>;

export interface OpenedSession {
  readonly fileName: string;
  readonly recordedBy: Recorder;
  readonly masked: boolean;
  /** Milliseconds since the Unix epoch. */
  readonly savedAt: number;
  readonly model: PanelModel;
}

export interface OpeningFailure {
  readonly fileName: string;
  readonly fault: SessionFault;
}

interface WorkspaceOptions {
  /** As in Intl; the system's own without it. */
  readonly timeZone?: string;
  /** Of the user's settings; without it they live as long as the workspace. */
  readonly store?: SettingsStore;
  /** Without it, it is loaded with the first row. */
  readonly engine?: EngineStore;
}

export function createWorkspace(
  source: PanelSource,
  texts: Texts,
  locale: string,
  {
    timeZone,
    store = createSettingsStore(memoryArea()),
    engine = createEngineStore(loadWithFirstRow),
  }: WorkspaceOptions = {},
) {
  const wording = createLiveWording(texts, locale, timeZone);
  const settings = settingsModel(store);
  const packs = createPacksStore(texts.panel.language, { choices: settings.cell('packChoices') });
  /** One for all logs: who arranged the list wants it so for an opened session, too. */
  const listLayout = settings.cell('list');
  const ownPacks = createOwnPacksStore(packs, (kept) => settings.set('ownPacks', kept));
  const unfollow = effect(() => ownPacks.take(settings.values.value.ownPacks));
  const live = createPanelModel(source, { engine, packs }, wording, listLayout);
  const opened = signal<OpenedSession | null>(null);
  const failure = signal<OpeningFailure | null>(null);
  const isReading = signal(false);
  const view = signal<ViewId>('disconnects');
  /** What the view of close codes searches for. */
  const codesQuery = signal('');
  const areSettingsOpen = signal(false);
  /** The file that was asked for last: one that takes longer to read must not come up in its place. */
  let asked = 0;

  /** What is shown: the live log, or the session that was opened. */
  function shown(): ReportSource {
    const { recordedBy, log, records } = opened.peek()?.model ?? live;
    const { evicted, dropped } = log.peek();
    const chronological = records().toSorted((a, b) => a.created.wall - b.created.wall);
    const masked = opened.peek()?.masked ?? false;
    return { session: { recordedBy, masked, lost: { evicted, dropped }, records: chronological }, wording, packs };
  }

  function show(session: OpenedSession | null): void {
    opened.peek()?.model.dispose();
    opened.value = session;
  }

  function open(fileName: string, session: ReadSession): void {
    const { recordedBy, masked, exportedAt } = session;
    const model = createPanelModel(importedSource(session, source), { engine, packs }, wording, listLayout);
    show({ fileName, recordedBy, masked, savedAt: Date.parse(exportedAt), model });
  }

  const notice = createNotice();

  return {
    notice: notice.message,
    sharing: createSharing(shown, notice, () => settings.values.peek().maskExports),
    model: computed(() => opened.value?.model ?? live),
    live,
    engine,
    packs,
    ownPacks,
    opened,
    failure,
    isReading,
    view,
    wording,
    settings,
    areSettingsOpen,
    showView: (id: ViewId) => {
      view.value = id;
    },
    codesQuery,
    searchCodes: (query: string) => {
      codesQuery.value = query;
    },
    /** Opens the view of close codes at that one. */
    showCode: (code: number) => {
      codesQuery.value = `${code}`;
      view.value = 'codes';
    },
    /** Opens the view of close codes where the user's own packs are. */
    showPacks: () => {
      codesQuery.value = '';
      view.value = 'codes';
    },
    /** Opens a session file in place of what is shown; where it cannot be, says why and changes nothing else. */
    openFile: async (file: File) => {
      asked++;
      const mine = asked;
      failure.value = null;
      isReading.value = true;
      // What explains it is loaded while it is read.
      engine.need();
      const reading = await readSession(file);
      if (mine !== asked) return;
      isReading.value = false;
      if ('ok' in reading) open(file.name, reading.ok);
      else failure.value = { fileName: file.name, fault: reading.error };
    },
    dismissFailure: () => {
      failure.value = null;
    },
    backToLive: () => show(null),
    /** Takes the inspected page's site off those that are switched off. */
    recordSite: () => recordSite(settings, live.log.peek().page.site),
    /** From now on, all that is shown is in this language. */
    speak: (spoken: Texts, inLocale: string) =>
      batch(() => {
        wording.change(spoken, inLocale);
        packs.speak(spoken.panel.language);
        live.reword();
        opened.peek()?.model.reword();
      }),
    /** What is shown, as a session file. */
    exported: async (mask: boolean, at: Date): Promise<SessionFile> => {
      const [{ exportedSession }] = await Promise.all([import('./session-export.ts'), packs.ready()]);
      return exportedSession(shown(), mask, at);
    },
    dispose: () => {
      show(null);
      notice.dispose();
      unfollow();
      settings.dispose();
      live.dispose();
    },
  };
}

/** The reader and its schema are loaded when a file is opened, not when the panel is. */
async function readSession(file: File): Promise<SessionReading> {
  try {
    const [{ parseSessionFile }, text] = await Promise.all([import('../record/read-session-file.ts'), file.text()]);
    return parseSessionFile(text);
  } catch {
    return { error: { place: null, problem: { kind: 'unreadable' } } };
  }
}
