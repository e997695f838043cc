/** What may be taken back with Ctrl+Z, the latest first; a short memory, as nobody undoes an hour. */
const MOST = 20;
let stack: (() => void)[] = [];

export const undo = {
  offer(takeBack: () => void) {
    stack = [...stack, takeBack].slice(-MOST);
  },
  /** What did not come about cannot be taken back. */
  withdraw(takeBack: () => void) {
    stack = stack.filter((other) => other !== takeBack);
  },
  offers: (takeBack: () => void) => stack.includes(takeBack),
  /** Runs the latest, or this one, once. */
  run(takeBack = stack.at(-1)) {
    if (takeBack && stack.includes(takeBack)) {
      stack = stack.filter((other) => other !== takeBack);
      takeBack();
    }
  },
};
