import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAUSE_IDS, type CauseId } from '../../../src/diagnosis/cause-ids.ts';
import { inOrder } from '../../../src/diagnosis/diagnose.ts';
import { CONFIDENCES, type Confidence, type Diagnosis } from '../../../src/diagnosis/diagnosis.ts';
import { RULES } from '../../../src/diagnosis/registry.ts';
import type { Rule } from '../../../src/diagnosis/rule.ts';
import { anyRecords } from '../support/session-records.ts';
import { diagnosesOf } from './support.ts';

const RULE_BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

const isFallback = (diagnosis: Diagnosis) => diagnosis.isFallback;
const refines = (one: Diagnosis, other: Diagnosis) => RULE_BY_ID.get(one.id)?.refines?.includes(other.id) === true;

/** Below zero where the first has to stand before the second, were it not for what refines what. */
function compare(one: Diagnosis, other: Diagnosis): number {
  return (
    Number(isFallback(one)) - Number(isFallback(other)) ||
    CONFIDENCES.indexOf(one.confidence) - CONFIDENCES.indexOf(other.confidence) ||
    CAUSE_IDS.indexOf(one.id) - CAUSE_IDS.indexOf(other.id)
  );
}

/** For every socket of any log, in both browsers. Whatever is there is read, so that nothing throws late. */
function forAnyDiagnoses(check: (diagnoses: readonly Diagnosis[]) => void): void {
  fc.assert(
    fc.property(anyRecords, fc.constantFrom('chrome' as const, 'firefox' as const), (records, browser) => {
      for (const record of records) {
        check(diagnosesOf(record, { browser, others: records.filter((other) => other !== record) }));
      }
    }),
  );
}

describe('what the engine says of any log', () => {
  it('is known causes, each once, and says of each whether it is a fallback', () => {
    forAnyDiagnoses((diagnoses) => {
      const ids = diagnoses.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, confidence, isFallback: fallback } of diagnoses) {
        expect(CAUSE_IDS).toContain(id);
        expect(CONFIDENCES).toContain(confidence);
        expect(fallback).toBe(RULE_BY_ID.get(id)?.fallback === true);
      }
    });
  });

  it('has what refines before what is refined', () => {
    forAnyDiagnoses((diagnoses) => {
      for (const [index, diagnosis] of diagnoses.entries()) {
        for (const before of diagnoses.slice(0, index)) expect(refines(diagnosis, before)).toBe(false);
      }
    });
  });

  it('is otherwise in order of confidence and catalogue, with a fallback last', () => {
    forAnyDiagnoses((diagnoses) => {
      for (const [index, diagnosis] of diagnoses.entries()) {
        const before = diagnoses[index - 1];
        // Only what had to wait for the one right before it may come later than it should.
        if (before && !refines(before, diagnosis)) expect(compare(before, diagnosis)).toBeLessThan(0);
      }
    });
  });

  it('does not say “unknown” where something is certain or likely', () => {
    forAnyDiagnoses((diagnoses) => {
      const isKnown = diagnoses.some((each) => !isFallback(each) && each.confidence !== 'possible');
      if (isKnown) expect(diagnoses.filter(isFallback)).toEqual([]);
    });
  });
});

describe('the order of causes', () => {
  const diagnosis = (id: CauseId, confidence: Confidence, fallback = false): Diagnosis => ({
    id,
    confidence,
    isFallback: fallback,
    evidence: [],
    values: {},
    notes: [],
    links: [],
    refines: [],
  });
  const rule = (id: CauseId, more: Partial<Rule> = {}): Rule => ({ id, find: () => null, ...more });
  const ordered = (diagnoses: readonly Diagnosis[], rules: readonly Rule[] = []) =>
    inOrder(diagnoses.map((each) => ({ ...each, refines: rules.find(({ id }) => id === each.id)?.refines ?? [] }))).map(
      ({ id }) => id,
    );

  it('is that of their confidence', () => {
    const all = [
      diagnosis('offline', 'possible'),
      diagnosis('dns-failed', 'likely'),
      diagnosis('idle-timeout', 'certain'),
    ];
    expect(ordered(all)).toEqual(['idle-timeout', 'dns-failed', 'offline']);
  });

  it('is that of the catalogue among equals', () => {
    expect(ordered([diagnosis('idle-timeout', 'likely'), diagnosis('offline', 'likely')])).toEqual([
      'offline',
      'idle-timeout',
    ]);
  });

  it('puts what refines first, however unsure it is', () => {
    const rules = [rule('idle-timeout', { refines: ['server-normal'] })];
    const all = [diagnosis('server-normal', 'certain'), diagnosis('idle-timeout', 'possible')];
    expect(ordered(all, rules)).toEqual(['idle-timeout', 'server-normal']);
  });

  it('puts it first through others, too', () => {
    const rules = [rule('idle-timeout', { refines: ['offline'] }), rule('offline', { refines: ['server-normal'] })];
    const all = [
      diagnosis('server-normal', 'certain'),
      diagnosis('offline', 'likely'),
      diagnosis('idle-timeout', 'possible'),
    ];
    expect(ordered(all, rules)).toEqual(['idle-timeout', 'offline', 'server-normal']);
  });

  it('lets what nothing refines pass what has to wait', () => {
    const rules = [rule('idle-timeout', { refines: ['server-normal'] })];
    const all = [
      diagnosis('server-normal', 'certain'),
      diagnosis('idle-timeout', 'possible'),
      diagnosis('offline', 'likely'),
    ];
    expect(ordered(all, rules)).toEqual(['offline', 'idle-timeout', 'server-normal']);
  });

  it('puts a fallback last, however sure it is', () => {
    const all = [diagnosis('never-opened-unknown', 'certain', true), diagnosis('idle-timeout', 'possible')];
    expect(ordered(all)).toEqual(['idle-timeout', 'never-opened-unknown']);
  });

  it('puts a fallback before what it refines', () => {
    const rules = [rule('dropped-unknown', { fallback: true, refines: ['server-sent-bad-frame'] })];
    const all = [diagnosis('server-sent-bad-frame', 'possible'), diagnosis('dropped-unknown', 'possible', true)];
    expect(ordered(all, rules)).toEqual(['dropped-unknown', 'server-sent-bad-frame']);
  });

  it('ends with all of them where rules refine each other in a circle', () => {
    const rules = [rule('offline', { refines: ['dns-failed'] }), rule('dns-failed', { refines: ['offline'] })];
    const all = [
      diagnosis('dns-failed', 'certain'),
      diagnosis('offline', 'likely'),
      diagnosis('idle-timeout', 'possible'),
    ];
    expect(ordered(all, rules)).toEqual(['idle-timeout', 'dns-failed', 'offline']);
    expect(ordered(all.slice(0, 2), rules)).toEqual(['dns-failed', 'offline']);
  });
});
