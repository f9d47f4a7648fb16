import { build } from 'vite';

const ENTRY = 'virtual:client';

/** The modules as a page loads them: a script that puts their exports into the global `library`. Writes no file. */
export async function bundle(modules: readonly string[]): Promise<string> {
  const imports = modules.map((name, index) => `import * as module${index} from '${name}';`).join('\n');
  const entry = `${imports}\nglobalThis.library = { ${modules.map((_, index) => `...module${index}`).join(', ')} };`;
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: {
      // What sockjs-client calls the global object.
      global: 'globalThis',
    },
    plugins: [
      {
        name: 'client-entry',
        // In the folder of the project, from where the packages are found.
        resolveId: (id) => (id === ENTRY ? `${process.cwd()}/${ENTRY}` : null),
        load: (id) => (id.endsWith(ENTRY) ? entry : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rollupOptions: { input: ENTRY, output: { format: 'iife' } },
    },
  });
  if (!('output' in built)) throw new Error(`${modules.join(', ')} came as no single bundle`);
  return built.output[0].code;
}
