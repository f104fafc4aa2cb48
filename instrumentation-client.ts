// Next loads this before any page: the one place that comes first everywhere.
import './store/zod-jitless.ts';
