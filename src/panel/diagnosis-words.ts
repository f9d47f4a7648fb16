/** A diagnosis, or a finding, in words. */
import type { Confidence, Diagnosis, Evidence, Link, Values } from '../diagnosis/diagnosis.ts';
import type { Finding } from '../diagnosis/findings/finding.ts';
import type { SocketRecord } from '../record/socket-record.ts';
import type { CauseText, Words } from '../texts/en/causes/cause-text.ts';
import type { Wording } from './wording.ts';

export interface CauseWords {
  readonly id: string;
  readonly headline: string;
  /** null: it says that the cause is not known. */
  readonly confidence: Confidence | null;
  readonly evidence: readonly EvidenceWords[];
  readonly notes: readonly string[];
  readonly advice: readonly string[];
  readonly settle: string | null;
  readonly links: readonly Link[];
}

export interface EvidenceWords {
  readonly fact: Evidence['fact'];
  readonly text: string;
  /** The page's, the server's or the browser's own words that belong to it. */
  readonly quote: string | null;
}

/** @param api of the record: a stream tells by its promises what a socket tells by events */
export function diagnosisWords(diagnosis: Diagnosis, api: SocketRecord['api'], wording: Wording): CauseWords {
  const { isFallback, confidence } = diagnosis;
  const words = causeWords(diagnosis, wording.texts.causes[diagnosis.id], api, wording);
  return { ...words, confidence: isFallback ? null : confidence };
}

export function findingWords(finding: Finding, wording: Wording): CauseWords {
  return causeWords(finding, wording.texts.findings[finding.id], 'WebSocket', wording);
}

export function diagnosisHeadline({ id, values }: Diagnosis, wording: Wording): string {
  return say(wording.texts.causes[id].headline, values, wording);
}

function causeWords(
  cause: Diagnosis | Finding,
  text: CauseText,
  api: SocketRecord['api'],
  wording: Wording,
): CauseWords {
  const { id, confidence, values, links } = cause;
  const isOpen = confidence !== 'certain' || ('isFallback' in cause && cause.isFallback);
  return {
    id,
    headline: say(text.headline, values, wording),
    confidence,
    evidence: cause.evidence.map((each) => evidenceWords(each, api, wording)),
    notes: cause.notes.flatMap((name) => {
      const note = text.notes?.[name];
      return note === undefined ? [] : [say(note, values, wording)];
    }),
    advice: say(text.advice, values, wording),
    // What is certain needs nothing to settle it.
    settle: (isOpen && text.settle) || null,
    links,
  };
}

function say<Result>(words: Words<Result>, values: Values, { format }: Wording): Result {
  return typeof words === 'function' ? (words as (given: Values, f: typeof format) => Result)(values, format) : words;
}

function evidenceWords(
  { fact, values, quote }: Evidence,
  api: SocketRecord['api'],
  { texts, format }: Wording,
): EvidenceWords {
  const ofStream = api === 'WebSocketStream' ? texts.evidenceOfStreams[fact] : undefined;
  const sentence = ofStream ?? texts.evidence[fact];
  return { fact, text: sentence(values, format), quote: quote ?? null };
}
