/** The title of the button in the browser's toolbar, for the eye and the ear. The background has it: as little as may be. */
import { one } from './plural.ts';

export const toolbarButton = {
  abnormal: (count: number, shown: string) => `${shown} abnormal ${one(count, 'disconnect', 'disconnects')}`,
};
