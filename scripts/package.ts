/**
 * `npm run package`: writes what is uploaded to the stores. The same commit makes the same bytes, on any machine
 * (docs/store/building.md). `-- --to DIRECTORY` writes elsewhere than `artifacts/packages`.
 */
import { Complaint, complain } from './complaint.ts';
import { parseNpmOptions } from './npm-options.ts';
import { uncommittedFiles } from './package/source-files.ts';
import { writeArchives } from './package/write-archives.ts';

try {
  const options = { to: { type: 'string', default: 'artifacts/packages' } } as const;
  const { to } = parseNpmOptions('npm run package', options, process.argv.slice(2), process.env);
  if (!to) throw new Complaint('--to names the directory to write to.');
  for (const { path, files, bytes, sha256 } of await writeArchives(to)) {
    console.log(`${path}  ${files} files, ${bytes.toLocaleString('en')} bytes\n  sha256 ${sha256}`);
  }
  const uncommitted = uncommittedFiles();
  if (uncommitted.length > 0) {
    console.error(`Not to be released: ${uncommitted.length} files are not as committed.\n${uncommitted.join('\n')}`);
  }
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
