/** What the panel has just done, over its lower edge. Read out, beside the status that tells of new disconnects. */
export function NoticeLine({ message }: { readonly message: string }) {
  return (
    <div class="notice-line" aria-live="polite">
      {message}
    </div>
  );
}
