/** What floats over every page of the shell: the command menu and the help. */
export function Overlays() {
  return null;
}
