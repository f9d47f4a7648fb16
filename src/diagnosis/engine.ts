/**
 * All that says why, in one module: rules and patterns, their limits, and what they ask of a log. It is more than half of
 * what the panel runs, so it is loaded apart, when there is first something to explain.
 */
export { createNeighbourhood } from '../record/neighbours.ts';
export { diagnose } from './diagnose.ts';
export { findingsInSteps } from './findings/find-findings.ts';
export { logFactsOf } from './findings/log-facts.ts';
export { healthOf, suspicionOf } from './half-open-suspicion.ts';
export { approachingLimit } from './limits/approaching-limit.ts';
export { DEFAULT_LIMITS } from './limits/limit-table.ts';
export { createProductLookUp } from './product-look-up.ts';
