/** Reports to hand on: written when they are asked for, by code that is loaded then, and put on the clipboard or in a file. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { copyText } from './copy-text.ts';
import type { Notice } from './notice.ts';
import type * as reportModule from './report/reports.ts';
import { saveFile } from './save-file.ts';
import { summaryFileName } from './session-name.ts';

export const COPY_FORMS = ['markdown', 'json', 'line'] as const;
export type CopyForm = (typeof COPY_FORMS)[number];

export interface Sharing {
  /** @param mask whether what may be a secret is replaced */
  copyDisconnect(id: string, form: CopyForm, mask: boolean): Promise<void>;
  copySummary(mask: boolean): Promise<void>;
  saveSummary(mask: boolean): Promise<void>;
  /** Whether a copy is masked unless it is asked otherwise. */
  masksAtFirst(): boolean;
}

type Reports = typeof reportModule;
type ReportSource = reportModule.ReportSource;

export function createSharing(source: () => ReportSource, notice: Notice, masksAtFirst: () => boolean): Sharing {
  const words = () => source().wording.texts.report;

  async function write(report: (reports: Reports, from: ReportSource) => string | null): Promise<string | null> {
    try {
      const from = source();
      const [reports] = await Promise.all([import('./report/reports.ts'), from.packs.ready()]);
      return report(reports, from);
    } catch {
      notice.tell(words().notice.notLoaded);
      return null;
    }
  }

  async function copy(what: string, text: string | null): Promise<void> {
    if (text === null) return;
    const isCopied = await copyText(text);
    notice.tell(isCopied ? words().notice.copied(what) : words().notice.notCopied);
  }

  const summary = (mask: boolean) =>
    write(({ reportedLog, sessionSummary }, from) => sessionSummary(reportedLog(from, mask)));

  return {
    masksAtFirst,
    copyDisconnect: async (id, form, mask) => {
      const text = await write((reports, from) => disconnectAs(form, id, reports, reports.reportedLog(from, mask)));
      await copy(words().copy.forms[form], text);
    },
    copySummary: async (mask) => copy(words().summary.name, await summary(mask)),
    saveSummary: async (mask) => {
      const text = await summary(mask);
      if (text === null) return;
      const name = summaryFileName(new Date());
      saveFile(name, text, 'text/markdown');
      notice.tell(words().notice.saved(name));
    },
  };
}

function disconnectAs(
  form: CopyForm,
  id: string,
  { disconnectReport, disconnectJson, oneLine }: Reports,
  log: ReturnType<Reports['reportedLog']>,
): string | null {
  switch (form) {
    case 'markdown':
      return disconnectReport(log, id);
    case 'json':
      return disconnectJson(log, id, new Date());
    case 'line':
      return oneLine(log, id);
  }
}

const Context = createContext<Sharing | null>(null);

export const SharingProvider = Context.Provider;

export function useSharing(): Sharing {
  const sharing = useContext(Context);
  if (!sharing) throw new Error('A component of the panel is drawn outside SharingProvider');
  return sharing;
}
