import { useState } from 'preact/hooks';
import { createMask } from '../../../record/mask.ts';
import type { PanelModel } from '../../panel-model.ts';
import { saveFile } from '../../save-file.ts';
import { sessionFileName } from '../../session-name.ts';
import type { Sharing } from '../../sharing.ts';
import { useWording } from '../../wording.ts';
import type { Workspace } from '../../workspace.ts';
import { RawText } from '../RawText.tsx';

interface SummaryProps {
  readonly sharing: Sharing;
  readonly mask: boolean;
  readonly onDone: () => void;
}

interface ExportFormProps {
  readonly workspace: Workspace;
  readonly onSaved: () => void;
}

/** What a file would hold, how an address would look in it, and the button that writes it. */
export function ExportForm({ workspace, onSaved }: ExportFormProps) {
  const words = useWording().texts.session.export;
  const [mask, setMask] = useState(workspace.settings.values.peek().maskExports);

  const save = async () => {
    const now = new Date();
    saveFile(sessionFileName(now), `${JSON.stringify(await workspace.exported(mask, now), null, 2)}\n`);
  };

  return (
    <fieldset class="popover export">
      <legend>{words.title}</legend>
      <Contents model={workspace.model.value} />
      <label class="check">
        <input type="checkbox" checked={mask} onChange={(event) => setMask(event.currentTarget.checked)} />
        {words.mask}
      </label>
      <Example model={workspace.model.value} mask={mask} />
      <button
        type="button"
        class="action"
        onClick={() => {
          void save();
          onSaved();
        }}
      >
        {words.save}
      </button>
      <Summary sharing={workspace.sharing} mask={mask} onDone={onSaved} />
    </fieldset>
  );
}

/** The same session for a reader without the extension. */
function Summary({ sharing, mask, onDone }: SummaryProps) {
  const { summary } = useWording().texts.report;
  const done = (work: Promise<void>) => {
    void work;
    onDone();
  };
  return (
    <div class="summary">
      <p>
        <b>{summary.heading}</b> <span class="sub">{summary.holds}</span>
      </p>
      <button type="button" class="action" onClick={() => done(sharing.copySummary(mask))}>
        {summary.copy}
      </button>
      <button type="button" class="action" onClick={() => done(sharing.saveSummary(mask))}>
        {summary.save}
      </button>
    </div>
  );
}

function Contents({ model }: { readonly model: PanelModel }) {
  const { texts, format } = useWording();
  const words = texts.session.export;
  const records = model.records();
  const live = model.liveCount.value;
  const documents = new Set(records.map(({ document }) => document.id)).size;
  const ended = records.length - live;
  return (
    <>
      <p>
        <b>
          {words.writes(
            words.disconnects(ended, format.count(ended)),
            live === 0 ? null : words.live(live, format.count(live)),
            words.documents(documents, format.count(documents)),
          )}
        </b>
      </p>
      <p class="sub">{words.holds}</p>
    </>
  );
}

/** One that has something to hide, if there is one. */
function Example({ model, mask }: { readonly model: PanelModel; readonly mask: boolean }) {
  const words = useWording().texts.session.export;
  const urls = model.records().flatMap(({ url }) => (url === null ? [] : [url]));
  const url = urls.find((each) => each.includes('?')) ?? urls[0];
  if (url === undefined) return null;
  return (
    <p class="example">
      <span class="dim">{words.example}</span>
      <code class="line">
        <RawText text={mask ? createMask().address(url) : url} />
      </code>
    </p>
  );
}
