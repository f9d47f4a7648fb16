// Panel and devtools page. Firefox throws the panel's document away when DevTools are docked elsewhere; their devtools page
// stays, and keeps what was shown. In its memory alone: it goes with DevTools.
import type { KeptView, ViewKeeper } from '../src/panel/kept-view.ts';

type Message =
  | { readonly type: 'recall' }
  | { readonly type: 'recalled'; readonly view: KeptView | null }
  | { readonly type: 'keep'; readonly view: KeptView };

/** Devtools page. */
export function keepView(tabId: number): void {
  let kept: KeptView | null = null;
  const send = openChannel(tabId, (message) => {
    if (message.type === 'keep') kept = message.view;
    if (message.type === 'recall') send({ type: 'recalled', view: kept });
  });
}

/** Panel. */
export function viewKeeper(tabId: number): ViewKeeper {
  const waiting = new Set<(view: KeptView | null) => void>();
  const send = openChannel(tabId, (message) => {
    if (message.type !== 'recalled') return;
    for (const answer of waiting) answer(message.view);
  });
  return {
    recall: () =>
      new Promise((resolve) => {
        waiting.add(resolve);
        send({ type: 'recall' });
      }),
    keep: (view) => send({ type: 'keep', view }),
  };
}

/** Between pages of this extension alone, in windows of one kind. */
function openChannel(tabId: number, receive: (message: Message) => void): (message: Message) => void {
  const channel = new BroadcastChannel(`view:${tabId}`);
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => receive(data));
  return (message) => channel.postMessage(message);
}
