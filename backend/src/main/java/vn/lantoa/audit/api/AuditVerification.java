package vn.lantoa.audit.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.audit.internal.ChainBreak;

/**
 * What a stretch of the chain came to.
 *
 * @param to the last position looked at: the next call's {@code after}
 * @param complete whether the chain's end was reached
 * @param broken the first disagreement; absent where there is none
 */
public record AuditVerification(
    @Schema(required = true) long to,
    @Schema(required = true) boolean complete,
    @Schema(required = true) AuditChain chain,
    @Nullable AuditBreak broken) {

  /** The first place where chain and journal disagree. */
  @Schema(name = "AuditBreak")
  public record AuditBreak(
      @Schema(required = true) ChainBreak.Kind kind,
      @Nullable Long position,
      @Nullable String entryId,
      @Nullable String otherEntryId) {

    static AuditBreak of(ChainBreak found) {
      return new AuditBreak(
          found.kind(), found.position(), text(found.entryId()), text(found.other()));
    }

    private static @Nullable String text(@Nullable Long id) {
      return id == null ? null : Long.toString(id);
    }
  }

  /** Of a check. */
  public static AuditVerification of(
      long to, boolean complete, AuditChain chain, @Nullable ChainBreak broken) {
    return new AuditVerification(
        to, complete, chain, broken == null ? null : AuditBreak.of(broken));
  }
}
