import { formatMoment, printMoment } from '../format-moment.ts';
import { type AnyFunction, fn, int, text } from '../function.ts';
import { epochOf, momentOfEpoch, parseDuration, parseMoment } from '../moment.ts';

/** Dates. https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-date, read 2026-11-29. */
export const dateFunctions: readonly AnyFunction[] = [
  fn('utcNow', [0, 1], (args, { frame }) => {
    frame.run.report(
      'stand-in',
      'note',
      `utcNow() is answered with ${frame.run.now}: Azure will put the time of the deployment there.`,
      null,
    );
    return formatMoment(parseMoment(frame.run.now), args.length > 0 ? text(args, 0) : "yyyyMMdd'T'HHmmss'Z'");
  }),
  fn('dateTimeAdd', [2, 3], (args) => {
    // Azure adds to the time on the clock and leaves the zone away.
    const moment = parseMoment(text(args, 0), true) + parseDuration(text(args, 1));
    return args.length > 2 ? formatMoment(moment, text(args, 2)) : printMoment(moment);
  }),
  fn('dateTimeFromEpoch', [1, 1], (args) => printMoment(momentOfEpoch(int(args, 0)))),
  fn('dateTimeToEpoch', [1, 1], (args) => epochOf(parseMoment(text(args, 0)))),
];
