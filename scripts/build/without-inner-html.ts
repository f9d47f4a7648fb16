import type { Plugin } from 'vite';

/** `dom.innerHTML = newHtml.__html` of Preact's `diff`, under whatever names its minifier chose. */
const ASSIGNMENT = /\b[\w$]+\.innerHTML\s*=\s*[\w$]+\.__html\b/g;

/** Takes the one place in which Preact makes HTML of a text out of its source, and throws where it is not that one. */
export function withoutInnerHtml(preact: string): string {
  const found = preact.match(ASSIGNMENT)?.length ?? 0;
  if (found !== 1) {
    throw new Error(
      `Preact was expected to set innerHTML in one place, and does so in ${found}: see what it does now, and mend scripts/build/without-inner-html.ts.`,
    );
  }
  return preact.replace(ASSIGNMENT, 'void 0');
}

/**
 * What the panel draws is text, and never HTML: `dangerouslySetInnerHTML` is not used. So that this holds for what is
 * shipped, and reviewers need not take our word for it, the branch of Preact that serves it is not in the build.
 */
export function dropInnerHtml(): Plugin {
  // Stays so while `npm run dev` builds anew: what has not changed is not transformed again.
  let dropped = false;
  return {
    name: 'drop-inner-html',
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.m?js$/.test(id.replaceAll('\\', '/'))) return null;
      dropped = true;
      return { code: withoutInnerHtml(code), map: null };
    },
    generateBundle() {
      if (!dropped) throw new Error('Preact was not found in the build: mend scripts/build/without-inner-html.ts.');
    },
  };
}
