import type { Endpoint } from '../../record/endpoint.ts';

/** What is typed into the filter to find the disconnects of an endpoint. */
export function filterFor({ host, path }: Endpoint): string {
  return host === '' ? quoted(path) : `host:${quoted(host)} path:${quoted(path)}`;
}

/** The filter has no sign for a quotation mark inside quotation marks; what comes before it finds it, too. */
function quoted(text: string): string {
  return /^[\w./:[\]%-]+$/.test(text) && !text.startsWith('-') ? text : `"${text.split('"', 1)[0] ?? ''}"`;
}
