/** Our own words; what stands between backticks is code. */
export function WithCode({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('`').map((part, index) =>
        // oxlint-disable-next-line react/no-array-index-key -- the parts of one text never move
        index % 2 === 0 ? part : <code key={index}>{part}</code>,
      )}
    </>
  );
}
