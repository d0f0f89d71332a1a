import { z } from "zod";
import { isObject } from "./canonical";
import { enumOf, setOf } from "./fields";
import type { GraphObject } from "./kind";
import { withRules } from "./rules";

const flag = (description: string) => z.boolean().optional().describe(description);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "expected a date such as 2026-12-01");

const pattern = withRules(
  z.strictObject({
    type: enumOf("ReviewRecurrenceType", ["weekly", "absoluteMonthly"]).describe("Every so many weeks, or months."),
    interval: z.int().positive("expected 1 or more").describe("How many weeks or months lie between two reviews."),
    dayOfMonth: z.int().min(1).max(31).optional().describe("With absoluteMonthly: the day on which a review begins."),
    daysOfWeek: setOf(
      enumOf("DayOfWeek", ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]),
    )
      .optional()
      .describe("With weekly: the days on which a review begins."),
  }),
  [
    {
      reads: ["type", "dayOfMonth"],
      broken: ({ type, dayOfMonth }) => type === "weekly" && dayOfMonth !== undefined,
      path: ["dayOfMonth"],
      message: "a weekly review has no dayOfMonth: give daysOfWeek, or the type absoluteMonthly",
    },
  ],
).meta({ id: "ReviewRecurrencePattern", description: "How often a review comes again." });

const range = withRules(
  z.strictObject({
    type: enumOf("ReviewRangeType", ["noEnd", "endDate", "numbered"]).describe("Whether the series ends, and by what."),
    startDate: date.describe("The day on which the first review begins, such as 2026-12-01."),
    endDate: date.optional().describe("With the type endDate: the last day."),
    numberOfOccurrences: z.int().positive().optional().describe("With the type numbered: how many reviews there are."),
  }),
  [
    {
      reads: ["type", "endDate"],
      broken: ({ type, endDate }) => (type === "endDate") !== (endDate !== undefined),
      path: ["endDate"],
      message: "endDate goes with the type endDate, and that type needs it",
    },
    {
      reads: ["type", "numberOfOccurrences"],
      broken: ({ type, numberOfOccurrences }) => (type === "numbered") !== (numberOfOccurrences !== undefined),
      path: ["numberOfOccurrences"],
      message: "numberOfOccurrences goes with the type numbered, and that type needs it",
    },
  ],
).meta({ id: "ReviewRecurrenceRange", description: "From when until when a review comes again." });

/** How a review is held: what Graph has in the review's `settings`. */
export const reviewSettings = z
  .strictObject({
    mailNotificationsEnabled: flag("Reviewers are told by mail."),
    reminderNotificationsEnabled: flag("Reviewers are reminded by mail."),
    justificationRequiredOnApproval: flag("Who approves has to say why."),
    defaultDecisionEnabled: flag("Where nobody decides, defaultDecision does."),
    defaultDecision: enumOf("DefaultDecision", ["None", "Approve", "Deny", "Recommendation"])
      .optional()
      .describe("What becomes of access about which nobody decides."),
    instanceDurationInDays: z.int().min(0).max(180).optional().describe("How many days a review lasts."),
    autoApplyDecisionsEnabled: flag("Decisions are carried out by themselves when a review ends."),
    recommendationsEnabled: flag("Reviewers see what Microsoft recommends, by the last sign-in."),
    recurrence: z
      .strictObject({ pattern, range })
      .optional()
      .describe("When it comes again.")
      .meta({ id: "ReviewRecurrence", description: "When a review comes again." }),
    applyActions: setOf(enumOf("ReviewApplyAction", ["removeAccessApplyAction", "disableAndDeleteUserApplyAction"]))
      .optional()
      .describe("What happens to those who are denied: they lose access, or (guests) are blocked and later deleted."),
  })
  .meta({ id: "AccessReviewSettings", description: "How a review is held." });

const graphType = "#microsoft.graph.";

/** Settings as Graph wants them sent, laid over those that the review has. */
export function settingsToGraph(
  { applyActions, recurrence, ...rest }: GraphObject,
  live: GraphObject = {},
): GraphObject {
  return {
    ...live,
    ...rest,
    ...(isObject(recurrence) ? { recurrence: recurrenceToGraph(recurrence, live["recurrence"]) } : {}),
    ...(Array.isArray(applyActions)
      ? { applyActions: applyActions.map((name) => ({ "@odata.type": `${graphType}${String(name)}` })) }
      : {}),
  };
}

/** What can't be declared, such as the time zone, is kept while the type of the pattern or range stays the same. */
function recurrenceToGraph(wanted: GraphObject, live: unknown): GraphObject {
  const over = (part: "pattern" | "range") => {
    const [declared, present] = [wanted[part] as GraphObject, isObject(live) ? live[part] : undefined];
    return isObject(present) && present["type"] === declared["type"] ? { ...present, ...declared } : declared;
  };
  return { pattern: over("pattern"), range: over("range") };
}

/** Settings as a program declares them, from those that Graph shows. */
export function settingsFromGraph(settings: GraphObject): GraphObject {
  const actions = Array.isArray(settings["applyActions"]) ? settings["applyActions"].filter(isObject) : [];
  const applyActions = actions.map((action) => String(action["@odata.type"]).slice(graphType.length));
  return { ...settings, applyActions, recurrence: recurrenceFromGraph(settings["recurrence"]) };
}

/** Graph fills in what does not apply to a pattern or range, which a program may not even declare. */
function recurrenceFromGraph(recurrence: unknown): unknown {
  if (!isObject(recurrence)) return undefined;
  const { pattern, range } = recurrence;
  return {
    pattern: isObject(pattern) ? patternFromGraph(pattern) : pattern,
    range: isObject(range) ? rangeFromGraph(range) : range,
  };
}

function patternFromGraph({ dayOfMonth, daysOfWeek, ...rest }: GraphObject): GraphObject {
  return String(rest["type"]).toLowerCase() === "weekly"
    ? { ...rest, daysOfWeek }
    : { ...rest, ...(dayOfMonth ? { dayOfMonth } : {}) };
}

function rangeFromGraph({ endDate, numberOfOccurrences, startDate, ...rest }: GraphObject): GraphObject {
  const type = String(rest["type"]).toLowerCase();
  return {
    ...rest,
    startDate: day(startDate),
    ...(type === "enddate" ? { endDate: day(endDate) } : {}),
    ...(type === "numbered" ? { numberOfOccurrences } : {}),
  };
}

const day = (text: unknown) => (typeof text === "string" ? text.slice(0, 10) : text);
