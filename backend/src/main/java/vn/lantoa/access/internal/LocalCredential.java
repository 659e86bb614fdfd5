package vn.lantoa.access.internal;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import vn.lantoa.access.internal.ActorDirectory.Credential;

/** A session cookie or one of our bearer tokens, as its hash. */
public final class LocalCredential extends BaseAuthenticationRequest {

  private final Credential credential;
  private final String tokenHash;
  private final String address;

  LocalCredential(Credential credential, String tokenHash, String address) {
    this.credential = credential;
    this.tokenHash = tokenHash;
    this.address = address;
  }

  Credential credential() {
    return credential;
  }

  String tokenHash() {
    return tokenHash;
  }

  String address() {
    return address;
  }
}
