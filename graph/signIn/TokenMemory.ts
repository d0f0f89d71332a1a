import { type AccessToken, type GetTokenOptions, type TokenCredential } from "@azure/core-auth";
import { type Clock } from "../pipeline/clock";

/** A token that ends sooner than this is replaced before it is used. */
const reserveMs = 300_000;

/**
 * A credential that keeps the token of another one, so that the claims can be read and many requests be sent at once
 * while signing in a single time: not every credential has a cache (the Azure CLI starts a process for each token).
 *
 * A caller's abort signal isn't handed on, since another caller may wait for the same token.
 */
export class TokenMemory implements TokenCredential {
  readonly #credential: TokenCredential;
  readonly #clock: Clock;
  #token?: AccessToken;
  #pending?: Promise<AccessToken | null>;

  constructor(credential: TokenCredential, clock: Clock) {
    this.#credential = credential;
    this.#clock = clock;
  }

  /** The last token; undefined before the first. */
  get current(): string | undefined {
    return this.#token?.token;
  }

  async getToken(scopes: string | string[], options: GetTokenOptions = {}): Promise<AccessToken | null> {
    const { abortSignal: _, ...rest } = options;
    // Claims are asked for because the token at hand was refused.
    if (rest.claims) return this.#fetch(scopes, rest);
    if (this.#token && this.#isFresh(this.#token)) return this.#token;
    this.#pending ??= this.#fetch(scopes, rest).finally(() => (this.#pending = undefined));
    return this.#pending;
  }

  async #fetch(scopes: string | string[], options: GetTokenOptions): Promise<AccessToken | null> {
    const token = await this.#credential.getToken(scopes, options);
    if (token) this.#token = token;
    return token;
  }

  #isFresh({ expiresOnTimestamp, refreshAfterTimestamp }: AccessToken): boolean {
    return this.#clock.now() < Math.min(refreshAfterTimestamp ?? Infinity, expiresOnTimestamp - reserveMs);
  }
}
