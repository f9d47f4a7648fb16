import type { ComponentChildren } from 'preact';
import { useWording } from '../wording.ts';
import { Icon } from './Icon.tsx';

interface ToolbarProps {
  /** Only the live log can be recorded and cleared. */
  readonly isLive: boolean;
  readonly isRecording: boolean;
  readonly preserveLog: boolean;
  readonly onToggleRecording: () => void;
  readonly onClear: () => void;
  readonly onPreserveLog: (preserve: boolean) => void;
  /** At the start. */
  readonly tabs: ComponentChildren;
  /** Controls of the view, at the far end. */
  readonly children: ComponentChildren;
}

export function Toolbar(props: ToolbarProps) {
  return (
    <header class="bar">
      {props.tabs}
      {props.isLive && <LogControls {...props} />}
      <span class="grow" />
      {props.children}
    </header>
  );
}

function LogControls({ isRecording, preserveLog, onToggleRecording, onClear, onPreserveLog }: ToolbarProps) {
  const { toolbar } = useWording().texts.panel;
  return (
    <>
      <span class="rule" />
      <button
        type="button"
        class="tool record"
        aria-pressed={isRecording}
        aria-label={toolbar.record}
        title={isRecording ? toolbar.recording : toolbar.paused}
        onClick={onToggleRecording}
      >
        <span class="record-dot" />
      </button>
      <button type="button" class="tool" aria-label={toolbar.clear} title={toolbar.clear} onClick={onClear}>
        <Icon name="clear" />
      </button>
      <label class="check" title={toolbar.preserveLogTip}>
        <input type="checkbox" checked={preserveLog} onChange={(event) => onPreserveLog(event.currentTarget.checked)} />
        {toolbar.preserveLog}
      </label>
    </>
  );
}
