import Link from 'next/link';

/** What an unknown address shows. */
export default function NotFoundPage() {
  return (
    <main className="mx-auto max-w-md p-6">
      <h1 className="text-20 font-semibold">There is no page at this address</h1>
      <p className="mt-2 text-14 text-muted">
        <Link className="text-accent underline" href="/">
          Open the designer
        </Link>
      </p>
    </main>
  );
}
