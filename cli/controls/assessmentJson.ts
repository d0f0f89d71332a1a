import { type FileAssessment } from "../../offline/assessFile";
import { type ControlJson, controlJson } from "./controlJson";

/** An assessment as programs read it. */
export interface AssessmentJson extends Omit<FileAssessment, "control"> {
  control: ControlJson;
}

/** Writes an assessment as plain data. */
export const assessmentJson = ({ control, ...assessment }: FileAssessment): AssessmentJson => ({
  control: controlJson(control),
  ...assessment,
});
