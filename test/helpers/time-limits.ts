/**
 * When a test that does not end counts as hanging, in milliseconds. No test asserts how long something takes; these
 * limits are so generous that a slow or busy machine does not reach them.
 */
export const testLimit = 900_000;

/** When something that is awaited inside a test counts as missing, in milliseconds. */
export const waitLimit = 240_000;
