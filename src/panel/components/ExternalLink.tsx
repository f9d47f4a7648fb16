import { Icon } from './Icon.tsx';

/** Opens a page of our own data in a new tab; nothing of the log ever becomes a link. */
export function ExternalLink({ url, label }: { readonly url: string; readonly label: string }) {
  return (
    <a class="link" href={url} target="_blank" rel="noreferrer">
      {label}
      <Icon name="external" />
    </a>
  );
}
