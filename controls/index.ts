export { type AcceptedDeviation, type KnownDeviation, knownDeviations } from "./AcceptedDeviation";
export { type AssessOptions, type Assessment, type Status, assess } from "./assess";
export { controls } from "./catalogue";
export { removedControls } from "./catalogue/removed";
export {
  type Area,
  type Control,
  type ControlId,
  type Mappings,
  type RemovedControl,
  type Severity,
  areaOf,
  areas,
} from "./Control";
export { ControlError } from "./ControlError";
export { controlPage } from "./docs/controlPage";
export { controlPages } from "./docs/controlPages";
export { type Catalogue, catalogue, controlOf, findControl } from "./findControl";
export { type Licence, licences } from "./licences";
export type { TenantState } from "./TenantState";
export type { Finding, Verdict } from "./verdict";
