import { keysWith } from './storage.ts';

/** Where the child's place is kept; what could not be read lies under keys that start like it. */
export const progressKey = 'fledge.progress';

/** Whether this device holds a place, or one that was set aside. False where storage is blocked. */
export const isSomethingKept = (): boolean => keysWith(progressKey).length > 0;
