import { badRequest } from "../../../problems";
import { type Entity } from "../../../store/Entity";

/** Refuses a temporary access pass whose default lifetime is outside of its own bounds. */
export function checkLifetimes({ id, ...settings }: Entity): void {
  if (id !== "TemporaryAccessPass") return;
  const [least, usual, most] = ["minimum", "default", "maximum"].map((which) =>
    Number(settings[`${which}LifetimeInMinutes`]),
  ) as [number, number, number];
  if (least > usual || usual > most) {
    throw badRequest(
      `defaultLifetimeInMinutes (${usual}) has to lie between minimumLifetimeInMinutes (${least}) and ` +
        `maximumLifetimeInMinutes (${most}).`,
    );
  }
}
