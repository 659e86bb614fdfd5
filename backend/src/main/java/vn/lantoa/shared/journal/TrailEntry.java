package vn.lantoa.shared.journal;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal by or about an account, as it is handed to that person.
 *
 * @param byAccount whether the account did it; else somebody did it to the account
 * @param address the network address, where the account did it
 */
public record TrailEntry(
    @Schema(required = true) String id,
    @Schema(required = true) Instant at,
    @Schema(required = true, description = "Done by the account; else done to it")
        boolean byAccount,
    @Schema(required = true, examples = "session.create") String action,
    @Schema(required = true, examples = "users") String subject,
    @Nullable String subjectId,
    @Nullable String address,
    @Schema(required = true) List<JournalEntry.Change> changes,
    @Nullable String reason) {}
