import { Complaint } from '../complaint.ts';

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export interface NewClosePack {
  readonly id: string;
  readonly name: string;
}

export function parseArguments(args: readonly string[], knownIds: readonly string[]): NewClosePack {
  const [id, name, ...rest] = args;
  if (id === undefined) throw new Complaint('A pack needs an id: npm run new:close-pack <id> ["Its name"].');
  if (!KEBAB_CASE.test(id)) throw new Complaint(`An id is words in lower case with hyphens between, not "${id}".`);
  if (knownIds.includes(id)) {
    throw new Complaint(`There is a pack "${id}" already: change src/close-codes/packs/vendors/${id}.json.`);
  }
  if (rest.length > 0)
    throw new Complaint(`Put a name of several words in quotation marks: "${name} ${rest.join(' ')}".`);
  return { id, name: name ?? titleOf(id) };
}

/** `acme-live` as `Acme Live`. */
function titleOf(id: string): string {
  return id
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');
}
