package vn.lantoa.access.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.api.PendingStep;
import vn.lantoa.access.internal.ActorDirectory.Credential;
import vn.lantoa.shared.actor.Actor;

/**
 * Who is asking, and by what.
 *
 * @param credentialId the session's or token's row
 * @param pending while it stands the actor has no grants
 * @param scope what the token is limited to; null for a session and an unlimited token
 */
record Standing(
    Actor actor,
    Credential credential,
    long credentialId,
    Instant expiresAt,
    @Nullable PendingStep pending,
    @Nullable TokenScope scope) {}
