/** docs/close-pack-list.md: what products mean by their close codes, for people who look a number up without the extension. */
import type { PackCode, PackRange, VendorPack } from '../../src/close-codes/vendor-pack.ts';
import { en } from '../../src/texts/en/index.ts';

const INTRODUCTION = `# What products mean by their close codes

The standard leaves 3000–3999 to a registry and 4000–4999 to everybody, so one number means one thing here and another
there. This is what the panel knows, in the order of the products' names, by \`npm run list:close-packs\` from the
[close packs](close-packs.md). Below 3000 it is what a product means beyond the standard.
`;

export function listOfPacks(packs: readonly VendorPack[]): string {
  const named = packs.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return [INTRODUCTION, ...named.map(sectionOf)].join('\n');
}

/** `89 packs with 384 codes`: a number that stands for several things in one pack counts once. */
export function countOfPacks(packs: readonly VendorPack[]): string {
  const codes = packs.reduce((sum, { codes: own = [] }) => sum + new Set(own.map(({ code }) => code)).size, 0);
  return `${packs.length} packs with ${codes} codes`;
}

function sectionOf({ name, kind, codes = [], ranges = [], sources = [], checked, confidence }: VendorPack): string {
  const links = sources.map((url) => `[${new URL(url).hostname.replace(/^www\./, '')}](${url})`);
  const facts = [capitalised(en.packs.view.kinds[kind]), `from ${links.join(', ')}`, `read on ${checked}`];
  const lines = [
    ...codes.map((code) => lineOf(`${code.code}`, code)),
    ...ranges.map((range) => lineOf(`${range.from}–${range.to}`, range)),
  ];
  const doubt = en.packs.section.confidence[confidence];
  return [`## ${name}`, `${facts.join(', ')}.${doubt && ` ${doubt}`}`, lines.join('\n') || 'No codes of its own.']
    .map((part) => `${part}\n`)
    .join('\n');
}

function lineOf(number: string, { name, meaning, retry }: PackCode | PackRange): string {
  return `- **${number} ${name}**: ${meaning} Then: ${en.packs.retry[retry]}.`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
