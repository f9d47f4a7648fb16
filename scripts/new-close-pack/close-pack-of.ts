/** The text of a new pack's file. What stands in ‹ › is refused by the repository's tests until it is written. */
export function closePackOf(id: string, name: string, today: Date): string {
  const pack = {
    $schema: '../../../../docs/close-pack.schema.json',
    schemaVersion: 1,
    id,
    name,
    kind: 'service',
    homepage: 'https://‹the product’s page›',
    sources: ['https://‹the page where its codes stand›'],
    checked: today.toISOString().slice(0, 10),
    confidence: 'high',
    detect: { hosts: ['^‹live\\.example\\.com›$'] },
    codes: [{ code: 4000, name: '‹a few words›', meaning: '‹What happened, and what to do.›', retry: 'backoff' }],
  };
  // A list of one text stands on one line, as the formatter has it.
  return `${JSON.stringify(pack, null, 2).replaceAll(/\[\n\s*("[^\n]*")\n\s*\]/g, '[$1]')}\n`;
}
