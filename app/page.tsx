/** The designer. */
export default function DesignerPage() {
  return (
    <main className="p-6">
      <h1 className="text-28 font-semibold">Reachboard</h1>
    </main>
  );
}
