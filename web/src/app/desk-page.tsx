export function DeskPage() {
  return <main />;
}
