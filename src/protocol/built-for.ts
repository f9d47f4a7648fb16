/**
 * The browsers that this build may meet. What one of them alone calls for is left out of the other's build, since every
 * frame of every page pays for it. In unit tests both are true.
 */
export const MAY_BE_CHROMIUM = import.meta.env.MODE !== 'firefox';
export const MAY_BE_FIREFOX = import.meta.env.MODE !== 'chrome';
