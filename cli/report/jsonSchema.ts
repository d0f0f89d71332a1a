import { z } from "zod";
import { reportSchema } from "./model";

/** The JSON Schema (draft 2020-12) of a report, published as docs/report.schema.json. */
export const jsonSchema = (): object => ({ ...z.toJSONSchema(reportSchema), title: "Report of entra-baseline" });
