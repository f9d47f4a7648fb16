/** The sections of the catalogue, by the name that their files of words and of examples share. */
import { Complaint } from '../complaint.ts';

export interface Section {
  readonly name: string;
  /** The comment that opens its block in `cause-ids.ts` and `registry.ts`. */
  readonly heading: string;
}

const NEVER_OPENED = 'Never opened.';

export const SECTIONS: readonly Section[] = [
  { name: 'no-handshake', heading: NEVER_OPENED },
  { name: 'handshake', heading: NEVER_OPENED },
  { name: 'by-page', heading: 'Ended by the page or its document.' },
  { name: 'by-server', heading: 'A Close frame from the server.' },
  { name: 'broken-bytes', heading: 'Broken bytes.' },
  { name: 'dropped', heading: 'The line dropped.' },
];

/** Most of what is still unexplained is a line that dropped. */
const DEFAULT_SECTION = 'dropped';

export function sectionNamed(name: string = DEFAULT_SECTION): Section {
  const section = SECTIONS.find((each) => each.name === name);
  if (section) return section;
  throw new Complaint(`There is no section "${name}": take one of ${SECTIONS.map((each) => each.name).join(', ')}.`);
}
