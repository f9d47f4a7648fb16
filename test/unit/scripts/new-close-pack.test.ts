import { Validator, type Schema } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import schema from '../../../docs/close-pack.schema.json' with { type: 'json' };
import { parseArguments } from '../../../scripts/new-close-pack/arguments.ts';
import { closePackOf } from '../../../scripts/new-close-pack/close-pack-of.ts';

describe('the arguments of npm run new:close-pack', () => {
  const parse = (...args: string[]) => parseArguments(args, ['pusher']);

  it('are an id and a name', () => {
    expect(parse('acme-live', 'ACME live')).toEqual({ id: 'acme-live', name: 'ACME live' });
  });

  it('are an id alone, which gives the name', () => {
    expect(parse('acme-live').name).toBe('Acme Live');
  });

  it.each([
    [[], 'A pack needs an id'],
    [['AcmeLive'], 'not "AcmeLive".'],
    [['../evil'], 'not "../evil".'],
    [['pusher'], 'There is a pack "pusher" already'],
    [['acme', 'ACME', 'live'], 'in quotation marks: "ACME live".'],
  ])('are refused in a sentence: %j', (args, sentence) => {
    expect(() => parse(...args)).toThrow(sentence);
  });
});

describe('a new close pack', () => {
  const text = closePackOf('acme', 'ACME', new Date('2026-11-24T12:00:00Z'));

  it('has every field that a pack needs, and the day', () => {
    expect(JSON.parse(text)).toMatchObject({ id: 'acme', name: 'ACME', checked: '2026-11-24' });
    const errors = new Validator(schema as Schema, '2020-12', false).validate(JSON.parse(text)).errors;
    // The addresses are still to be written.
    expect(
      errors.filter(({ keyword }) => keyword !== 'pattern' && !/^(\$ref|items|properties)$/.test(keyword)),
    ).toEqual([]);
  });

  it('is as the formatter would have it', () => {
    expect(text).toMatch(/^  "sources": \["[^\n]*"\],$/m);
    expect(text).toMatch(/^    "hosts": \["[^\n]*"\]$/m);
  });

  it('says what is to be written', () => {
    expect(text.match(/‹[^›]*›/g)).toHaveLength(5);
  });
});
