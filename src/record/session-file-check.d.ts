/** Whether it holds to docs/session-file.schema.json. */
export function validate(value: unknown): boolean;
