/** @type {import('next').NextConfig} A static export that works at the root of a host, or under REACHBOARD_BASE_PATH given at build. */
const config = {
  output: 'export',
  reactStrictMode: true,
  trailingSlash: true,
  images: { unoptimized: true },
  // `npm test` and `npm run check` have a stage for the types.
  typescript: { ignoreBuildErrors: true },
  basePath: process.env.REACHBOARD_BASE_PATH ?? '',
};

export default config;
