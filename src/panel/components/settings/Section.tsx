import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  readonly title: string;
  /** What it does, and what it does not. */
  readonly text?: string;
  readonly children: ComponentChildren;
}

/** Settings that belong together. */
export function Section({ title, text, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>
        {children}
        {text !== undefined && <p class="sub">{text}</p>}
      </div>
    </section>
  );
}
