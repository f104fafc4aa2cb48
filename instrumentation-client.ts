// Next loads this before any page: the one place that comes first everywhere.
import './app/zod-jitless.ts';
