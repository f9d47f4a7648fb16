/** React in a stack. */

/** Runs or cleans up an effect. Not `react-dom` alone: that is in the stack of every handler of a click, too. */
const EFFECT_FRAME =
  /\b(commitHookEffectListUnmount|commitHookPassiveUnmountEffects|commitPassiveUnmount\w*|flushPassiveEffects|safelyCallDestroy|(commitD|d)oubleInvokeEffects\w*|disconnectPassiveEffect|invokePassiveEffectUnmountInDEV)\b/;

export function isOfReactEffect(stack: string | null): boolean {
  return stack !== null && EFFECT_FRAME.test(stack);
}
