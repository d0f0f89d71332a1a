import { StandinError } from "../StandinError";
import { type Found } from "./ResourceType";

/** What a read found right after a write. @throws StandinError when the object is gone again. */
export function mustExist(id: string, found: Found | undefined): Found {
  if (found) return found;
  throw new StandinError(`${id} was not found after it had been written`);
}
