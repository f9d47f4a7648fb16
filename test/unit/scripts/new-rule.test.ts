import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../scripts/new-rule/arguments.ts';
import { editsFor } from '../../../scripts/new-rule/edits.ts';
import { atEndOfBlock, atEndOfFile, inLastObject } from '../../../scripts/new-rule/insert.ts';
import { SECTIONS } from '../../../scripts/new-rule/sections.ts';
import { constantOf, englishOf, examplesOf, germanOf, ruleOf } from '../../../scripts/new-rule/templates.ts';

describe('the arguments of npm run new:rule', () => {
  const parse = (...args: string[]) => parseArguments(args, ['offline']);

  it('are an id and a section', () => {
    expect(parse('server-tired', 'by-server')).toMatchObject({ id: 'server-tired', section: { name: 'by-server' } });
  });

  it('are an id alone for a line that dropped', () => {
    expect(parse('cable-pulled').section.name).toBe('dropped');
  });

  it.each([
    [[], 'A rule needs an id: npm run new:rule <id> [section].'],
    [['ServerTired'], 'An id is words in lower case with hyphens between, not "ServerTired".'],
    [['server--tired'], 'not "server--tired".'],
    [['../evil'], 'not "../evil".'],
    [['offline'], 'There is a rule "offline" already: change src/diagnosis/rules/offline.ts, or take another id.'],
    [['a', 'nowhere'], 'no section "nowhere": take one of no-handshake, handshake, by-page, by-server, broken-bytes,'],
    [['a', 'dropped', 'b', 'c'], 'An id and a section are all there is to say, not "b c".'],
  ])('are refused in a sentence: %j', (args, sentence) => {
    expect(() => parse(...args)).toThrow(sentence);
  });
});

describe('a line at the end of a block', () => {
  const list = `[\n  // One.\n  a,\n  // Two.\n  b,\n];\n`;

  it('goes before the next comment, or the end of the list', () => {
    expect(atEndOfBlock(list, '  // One.', '  c,')).toBe(`[\n  // One.\n  a,\n  c,\n  // Two.\n  b,\n];\n`);
    expect(atEndOfBlock(list, '  // Two.', '  c,')).toBe(`[\n  // One.\n  a,\n  // Two.\n  b,\n  c,\n];\n`);
  });

  it('goes before a blank line', () => {
    expect(atEndOfBlock('// One.\na\n\nb\n', '// One.', 'c')).toBe('// One.\na\nc\n\nb\n');
  });

  it('tells the comment of one indent from that of another', () => {
    const both = `// One.\na\n\n${list}`;
    expect(atEndOfBlock(both, '// One.', 'c')).toBe(`// One.\na\nc\n\n${list}`);
  });

  it('is refused where there is no such block', () => {
    expect(() => atEndOfBlock(list, '  // Three.', '  c,')).toThrow('no line "  // Three."');
    expect(() => atEndOfBlock('// One.\na', '// One.', 'c')).toThrow('no end');
  });
});

describe('an addition', () => {
  it('goes into the last object', () => {
    expect(inLastObject('x = {\n};\ny = {\n  a: 1,\n} satisfies Z;\n', '  b: 2,')).toBe(
      'x = {\n};\ny = {\n  a: 1,\n  b: 2,\n} satisfies Z;\n',
    );
    expect(() => inLastObject('nothing', 'b')).toThrow('no object');
  });

  it('goes to the end of a file, after one blank line', () => {
    expect(atEndOfFile('a\n', 'b')).toBe('a\n\nb\n');
  });
});

describe('what a rule starts from', () => {
  it('is a rule under its name', () => {
    expect(constantOf('tab-was-frozen-2')).toBe('tabWasFrozen2');
    expect(ruleOf('tab-was-frozen')).toContain("export const tabWasFrozen: Rule = {\n  id: 'tab-was-frozen',");
  });

  it('quotes a key only where it has to', () => {
    expect(englishOf('cable-pulled')).toContain("  'cable-pulled': {");
    expect(germanOf('unplugged')).toContain('  unplugged: {');
  });

  it('is marked throughout, so that nobody forgets it', () => {
    for (const text of [ruleOf('a'), englishOf('a'), germanOf('a'), examplesOf('a')]) expect(text).toMatch(/‹.+›/);
  });

  it('has an example and a counterexample', () => {
    expect(examplesOf('a').match(/\bit\(/g)).toHaveLength(2);
  });
});

describe.each(SECTIONS)('a rule in the section $name', (section) => {
  const edits = editsFor({ id: 'cable-pulled', section });

  it('fits into the files that are there', () => {
    for (const { path, change } of edits.slice(1)) {
      const before = fs.readFileSync(path, 'utf8');
      const after = change(before);
      expect(after.split('\n').filter((line) => !before.includes(line)).length).toBeGreaterThan(0);
      expect(after).toMatch(/cable-pulled|cablePulled/);
    }
  });

  it('comes once into the catalogue and the registry, the last of its block', () => {
    const [, ids, registry] = edits.map(({ path, change }) =>
      change(fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : ''),
    );
    expect(ids).toMatch(/'cable-pulled',\n( {2}\/\/|\] as const)/);
    expect(registry?.match(/cablePulled/g)).toHaveLength(2);
    expect(registry).toMatch(/^ {2}cablePulled,\n( {2}\/\/|\];)/m);
  });
});
