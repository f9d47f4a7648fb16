import type { toolbarButton as english } from '../en/toolbar-button.ts';
import { one } from './plural.ts';

export const toolbarButton: typeof english = {
  abnormal: (count, shown) => `${shown} ${one(count, 'abnormaler Disconnect', 'abnormale Disconnects')}`,
};
