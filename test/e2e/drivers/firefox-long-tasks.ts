/** Firefox has no Long Tasks API; its profiler marks the same tasks, those of more than 50 ms. */
import type { BrowserScope } from './firefox-scope.ts';

/** Markers alone, no samples of what runs: those would slow down what is measured. */
const BEGIN = `await Services.profiler.StartProfiler(2 ** 22, 1000, [], ['GeckoMain']);`;

const END = `
  const profile = await Services.profiler.getProfileDataAsync();
  Services.profiler.StopProfiler();
  const processes = (each) => [each, ...(each.processes ?? []).flatMap(processes)];
  return processes(profile)
    .flatMap(({ threads }) => threads)
    .filter(({ name, processName }) => name === 'GeckoMain' && processName === 'WebExtensions')
    .flatMap(({ markers: { data, schema }, stringTable }) =>
      data
        .filter((marker) => stringTable[marker[schema.name]] === 'LongTask' && marker[schema.endTime] > 0)
        .map((marker) => marker[schema.endTime] - marker[schema.startTime]));`;

/** In the process of all extension pages: what another of them does counts as well. */
export async function watchFirefoxLongTasks(inBrowser: BrowserScope): Promise<() => Promise<readonly number[]>> {
  await inBrowser(BEGIN);
  return async () => (await inBrowser(END)) as number[];
}
