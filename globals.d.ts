/** Style sheets are imported for their effect only; the bundler knows what to do with them. */
declare module '*.css';
