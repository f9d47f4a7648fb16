import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ALL_CLOSE_CODE_ENTRIES, lookUpCloseCode } from '../../../close-codes/look-up.ts';
import { REASON_BYTES } from '../../../protocol/parse-live.ts';
import type { SimulatedAction } from '../../../record/observation.ts';
import { closeAction, disconnectAction, faultOf, reasonBytes } from '../../live-action.ts';
import { numberOf, refusalEndpoint, type LiveSocketRow } from '../../live.ts';
import type { LiveSource } from '../../panel-source.ts';
import { useWording } from '../../wording.ts';
import { EndpointName } from '../EndpointName.tsx';

export interface DialogTarget {
  readonly action: SimulatedAction;
  readonly row: LiveSocketRow;
}

interface LiveDialogProps {
  readonly target: DialogTarget;
  readonly source: LiveSource;
  readonly onClose: () => void;
}

const FIRST: Readonly<Record<SimulatedAction, number>> = { close: 1000, disconnect: 1006, refuse: 3 };

/** Asks for what is needed, and only then does it. */
export function LiveDialog({ target: { action, row }, source, onClose }: LiveDialogProps) {
  const { texts, format } = useWording();
  const { dialog } = texts.live;
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [number, setNumber] = useState(`${FIRST[action]}`);
  const [reason, setReason] = useState('');
  const [error, setError] = useState(false);
  useEffect(() => element.current?.showModal(), []);

  const value = number.trim() === '' ? Number.NaN : Number(number);
  const fault = faultOf({ action, number: value, reason });
  const isRefusal = action === 'refuse';
  const isConnecting = action === 'disconnect' && row.readyState === 0;

  const run = (event: Event) => {
    event.preventDefault();
    if (fault) return;
    const { record } = row;
    const document = record.document.id;
    const socket = numberOf(record);
    if (isRefusal) source.refuse(document, [refusalEndpoint(record), value]);
    else if (action === 'close') source.act(document, closeAction(socket, value, reason));
    else source.act(document, disconnectAction(socket, value, reason, error));
    onClose();
  };

  return (
    <dialog ref={element} class="act" aria-labelledby={`${id}-title`} onClose={onClose}>
      <form onSubmit={run}>
        <h1 id={`${id}-title`}>{dialog.title[action]}</h1>
        <p>
          <EndpointName endpoint={row.endpoint} />
        </p>
        <p class="sub">{isConnecting ? dialog.connecting : dialog.explanation[action]}</p>
        <div class="field">
          <label for={`${id}-number`}>{isRefusal ? dialog.attempts : dialog.code}</label>
          <input
            id={`${id}-number`}
            inputMode="numeric"
            list={isRefusal ? undefined : `${id}-codes`}
            value={number}
            aria-invalid={fault === 'number'}
            aria-describedby={`${id}-fault`}
            onInput={(event) => setNumber(event.currentTarget.value)}
          />
          {!isRefusal && <span class="sub">{nameOf(value, texts)}</span>}
        </div>
        {!isRefusal && (
          <>
            <datalist id={`${id}-codes`}>
              {suggestions(action).map((code) => (
                <option key={code} value={code}>
                  {nameOf(code, texts)}
                </option>
              ))}
            </datalist>
            <div class="field">
              <label for={`${id}-reason`}>{dialog.reason}</label>
              <input
                id={`${id}-reason`}
                value={reason}
                aria-invalid={fault !== null && fault !== 'number'}
                aria-describedby={`${id}-fault`}
                onInput={(event) => setReason(event.currentTarget.value)}
              />
              <span class="sub num">{dialog.bytes(format.count(reasonBytes(reason)), format.count(REASON_BYTES))}</span>
            </div>
          </>
        )}
        {action === 'disconnect' && (
          <label class="check" title={dialog.errorTip}>
            <input
              type="checkbox"
              checked={error || value === 1015}
              disabled={value === 1015}
              onChange={(event) => setError(event.currentTarget.checked)}
            />
            {dialog.error}
          </label>
        )}
        <p id={`${id}-fault`} class="fault" role="status">
          {fault === 'number' && dialog.invalid[action]}
          {fault === 'reason-too-long' && dialog.tooLong}
          {fault === 'no-reason' && dialog.noReason}
        </p>
        <footer>
          <button type="button" class="action" onClick={onClose}>
            {dialog.dismiss}
          </button>
          <button type="submit" class="action primary" disabled={fault !== null}>
            {dialog.do[action]}
          </button>
        </footer>
      </form>
    </dialog>
  );
}

/** Codes with a meaning of their own that this action could take. */
function suggestions(action: SimulatedAction): readonly number[] {
  const single = ALL_CLOSE_CODE_ENTRIES.filter(({ range }) => range.from === range.to);
  return single.map(({ range }) => range.from).filter((code) => !faultOf({ action, number: code, reason: '' }));
}

function nameOf(code: number, texts: ReturnType<typeof useWording>['texts']): string {
  return Number.isInteger(code) && code >= 0 && code <= 0xffff
    ? texts.closeCodes[lookUpCloseCode(code).identifier].name
    : '';
}
