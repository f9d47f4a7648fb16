import type { toolbarButton as english } from '../en/toolbar-button.ts';

export const toolbarButton: typeof english = {
  abnormal: (count, shown) => `${shown} ${count === 1 ? 'abnormaler Disconnect' : 'abnormale Disconnects'}`,
};
