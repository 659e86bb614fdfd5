/** What stands behind a sign-in through the identity provider; its tokens live in memory alone. */
export interface BearerSource {
  /** A token that is good for some more seconds; undefined where there is none any more. */
  token(): Promise<string | undefined>;
  /** A new token, whatever the old one says; false where the provider's session is over. */
  renew(): Promise<boolean>;
  /** Leaves this page to sign out at the provider. */
  signOut(): Promise<void>;
}

const MARK = 'lantoa.sso';
let source: BearerSource | undefined;

/** Without storage every visit begins at the sign-in page. */
function stored<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

export const bearer = {
  use(from: BearerSource): void {
    source = from;
    stored((storage) => storage.setItem(MARK, '1'));
  },
  /** Signed out, or signed in by password: no token goes out any more. */
  forget(): void {
    source = undefined;
    stored((storage) => storage.removeItem(MARK));
  },
  source: () => source,
  /** Whether this browser was last signed in through the provider: says so, and holds no secret. */
  isRemembered(): boolean {
    return stored((storage) => storage.getItem(MARK)) === '1';
  },
  /** The header of a call; none where a cookie signs in. */
  async headers(): Promise<Record<string, string>> {
    const token = await source?.token();
    return token ? { Authorization: `Bearer ${token}` } : {};
  },
};
