/** A cause, or a finding, in Markdown: how sure it is, what speaks for it, what to do. */
import type { Link } from '../../diagnosis/diagnosis.ts';
import type { CauseWords, EvidenceWords } from '../diagnosis-words.ts';
import type { Wording } from '../wording.ts';
import { code, link, prose } from './markdown.ts';

export function causeMarkdown(words: CauseWords, { texts }: Wording): readonly string[] {
  const { why } = texts.panel;
  const { evidence, notes, advice, settle, links } = words;
  return [
    causeTitle(words, texts),
    ...(evidence.length > 0 ? [evidence.map((each) => `- ${evidenceMarkdown(each)}`).join('\n')] : []),
    ...notes.map((note) => `> ${prose(note)}`),
    ...(advice.length > 0 ? [steps(why.do, advice)] : []),
    ...(settle ? [steps(why.settle, [settle])] : []),
    ...(links.length > 0 ? [`${prose(why.read)} ${links.map(source).join(', ')}`] : []),
  ];
}

export function causeTitle({ headline, confidence }: CauseWords, { panel }: Wording['texts']): string {
  const sure = confidence === null ? panel.why.notKnown : panel.why.confidence[confidence];
  return `**${prose(headline)}** (${prose(sure)})`;
}

function evidenceMarkdown({ text, quote }: EvidenceWords): string {
  return quote ? `${prose(text)} ${code(quote)}` : prose(text);
}

/** An issue of another project is named alone: forges tell there of each link to it, and this is not for all to hear. */
function source({ label, url }: Link): string {
  return /\/(?:issues|pull|discussions|merge_requests)\/\d/.test(url) ? prose(label) : link(label, url);
}

function steps(label: string, items: readonly string[]): string {
  const [only = ''] = items;
  if (items.length === 1) return `**${prose(label)}** ${prose(only)}`;
  return [`**${prose(label)}**`, '', ...items.map((item, index) => `${index + 1}. ${prose(item)}`)].join('\n');
}
