package vn.lantoa.access.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.AccountKind;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.journal.TrailEntry;
import vn.lantoa.shared.web.ToldAt;

/** What the installation holds of one account; no secret, no hash of one. */
public record PersonalData(
    @Schema(required = true) Instant at,
    @Schema(required = true) HeldAccount account,
    @Schema(required = true) List<HeldRight> roles,
    @Schema(required = true) List<HeldRight> offices,
    @Schema(required = true) List<HeldDelegation> delegations,
    @Schema(required = true) List<HeldSession> sessions,
    @Schema(required = true) List<HeldToken> accessTokens,
    @Schema(required = true, description = "By or about the account, newest first")
        List<TrailEntry> journal,
    @Schema(description = "Asks for the older entries of the journal") @Nullable String nextCursor)
    implements ToldAt {

  @Override
  public Instant toldAt() {
    return at;
  }

  /** The account itself. */
  @Schema(name = "PersonalAccount")
  public record HeldAccount(
      @Schema(required = true) String id,
      @Schema(required = true) String userName,
      @Schema(required = true) String displayName,
      @Nullable String email,
      @Schema(required = true) AccountKind kind,
      @Schema(required = true) boolean active,
      @Schema(required = true) Instant createdAt,
      @Nullable Instant erasedAt,
      @Schema(required = true) boolean secondFactor,
      @Schema(required = true, description = "Issuer and subject at identity providers")
          List<String> identities) {}

  /** A role or an office, whenever it was held. */
  @Schema(name = "PersonalRight")
  public record HeldRight(
      @Nullable Role role,
      @Schema(description = "The office's name") @Nullable String office,
      @Schema(required = true) String organisationId,
      @Schema(required = true) String organisation,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /** Roles handed over or received; the other side by its id. */
  @Schema(name = "PersonalDelegation")
  public record HeldDelegation(
      @Schema(required = true) String id,
      @Schema(required = true) String fromAccountId,
      @Schema(required = true) String toAccountId,
      @Schema(required = true) LocalDate from,
      @Schema(required = true) LocalDate to,
      @Schema(required = true) String reason,
      @Schema(required = true) Instant createdAt,
      @Nullable Instant revokedAt) {}

  /** A sign-in. */
  @Schema(name = "PersonalSession")
  public record HeldSession(
      @Schema(required = true) Instant createdAt,
      @Schema(required = true) Instant lastUsedAt,
      @Schema(required = true) Instant expiresAt,
      @Nullable Instant revokedAt,
      @Nullable String address,
      @Nullable String userAgent) {}

  /** An access token without its secret. */
  @Schema(name = "PersonalToken")
  public record HeldToken(
      @Schema(required = true) String name,
      @Schema(required = true) String prefix,
      @Schema(required = true) Instant createdAt,
      @Schema(required = true) Instant expiresAt,
      @Nullable Instant lastUsedAt,
      @Nullable String lastUsedAddress,
      @Nullable Instant revokedAt) {}
}
