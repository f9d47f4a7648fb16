/** The name of the port from a panel, or the popup, to the background: it tells which tab is shown. */
const PANEL_PORT = /^panel:(\d+)$/;

export function panelPortName(tabId: number): string {
  return `panel:${tabId}`;
}

/** The tab a panel's port is for; null for the name of any other port. */
export function tabOfPanelPort(name: string): number | null {
  const match = PANEL_PORT.exec(name);
  return match ? Number(match[1]) : null;
}
