import { Complaint } from '../complaint.ts';
import { sectionNamed, type Section } from './sections.ts';

const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export interface NewRule {
  readonly id: string;
  readonly section: Section;
}

export function parseArguments(args: readonly string[], knownIds: readonly string[]): NewRule {
  const [id, section, ...rest] = args;
  if (id === undefined) throw new Complaint('A rule needs an id: npm run new:rule <id> [section].');
  if (!KEBAB_CASE.test(id)) throw new Complaint(`An id is words in lower case with hyphens between, not "${id}".`);
  if (knownIds.includes(id)) {
    throw new Complaint(`There is a rule "${id}" already: change src/diagnosis/rules/${id}.ts, or take another id.`);
  }
  if (rest.length > 0) throw new Complaint(`An id and a section are all there is to say, not "${rest.join(' ')}".`);
  return { id, section: sectionNamed(section) };
}
