/** Where each view was left, so that coming back finds the same place. */
export const scrollMemory = new Map<string, number>();
